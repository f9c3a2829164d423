package padlock.site.compare;

import io.javalin.http.Context;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import padlock.compare.Lapse;
import padlock.scenario.Scenario;
import padlock.site.engine.Engine;
import padlock.site.engine.Engine.Reading;
import padlock.site.engine.Player;
import padlock.site.page.Press;
import padlock.site.sandbox.Brought;
import padlock.site.sandbox.Exhibit;
import padlock.site.view.CompareView;
import padlock.site.view.CompareView.Pair;
import padlock.site.view.SandboxView.ChoiceView;
import padlock.trace.Run;

/** {@code /sandbox/compare} and {@code /sandbox/clock}: one mail, played twice, the second time with one thing changed. */
final class ComparePage {
    private static final int LONGEST_CHANGE = 8 * 1_024;

    private final Engine engine;
    private final Player player;
    private final Press press;

    ComparePage(Engine engine, Player player, Press press) {
        this.engine = engine;
        this.player = player;
        this.press = press;
    }

    /** What the form asks to be different. */
    private record Wish(String against, String browser, String change, String written, String waited, String add) {
        static Wish of(Context ctx) {
            String written = field(ctx, "changes");
            return new Wish(
                    field(ctx, "against"),
                    field(ctx, "other-browser"),
                    field(ctx, "change"),
                    written.substring(0, Math.min(written.length(), LONGEST_CHANGE + 1)),
                    field(ctx, "waited"),
                    field(ctx, "add"));
        }

        private static String field(Context ctx, String name) {
            return Optional.ofNullable(ctx.formParam(name)).orElse("").strip();
        }
    }

    /** A comparison, or why there is none. */
    private record Answer(Optional<Pair> pair, List<String> problems, Optional<Delay> delay) {
        static Answer refused(List<String> problems) {
            return new Answer(Optional.empty(), problems, Optional.empty());
        }

        static Answer refused(String problem) {
            return refused(List.of(problem));
        }

        static Answer of(Pair pair) {
            return new Answer(Optional.of(pair), List.of(), Optional.empty());
        }
    }

    void compare(Context ctx) {
        Brought brought = Brought.in(ctx, engine);
        Wish wish = Wish.of(ctx);
        Answer answer = brought.scenario()
                .map(scenario -> answer(scenario, brought.browser(), wish))
                .orElseGet(() -> Answer.refused(brought.problems()));
        if (!answer.problems().isEmpty()) {
            ctx.status(400);
        }
        CompareView view = view(brought, wish, answer);
        press.send(ctx, "Compare", "sandbox", (pages, layout) -> pages.comparePage(layout, view));
    }

    void clock(Context ctx) {
        Brought brought = Brought.in(ctx, engine);
        Wish wish = Wish.of(ctx);
        Answer answer = brought.scenario()
                .map(scenario -> later(scenario, brought.browser(), wish))
                .orElseGet(() -> Answer.refused(brought.problems()));
        if (!answer.problems().isEmpty()) {
            ctx.status(400);
        }
        CompareView view = view(brought, wish, answer);
        press.send(ctx, "Clock", "sandbox", (pages, layout) -> pages.compareClock(layout, view));
    }

    private Answer answer(Scenario scenario, String browser, Wish wish) {
        return switch (wish.against()) {
            case "", "reader" -> Answer.of(play("Two readers", Memory.sides(scenario, browser), List.of()));
            case "browser" -> browsers(scenario, browser, wish.browser());
            case "setup" -> setups(scenario, browser, wish);
            case "moment" -> later(scenario, browser, wish);
            default -> Answer.refused("Two readers, browsers, setups or moments can be compared.");
        };
    }

    private Answer browsers(Scenario scenario, String browser, String other) {
        if (engine.browsers().stream().noneMatch(choice -> choice.id().equals(other))) {
            return Answer.refused("There is no browser with this id.");
        }
        return Answer.of(play(
                "Two browsers",
                List.of(
                        new Side(player.browserName(browser), player.browserName(browser), scenario, browser),
                        new Side(player.browserName(other), player.browserName(other), scenario, other)),
                List.of()));
    }

    private Answer setups(Scenario scenario, String browser, Wish wish) {
        String name = "As written below";
        String changes = wish.written();
        if (changes.isEmpty()) {
            Optional<String> label = Alternatives.label(wish.change());
            if (label.isEmpty()) {
                return Answer.refused("Choose the switch that is different.");
            }
            name = label.get();
            changes = Alternatives.yaml(wish.change(), scenario);
        }
        if (changes.length() > LONGEST_CHANGE) {
            return Answer.refused("This change is too long: at most 8,192 characters.");
        }
        Reading other = engine.mended(scenario, changes);
        if (other.scenario().isEmpty()) {
            return Answer.refused(other.problems());
        }
        List<Side> sides = List.of(
                new Side("As it is", "The setup as it is", scenario, browser),
                new Side(name, "The changed setup", other.scenario().get(), browser));
        return Answer.of(play("Two setups", sides, List.of()));
    }

    private Answer later(Scenario scenario, String browser, Wish wish) {
        Optional<Duration> waited = Waiting.of(wish.waited(), wish.add());
        if (waited.isEmpty()) {
            return Answer.refused("The clock goes forward by at most 20 years.");
        }
        Optional<Delay> delay = Delay.of(scenario, waited.get());
        if (delay.isEmpty()) {
            return Answer.refused("The reader does nothing in this scenario that could come later.");
        }
        Delay later = delay.get();
        Side now = new Side("Then", "Then", scenario, browser);
        Side then = new Side("Later", "Later", later.scenario(), browser, later.added());
        Run first = player.run(now.scenario(), browser);
        Run second = player.run(then.scenario(), browser);
        List<String> lapses = Lapse.between(
                        first,
                        now.shared(first).get(later.place() - 1),
                        later.then(),
                        then.shared(second).get(later.place() - 1),
                        later.now())
                .stream()
                .map(Lapse::sentence)
                .toList();
        String name = player.browserName(browser);
        Pair pair = Halves.of(
                "After " + Waiting.words(waited.get()),
                List.of(
                        new Halves.Named(
                                "At " + Waiting.moment(later.then()), "The sooner click", name, now.shared(first)),
                        new Halves.Named(
                                "At " + Waiting.moment(later.now()), "The later click", name, then.shared(second))),
                lapses);
        return new Answer(Optional.of(pair), List.of(), delay);
    }

    private Pair play(String heading, List<Side> sides, List<String> lapses) {
        List<Halves.Named> two = sides.stream()
                .map(side -> new Halves.Named(
                        side.name(),
                        side.told(),
                        player.browserName(side.browser()),
                        side.shared(player.run(side.scenario(), side.browser()))))
                .toList();
        return Halves.of(heading, two, lapses);
    }

    private CompareView view(Brought brought, Wish wish, Answer answer) {
        String other = wish.browser().isEmpty() ? otherThan(brought.browser()) : wish.browser();
        return new CompareView(
                brought.exhibit().hidden(),
                brought.title(),
                wish.against().isEmpty() ? "reader" : wish.against(),
                other,
                wish.change(),
                wish.written(),
                answer.delay().map(delay -> delay.by().toString()).orElse(""),
                engine.browsers().stream()
                        .map(choice -> new ChoiceView(choice.id(), choice.name()))
                        .toList(),
                Alternatives.all(),
                Waiting.choices(),
                answer.problems(),
                answer.pair(),
                answer.delay()
                        .flatMap(delay -> delay.in(brought.exhibit()))
                        .map(Exhibit::hidden)
                        .orElse(List.of()));
    }

    private String otherThan(String browser) {
        return engine.browsers().stream()
                .map(Engine.BrowserChoice::id)
                .filter(id -> id.startsWith("firefox") != browser.startsWith("firefox"))
                .findFirst()
                .orElse(browser);
    }
}
