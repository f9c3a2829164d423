package padlock.site.path;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import padlock.diagnosis.Presented;
import padlock.pki.CertificateView;
import padlock.policy.CertificateFault;
import padlock.scenario.Scenario;
import padlock.site.engine.Engine;
import padlock.site.engine.Turnstile;
import padlock.site.page.Press;
import padlock.site.sandbox.Brought;
import padlock.site.view.ChainView;
import padlock.site.view.ChainView.Link;
import padlock.trace.Run;
import padlock.url.WebUrl;

/** {@code /sandbox/certificate}: the chain that a server presented on one connection of a run, with the fault at its line. */
final class CertificatePage {
    /** What is wrong with the way to the root rather than with the server's own certificate. */
    private static final Set<CertificateFault> OF_THE_WAY = EnumSet.of(
            CertificateFault.INCOMPLETE_CHAIN, CertificateFault.SELF_SIGNED, CertificateFault.UNTRUSTED_ROOT);

    private final Engine engine;
    private final Turnstile turnstile;
    private final Press press;

    CertificatePage(Engine engine, Turnstile turnstile, Press press) {
        this.engine = engine;
        this.turnstile = turnstile;
        this.press = press;
    }

    void show(Context ctx) {
        Brought brought = Brought.in(ctx, engine, press.words());
        ChainView view = brought.scenario()
                .map(scenario -> turnstile.admit(() -> look(scenario, brought, ctx)))
                .orElseGet(() -> nothing(brought, brought.problems()));
        press.send(
                ctx, press.say("tools.certificate"), "sandbox", (pages, layout) -> pages.pathCertificate(layout, view));
    }

    private ChainView look(Scenario scenario, Brought brought, Context ctx) {
        Run run = engine.reckon(scenario, brought.browser());
        List<Connection> all = Connection.of(run);
        String place = Optional.ofNullable(ctx.formParam("hop")).orElse("");
        Optional<Integer> chosen = Connection.chosen(all, place, true);
        Optional<WebUrl> url = chosen.flatMap(i -> WebUrl.parse(all.get(i).hop().url()));
        if (chosen.isEmpty() || url.isEmpty()) {
            return nothing(brought, List.of(press.say("chain.nobody")));
        }
        // The moment before the step is the moment of the step: only waits make time pass.
        Presented presented =
                engine.diagnose(scenario, all.get(chosen.get()).step() - 1).certificates(url.get());
        return new ChainView(
                brought.exhibit().hidden(),
                brought.title(),
                List.of(),
                Connection.choices(all, true, press.words()),
                String.valueOf(chosen.get()),
                Optional.of(presented),
                engine.codes(presented.faults()),
                links(presented));
    }

    private static ChainView nothing(Brought brought, List<String> problems) {
        return new ChainView(
                brought.exhibit().hidden(),
                brought.title(),
                problems,
                List.of(),
                "",
                Optional.empty(),
                List.of(),
                List.of());
    }

    /** From the server to the root, with what is missing between. */
    private List<Link> links(Presented presented) {
        List<Link> links = new ArrayList<>();
        String own = presented.faults().stream()
                .filter(fault -> !OF_THE_WAY.contains(fault))
                .map(fault -> press.words().say(fault.sentence()))
                .collect(Collectors.joining(press.say("chain.and")));
        for (CertificateView certificate : presented.chain()) {
            boolean first = links.isEmpty();
            boolean faulty = first && !own.isEmpty();
            links.add(new Link(
                    press.say(first ? "chain.role.own" : "chain.role.between"),
                    certificate.subject(),
                    faulty ? "faulty" : "presented",
                    faulty ? press.say("chain.fault", own) : press.say("chain.presented-it")));
        }
        if (links.isEmpty()) {
            return links;
        }
        String issuer = presented.chain().get(presented.chain().size() - 1).issuer();
        if (presented.faults().contains(CertificateFault.INCOMPLETE_CHAIN)) {
            links.add(new Link(press.say("chain.role.between"), issuer, "missing", press.say("chain.missing-it")));
            links.add(new Link(press.say("chain.role.root"), "", "unknown", press.say("chain.breaks-off")));
        } else if (presented.faults().contains(CertificateFault.SELF_SIGNED)) {
            links.add(new Link(press.say("chain.role.root"), issuer, "unknown", press.say("chain.vouches")));
        } else if (presented.faults().contains(CertificateFault.UNTRUSTED_ROOT)) {
            links.add(new Link(press.say("chain.role.root"), issuer, "unknown", press.say("chain.stranger")));
        } else {
            links.add(new Link(press.say("chain.role.root"), issuer, "trusted", press.say("chain.built-in")));
        }
        return links;
    }
}
