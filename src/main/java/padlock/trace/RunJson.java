package padlock.trace;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import padlock.policy.CertificateFault;
import padlock.policy.Rule;
import padlock.words.Sentence;
import padlock.words.Wording;

/**
 * A run as plain maps and lists, ready for any JSON writer; the keys are a public contract.
 *
 * <p>Absent values are null, never left out.
 */
public final class RunJson {
    private RunJson() {}

    public static Map<String, Object> of(Run run) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("scenario", run.scenario());
        json.put("browser", run.browser());
        json.put("passed", run.passed());
        json.put("problems", run.problems());
        json.put("steps", run.steps().stream().map(RunJson::step).toList());
        json.put(
                "ledger",
                Map.of(
                        "truth",
                        tally(run.ledger().truth()),
                        "provider",
                        tally(run.ledger().provider())));
        json.put("hsts", run.hsts().stream().map(RunJson::knownHost).toList());
        return json;
    }

    private static Map<String, Object> step(StepRecord step) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("step", step.step());
        json.put("action", step.action());
        json.put("url", orNull(step.url()));
        json.put("outcome", orNull(step.outcome().map(Outcome::id)));
        json.put("error", orNull(step.error()));
        json.put("canProceed", orNull(step.canProceed()));
        json.put("askFirst", step.askFirst());
        json.put("accepted", step.accepted());
        json.put("finalUrl", orNull(step.finalUrl()));
        json.put("counted", step.counted());
        json.put("countedTimes", step.countedTimes());
        json.put("plainRequestSent", step.plainRequestSent());
        json.put("by", orNull(step.by().map(Rule::id)));
        json.put("because", english(step.because()));
        json.put("hops", hops(step.hops()));
        json.put("elements", step.elements().stream().map(RunJson::element).toList());
        return json;
    }

    private static Map<String, Object> element(ElementRecord element) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("url", element.url());
        json.put("kind", element.kind().id());
        json.put("outcome", element.outcome().id());
        json.put("error", orNull(element.error()));
        json.put("counted", element.counted());
        json.put("because", english(element.because()));
        json.put("hops", hops(element.hops()));
        return json;
    }

    private static List<Map<String, Object>> hops(List<Hop> hops) {
        return hops.stream().map(RunJson::hop).toList();
    }

    private static Map<String, Object> hop(Hop hop) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("url", hop.url());
        if (hop instanceof Hop.Exchange exchange) {
            json.put("address", orNull(exchange.address()));
            exchange.tls().ifPresent(tls -> json.put("tls", tls(tls)));
            json.put("status", exchange.status().isPresent() ? exchange.status().getAsInt() : null);
            exchange.location().ifPresent(location -> json.put("location", location));
            if (!exchange.behind().isEmpty()) {
                json.put(
                        "behind",
                        exchange.behind().stream().map(RunJson::backstage).toList());
            }
        }
        json.put("rule", hop.rule().id());
        json.put("because", english(hop.because()));
        if (hop instanceof Hop.Rewrite rewrite) {
            json.put("becomes", rewrite.becomes());
        }
        return json;
    }

    private static Map<String, Object> tls(TlsSession tls) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("version", orNull(tls.version()));
        json.put("fault", orNull(tls.fault().map(CertificateFault::id)));
        json.put("names", tls.names());
        json.put("expires", orNull(tls.expires()));
        return json;
    }

    private static Map<String, Object> backstage(Backstage act) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("from", act.from());
        json.put("to", act.to());
        json.put("rule", act.rule().id());
        json.put("because", english(act.because()));
        json.put("status", act.status().isPresent() ? act.status().getAsInt() : null);
        return json;
    }

    private static Map<String, Object> tally(Ledger.Tally tally) {
        return Map.of("opens", tally.opens(), "clicks", tally.clicks());
    }

    private static Map<String, Object> knownHost(KnownHost host) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("host", host.host());
        json.put("includeSubDomains", host.includeSubDomains());
        json.put("expires", orNull(host.expires().map(Object::toString)));
        json.put("learnedFrom", host.learnedFrom());
        return json;
    }

    private static String english(Sentence sentence) {
        return Wording.english().say(sentence);
    }

    private static <T> @org.jspecify.annotations.Nullable T orNull(Optional<T> value) {
        return value.orElse(null);
    }
}
