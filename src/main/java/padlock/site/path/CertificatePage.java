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
        Brought brought = Brought.in(ctx, engine);
        ChainView view = brought.scenario()
                .map(scenario -> turnstile.admit(() -> look(scenario, brought, ctx)))
                .orElseGet(() -> nothing(brought, brought.problems()));
        press.send(ctx, "Certificates", "sandbox", (pages, layout) -> pages.pathCertificate(layout, view));
    }

    private ChainView look(Scenario scenario, Brought brought, Context ctx) {
        Run run = engine.reckon(scenario, brought.browser());
        List<Connection> all = Connection.of(run);
        String place = Optional.ofNullable(ctx.formParam("hop")).orElse("");
        Optional<Integer> chosen = Connection.chosen(all, place, true);
        Optional<WebUrl> url = chosen.flatMap(i -> WebUrl.parse(all.get(i).hop().url()));
        if (chosen.isEmpty() || url.isEmpty()) {
            return nothing(
                    brought, List.of("Nobody connects over https in this scenario, so no certificate is shown."));
        }
        // The moment before the step is the moment of the step: only waits make time pass.
        Presented presented =
                engine.diagnose(scenario, all.get(chosen.get()).step() - 1).certificates(url.get());
        return new ChainView(
                brought.exhibit().hidden(),
                brought.title(),
                List.of(),
                Connection.choices(all, true),
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
    private static List<Link> links(Presented presented) {
        List<Link> links = new ArrayList<>();
        String own = presented.faults().stream()
                .filter(fault -> !OF_THE_WAY.contains(fault))
                .map(CertificateFault::sentence)
                .collect(Collectors.joining(", and "));
        for (CertificateView certificate : presented.chain()) {
            boolean first = links.isEmpty();
            boolean faulty = first && !own.isEmpty();
            links.add(new Link(
                    first ? "The server's own" : "Between server and root",
                    certificate.subject(),
                    faulty ? "faulty" : "presented",
                    faulty ? "This certificate " + own + "." : "The server presented it."));
        }
        if (links.isEmpty()) {
            return links;
        }
        String issuer = presented.chain().get(presented.chain().size() - 1).issuer();
        if (presented.faults().contains(CertificateFault.INCOMPLETE_CHAIN)) {
            links.add(new Link(
                    "Between server and root", issuer, "missing", "It signed the one above, and nobody sent it."));
            links.add(new Link("Root", "", "unknown", "The way to it breaks off."));
        } else if (presented.faults().contains(CertificateFault.SELF_SIGNED)) {
            links.add(new Link("Root", issuer, "unknown", "The certificate vouches for itself; no authority does."));
        } else if (presented.faults().contains(CertificateFault.UNTRUSTED_ROOT)) {
            links.add(new Link("Root", issuer, "unknown", "No browser here knows this authority."));
        } else {
            links.add(new Link("Root", issuer, "trusted", "It comes with the browser and is never sent."));
        }
        return links;
    }
}
