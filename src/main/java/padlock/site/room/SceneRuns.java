package padlock.site.room;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import padlock.room.sheet.Scene;
import padlock.site.room.view.Rendered;
import padlock.site.room.view.SceneView;
import padlock.site.view.RunView;
import padlock.site.view.StepView;
import padlock.trace.StepRecord;

/**
 * The runs that classes look at, each played once and each drawn once: three hundred learners who see it must not play it three
 * hundred times, and after a restart the same scene gives the same run.
 */
final class SceneRuns {
    private static final int MOST = 200;

    private final Frame frame;
    private final Map<Scene, RunView> runs = new ConcurrentHashMap<>();
    private final Map<Look, Rendered> looks = new ConcurrentHashMap<>();

    SceneRuns(Frame frame) {
        this.frame = frame;
    }

    RunView of(Scene scene) {
        if (runs.size() >= MOST) {
            // Only an author who edits sheets under a running server gets here.
            runs.clear();
        }
        return runs.computeIfAbsent(scene, fresh -> frame.player().play("scene", fresh));
    }

    /** How many hops the step has that a class walks through. */
    int hops(Scene scene) {
        return of(scene).last().step().hops().size();
    }

    /** The scene as it looks when so many hops of it are shown. */
    Rendered shown(Scene scene, int hops) {
        if (looks.size() >= MOST) {
            looks.clear();
        }
        return looks.computeIfAbsent(
                new Look(scene, hops),
                fresh -> new Rendered(frame.templates()
                        .roomScene(view(of(scene), hops), frame.words())
                        .render()));
    }

    private static SceneView view(RunView run, int hops) {
        if (hops == 0) {
            return new SceneView(run.browser(), Optional.empty(), Optional.empty());
        }
        StepView last = run.last();
        int total = last.step().hops().size();
        if (hops >= total) {
            return new SceneView(run.browser(), Optional.of(run), Optional.empty());
        }
        StepView part = new StepView(last.id() + "-walk", last.title(), upTo(last.step(), hops), last.words());
        return new SceneView(run.browser(), Optional.empty(), Optional.of(new SceneView.Walk(part, hops, total)));
    }

    /** The step as if it had come no further than so many hops. */
    private static StepRecord upTo(StepRecord step, int hops) {
        return new StepRecord(
                step.step(),
                step.action(),
                step.url(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                0,
                Optional.empty(),
                0,
                false,
                Optional.empty(),
                step.hops().get(hops - 1).because(),
                step.hops().subList(0, hops),
                List.of());
    }

    private record Look(Scene scene, int hops) {}
}
