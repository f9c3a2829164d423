package padlock.site.sandbox;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import padlock.scenario.Scenario;
import padlock.scenario.Step;
import padlock.site.engine.Engine;
import padlock.site.engine.Engine.Reading;
import padlock.site.engine.Player;
import padlock.site.page.Press;
import padlock.site.view.HstsView;
import padlock.site.view.HstsView.Answer;
import padlock.site.view.HstsView.News;
import padlock.trace.Hop;
import padlock.trace.Run;
import padlock.trace.StepRecord;
import padlock.url.Host;

/**
 * {@code /sandbox/hsts}: the browser's HSTS store at the end of a scenario: list, query, add, delete.
 *
 * <p>A scenario knows no hand that writes into the store, so to add is to visit the host, and to delete is to clear the browser or to
 * have the site take its header back. Each becomes a step of the scenario. A query is answered by the browser itself: it is sent to
 * {@code http://} and the name.
 */
final class HstsPage {
    private static final String QUERY = "query";
    private static final String LEARN = "learn";
    private static final String NAME = "name";
    private static final String REVOKE = "revoke";
    private static final String FORGET = "forget";
    private static final String ADDED = "hsts.added";
    private static final String TAKEN_BACK = "hsts.taken-back";
    private static final String NOT_ADDED = "hsts.not-added";
    private static final String NO_HOST = "hsts.no-host";

    private final Engine engine;
    private final Player player;
    private final Press press;

    HstsPage(Engine engine, Player player, Press press) {
        this.engine = engine;
        this.player = player;
        this.press = press;
    }

    /** Reached by its address alone: the standard story. */
    void show(Context ctx) {
        Exhibit exhibit = SandboxForm.of(
                        ctx.queryParamMap(), engine.browsers().get(0).id())
                .exhibit(press.words());
        answer(ctx, exhibit, Draft.fresh(exhibit.yaml()), Optional.empty());
    }

    void ask(Context ctx) {
        Exhibit exhibit = Exhibit.of(ctx)
                .orElseGet(() -> SandboxForm.of(
                                ctx.formParamMap(), engine.browsers().get(0).id())
                        .exhibit(press.words()));
        Draft draft = Draft.of(ctx, exhibit.yaml());
        List<String> newSteps = newSteps(ctx);
        if (ctx.formParam(Draft.UNDO) != null) {
            answer(ctx, exhibit, draft.asked(ctx), Optional.of(TAKEN_BACK));
        } else if (newSteps.isEmpty()) {
            answer(ctx, exhibit, draft, Optional.of(NO_HOST).filter(why -> misnamed(ctx)));
        } else {
            Optional<String> longer = with(draft.text(), newSteps);
            answer(
                    ctx,
                    exhibit,
                    longer.map(draft::with).orElse(draft),
                    Optional.of(longer.isEmpty() ? NOT_ADDED : ADDED));
        }
    }

    private static List<String> newSteps(Context ctx) {
        if (ctx.formParam(FORGET) != null) {
            return List.of("forget: all");
        }
        Optional<String> revoked = host(ctx, REVOKE);
        if (revoked.isPresent()) {
            return List.of(
                    "change: { brand: { hsts: { " + ScenarioText.quote(revoked.get()) + ": \"max-age=0\" } } }",
                    "visit: " + ScenarioText.quote("https://" + revoked.get() + "/"));
        }
        Optional<String> learned = ctx.formParam(LEARN) == null ? Optional.empty() : host(ctx, NAME);
        return learned.map(name -> List.of("visit: " + ScenarioText.quote("https://" + name + "/")))
                .orElse(List.of());
    }

    /** {@code news}: the key of what the button did. */
    private void answer(Context ctx, Exhibit brought, Draft draft, Optional<String> news) {
        Exhibit exhibit = new Exhibit(draft.text(), brought.mail(), brought.browser());
        Reading reading = exhibit.read(engine, press.words());
        HstsView view;
        if (reading.scenario().isPresent()) {
            view = view(exhibit, draft, reading.scenario().get(), host(ctx, QUERY), news);
        } else {
            ctx.status(400);
            view = new HstsView(
                    "",
                    "",
                    List.of(),
                    List.of(),
                    false,
                    "",
                    Optional.empty(),
                    Optional.empty(),
                    reading.problems(),
                    List.of(),
                    false,
                    brought.hidden());
        }
        press.send(ctx, press.say("hsts.title"), "sandbox", (pages, layout) -> pages.sandboxHsts(layout, view));
    }

    /** The text with the steps at its end; empty when it is not written so that one can be added. */
    private static Optional<String> with(String yaml, List<String> newSteps) {
        Optional<Exhibit> longer = Optional.of(new Exhibit(yaml, "", ""));
        for (String step : newSteps) {
            longer = longer.flatMap(exhibit -> exhibit.with(Integer.MAX_VALUE, step));
        }
        return longer.map(Exhibit::yaml);
    }

    private HstsView view(
            Exhibit exhibit, Draft draft, Scenario scenario, Optional<String> query, Optional<String> news) {
        String browser = exhibit.browser().isEmpty() ? scenario.browsers().get(0) : exhibit.browser();
        Run run = player.run(scenario, browser);
        HstsStoreReport report = new HstsStoreReport(scenario, run, press.words());
        return new HstsView(
                player.browserName(browser),
                report.now(),
                report.entries(),
                report.tree(query),
                scenario.setup().brand().preloaded(),
                query.orElse(""),
                query.map(name -> asked(scenario, browser, name)),
                news.map(key -> new News(
                        press.say(key),
                        key.equals(ADDED)
                                ? press.words()
                                        .say(run.steps()
                                                .get(run.steps().size() - 1)
                                                .because())
                                : "")),
                List.of(),
                draft.hidden(),
                draft.changed(),
                new Exhibit(exhibit.yaml(), exhibit.mail(), browser).hidden());
    }

    /** Sends the browser there over http, and looks at what it does before anything is sent. */
    private Answer asked(Scenario scenario, String browser, String name) {
        List<Step> steps = new ArrayList<>(scenario.steps());
        steps.add(new Step.Visit("http://" + name + "/"));
        Run run = player.run(scenario.withSteps(steps), browser);
        StepRecord visit = run.steps().get(run.steps().size() - 1);
        Optional<Hop> first = visit.hops().stream().findFirst();
        return first.filter(hop -> hop instanceof Hop.Rewrite && hop.rule().id().startsWith("HSTS"))
                .map(hop -> new Answer(
                        true,
                        press.words().say(hop.because()),
                        Optional.of(hop.rule().id())))
                .orElseGet(() -> new Answer(false, press.say("hsts.nothing-covers", name), Optional.empty()));
    }

    private static boolean misnamed(Context ctx) {
        boolean learns = ctx.formParam(LEARN) != null;
        String typed = Optional.ofNullable(ctx.formParam(QUERY)).orElse("");
        return learns
                ? host(ctx, NAME).isEmpty()
                : !typed.isBlank() && host(ctx, QUERY).isEmpty();
    }

    /** A name as a reader may type it, scheme and all; empty when it is none. */
    private static Optional<String> host(Context ctx, String field) {
        String typed = Optional.ofNullable(ctx.formParam(field)).orElse("").strip();
        String name = typed.replaceFirst("^[a-zA-Z]{1,8}://", "").replaceFirst("[/?#].*", "");
        return name.length() > 253
                ? Optional.empty()
                : Host.parse(name).filter(host -> !host.isIpLiteral()).map(Host::name);
    }
}
