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
    private final Waiting waiting;

    ComparePage(Engine engine, Player player, Press press) {
        this.engine = engine;
        this.player = player;
        this.press = press;
        this.waiting = new Waiting(press.words());
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
        Brought brought = Brought.in(ctx, engine, press.words());
        Wish wish = Wish.of(ctx);
        Answer answer = brought.scenario()
                .map(scenario -> answer(scenario, brought.browser(), wish))
                .orElseGet(() -> Answer.refused(brought.problems()));
        if (!answer.problems().isEmpty()) {
            ctx.status(400);
        }
        CompareView view = view(brought, wish, answer);
        press.send(ctx, press.say("compare.title"), "sandbox", (pages, layout) -> pages.comparePage(layout, view));
    }

    void clock(Context ctx) {
        Brought brought = Brought.in(ctx, engine, press.words());
        Wish wish = Wish.of(ctx);
        Answer answer = brought.scenario()
                .map(scenario -> later(scenario, brought.browser(), wish))
                .orElseGet(() -> Answer.refused(brought.problems()));
        if (!answer.problems().isEmpty()) {
            ctx.status(400);
        }
        CompareView view = view(brought, wish, answer);
        press.send(ctx, press.say("clock.title"), "sandbox", (pages, layout) -> pages.compareClock(layout, view));
    }

    private Answer answer(Scenario scenario, String browser, Wish wish) {
        return switch (wish.against()) {
            case "", "reader" -> Answer.of(play("compare.two-readers", Memory.sides(scenario, browser, press.words())));
            case "browser" -> browsers(scenario, browser, wish.browser());
            case "setup" -> setups(scenario, browser, wish);
            case "moment" -> later(scenario, browser, wish);
            default -> Answer.refused(press.say("compare.no-kind"));
        };
    }

    private Answer browsers(Scenario scenario, String browser, String other) {
        if (engine.browsers().stream().noneMatch(choice -> choice.id().equals(other))) {
            return Answer.refused(press.say("sandbox.no-browser"));
        }
        return Answer.of(play(
                "compare.two-browsers",
                List.of(
                        new Side(player.browserName(browser), player.browserName(browser), scenario, browser),
                        new Side(player.browserName(other), player.browserName(other), scenario, other))));
    }

    private Answer setups(Scenario scenario, String browser, Wish wish) {
        String name = press.say("compare.as-written");
        String changes = wish.written();
        if (changes.isEmpty()) {
            Optional<String> label = Alternatives.label(wish.change(), press.words());
            if (label.isEmpty()) {
                return Answer.refused(press.say("compare.no-switch"));
            }
            name = label.get();
            changes = Alternatives.yaml(wish.change(), scenario);
        }
        if (changes.length() > LONGEST_CHANGE) {
            return Answer.refused(press.say("compare.too-long"));
        }
        Reading other = engine.mended(scenario, changes);
        if (other.scenario().isEmpty()) {
            return Answer.refused(other.problems());
        }
        List<Side> sides = List.of(
                new Side(press.say("compare.as-it-is"), press.say("compare.as-it-is.told"), scenario, browser),
                new Side(
                        name,
                        press.say("compare.changed.told"),
                        other.scenario().get(),
                        browser));
        return Answer.of(play("compare.two-setups", sides));
    }

    private Answer later(Scenario scenario, String browser, Wish wish) {
        Optional<Duration> waited = Waiting.of(wish.waited(), wish.add());
        if (waited.isEmpty()) {
            return Answer.refused(press.say("clock.too-far"));
        }
        Optional<Delay> delay = Delay.of(scenario, waited.get());
        if (delay.isEmpty()) {
            return Answer.refused(press.say("clock.nothing-later"));
        }
        Delay later = delay.get();
        Side now = new Side(
                press.say("clock.at", waiting.moment(later.then())), press.say("clock.sooner"), scenario, browser);
        Side then = new Side(
                press.say("clock.at", waiting.moment(later.now())),
                press.say("clock.later"),
                later.scenario(),
                browser,
                later.added());
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
                .map(press.words()::say)
                .toList();
        String name = player.browserName(browser);
        Pair pair = Halves.of(
                press.say("clock.after", waiting.told(waited.get())),
                List.of(
                        new Halves.Named(now.name(), now.told(), name, now.shared(first)),
                        new Halves.Named(then.name(), then.told(), name, then.shared(second))),
                lapses,
                press.words());
        return new Answer(Optional.of(pair), List.of(), delay);
    }

    /** {@code heading}: the key of what stands above both. */
    private Pair play(String heading, List<Side> sides) {
        List<Halves.Named> two = sides.stream()
                .map(side -> new Halves.Named(
                        side.name(),
                        side.told(),
                        player.browserName(side.browser()),
                        side.shared(player.run(side.scenario(), side.browser()))))
                .toList();
        return Halves.of(press.say(heading), two, List.of(), press.words());
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
                Alternatives.all(press.words()),
                waiting.choices(),
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
