package padlock.compare;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import padlock.policy.Rule;
import padlock.trace.Backstage;
import padlock.trace.Hop;
import padlock.trace.KnownHost;
import padlock.trace.Run;
import padlock.trace.StepRecord;
import padlock.trace.TraceEvent;
import padlock.url.WebUrl;
import padlock.words.Sentence;

/**
 * Something that held at one moment and no more at a later one.
 *
 * @param name of the host; empty for a cache
 * @param until the last moment it held; known of entries and certificates
 */
public record Lapse(What what, String name, Optional<Instant> until) {
    /** What can lapse in the world of mail and browsers. */
    public enum What {
        /** The browser's entry for a host: it insists on https no more. */
        HSTS,
        /** The server's certificate, which nobody renewed. */
        CERTIFICATE,
        /** A certificate page that the reader went past: the browser asks again. */
        EXCEPTION,
        /** An answer in a CDN's cache: the provider is asked again. */
        CACHE,
        /** A redirect that the browser kept: the server is asked again. */
        REDIRECT,
        /** The browser's note that a host is asked over http. */
        ON_HTTP
    }

    /**
     * What lapsed between one moment and a later one.
     *
     * @param sooner the run whose step came at {@code then}
     * @param later the same with time in between: its step came at {@code now}
     */
    public static List<Lapse> between(Run sooner, StepRecord before, Instant then, StepRecord after, Instant now) {
        List<Lapse> lapses = new ArrayList<>(hsts(sooner, before, then, now));
        lapses.addAll(certificates(before, then, now, after));
        hosts(before, Rule.CERT_4).stream()
                .filter(host -> !hosts(after, Rule.CERT_4).contains(host))
                .forEach(host -> lapses.add(new Lapse(What.EXCEPTION, host, Optional.empty())));
        if (cached(before) && !cached(after)) {
            lapses.add(new Lapse(What.CACHE, "", Optional.empty()));
        }
        hosts(before, Rule.UPG_5).stream()
                .filter(host -> !hosts(after, Rule.UPG_5).contains(host))
                .forEach(host -> lapses.add(new Lapse(What.ON_HTTP, host, Optional.empty())));
        hosts(before, Rule.NET_10).stream()
                .filter(host -> !hosts(after, Rule.NET_10).contains(host))
                .forEach(host -> lapses.add(new Lapse(What.REDIRECT, host, Optional.empty())));
        return lapses;
    }

    private static List<Lapse> hsts(Run run, StepRecord before, Instant then, Instant now) {
        Map<String, KnownHost> known = new LinkedHashMap<>();
        for (TraceEvent event : run.events()) {
            if (event instanceof TraceEvent.StepStarted start && start.step() >= before.step()) {
                break;
            }
            if (event instanceof TraceEvent.Learned learned) {
                known.remove(learned.host());
                learned.entry().ifPresent(entry -> known.put(learned.host(), entry));
            }
        }
        return known.values().stream()
                .filter(entry -> entry.expires()
                        .filter(end -> end.isAfter(then) && !end.isAfter(now))
                        .isPresent())
                .map(entry -> new Lapse(What.HSTS, entry.host(), entry.expires()))
                .toList();
    }

    private static List<Lapse> certificates(StepRecord before, Instant then, Instant now, StepRecord after) {
        Map<String, Instant> ends = ends(before);
        Map<String, Instant> later = ends(after);
        return ends.entrySet().stream()
                .filter(end -> end.getValue().isAfter(then) && end.getValue().isBefore(now))
                .filter(end -> !later.getOrDefault(end.getKey(), end.getValue()).isAfter(now))
                .map(end -> new Lapse(What.CERTIFICATE, end.getKey(), Optional.of(end.getValue())))
                .toList();
    }

    private static Map<String, Instant> ends(StepRecord step) {
        Map<String, Instant> ends = new LinkedHashMap<>();
        for (Hop hop : step.hops()) {
            if (hop instanceof Hop.Exchange exchange) {
                exchange.tls()
                        .flatMap(tls -> tls.expires())
                        .ifPresent(end -> ends.put(host(exchange.url()), Instant.parse(end)));
            }
        }
        return ends;
    }

    private static List<String> hosts(StepRecord step, Rule rule) {
        return step.hops().stream()
                .filter(hop -> hop.rule() == rule)
                .map(hop -> host(hop.url()))
                .distinct()
                .toList();
    }

    private static boolean cached(StepRecord step) {
        return step.hops().stream()
                .filter(Hop.Exchange.class::isInstance)
                .flatMap(hop -> ((Hop.Exchange) hop).behind().stream())
                .map(Backstage::rule)
                .anyMatch(Rule.CDN_2::equals);
    }

    private static String host(String url) {
        return WebUrl.parse(url).map(address -> address.host().name()).orElse(url);
    }

    /** For a reader. */
    public Sentence sentence() {
        return switch (what) {
            case HSTS -> Sentence.of("lapse.hsts", name, day());
            case CERTIFICATE -> Sentence.of("lapse.certificate", name, day());
            case EXCEPTION -> Sentence.of("lapse.exception", name);
            case CACHE -> Sentence.of("lapse.cache");
            case REDIRECT -> Sentence.of("lapse.redirect", name);
            case ON_HTTP -> Sentence.of("lapse.on-http", name);
        };
    }

    private String day() {
        return until.orElseThrow().toString().substring(0, 10);
    }
}
