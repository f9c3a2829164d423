package padlock.site.compare;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import padlock.compare.Fork;
import padlock.compare.Release;
import padlock.compare.Telling;
import padlock.scenario.Scenario;
import padlock.site.engine.Engine;
import padlock.site.engine.Engine.BrowserChoice;
import padlock.site.engine.Turnstile;
import padlock.site.page.Press;
import padlock.site.sandbox.Brought;
import padlock.site.view.ReleasesView;
import padlock.site.view.ReleasesView.Notch;
import padlock.site.view.StepView;
import padlock.trace.Run;
import padlock.trace.StepRecord;
import padlock.words.Sentence;

/** {@code /sandbox/releases}: the time machine. One mail in every release, the oldest first, reckoned in memory. */
final class ReleasesPage {
    private final Engine engine;
    private final Turnstile turnstile;
    private final Press press;
    private final List<Release> releases = Release.all();

    ReleasesPage(Engine engine, Turnstile turnstile, Press press) {
        this.engine = engine;
        this.turnstile = turnstile;
        this.press = press;
    }

    void show(Context ctx) {
        Brought brought = Brought.in(ctx, engine, press.words());
        List<Notch> notches = brought.scenario()
                .map(scenario -> turnstile.admit(() -> notches(scenario)))
                .orElse(List.of());
        List<String> problems = brought.scenario().isPresent() && notches.isEmpty()
                ? List.of(press.say("releases.nothing"))
                : brought.problems();
        ReleasesView view = new ReleasesView(
                brought.exhibit().hidden(),
                brought.title(),
                problems,
                notches,
                chosen(ctx, brought.browser(), notches));
        press.send(ctx, press.say("releases.title"), "sandbox", (pages, layout) -> pages.compareReleases(layout, view));
    }

    /** A button names a place, the slider another; without either it is the browser of the run, or the newest where it has no place. */
    private static int chosen(Context ctx, String browser, List<Notch> notches) {
        String place = Optional.ofNullable(ctx.formParam("go"))
                .or(() -> Optional.ofNullable(ctx.formParam("notch")))
                .orElse("");
        int last = Math.max(0, notches.size() - 1);
        if (place.matches("[0-9]{1,3}")) {
            return Math.min(Integer.parseInt(place), last);
        }
        return notches.stream()
                .filter(notch -> notch.release().isOf(browser))
                .findFirst()
                .map(Notch::place)
                .orElse(last);
    }

    private List<Notch> notches(Scenario scenario) {
        Map<String, Played> newest = new HashMap<>();
        List<Notch> notches = new ArrayList<>();
        for (Release release : releases) {
            Optional<BrowserChoice> browser = engine.browsers().stream()
                    .filter(choice -> choice.id().equals(release.browser()))
                    .findFirst();
            if (browser.isEmpty()) {
                continue;
            }
            Run run = engine.reckon(scenario, release.browser());
            Played played = new Played(browser.get().name(), run.steps());
            Optional<Played> before = Optional.ofNullable(newest.put(release.family(), played));
            List<StepView> asked = asked(run, notches.size());
            if (!asked.isEmpty()) {
                notches.add(notch(release, browser.get(), notches.size(), asked, before, played));
            }
        }
        return notches;
    }

    /** What one browser did. */
    private record Played(String name, List<StepRecord> steps) {
        Optional<Sentence> since(Played before) {
            return Fork.between(before.steps(), steps)
                    .filter(fork -> fork.field() != Fork.Field.RULE)
                    .map(fork -> new Telling(before.name(), name)
                            .of(fork, before.steps().get(fork.pair()), steps.get(fork.pair())));
        }
    }

    private static Notch notch(
            Release release,
            BrowserChoice browser,
            int place,
            List<StepView> asked,
            Optional<Played> before,
            Played played) {
        return new Notch(
                place,
                release,
                browser.name(),
                browser.sentence(),
                browser.evidence(),
                asked,
                before.flatMap(played::since),
                before.map(Played::name).orElse(""));
    }

    private List<StepView> asked(Run run, int place) {
        List<StepView> views = new ArrayList<>();
        for (StepRecord step : run.steps()) {
            if (step.outcome().isPresent()) {
                views.add(new StepView(
                        "notch-" + place + "-" + step.step(), Halves.title(step, press.words()), step, press.words()));
            }
        }
        return views;
    }
}
