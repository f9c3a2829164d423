package padlock.site.room;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import padlock.room.sheet.Scene;
import padlock.site.view.RunView;

/**
 * The runs that classes look at, each played once: three hundred learners who see it must not play it three hundred times, and
 * after a restart the same scene gives the same run.
 */
final class SceneRuns {
    private static final int MOST = 200;

    private final Frame.ScenePlayer player;
    private final Map<Scene, RunView> runs = new ConcurrentHashMap<>();

    SceneRuns(Frame.ScenePlayer player) {
        this.player = player;
    }

    RunView of(Scene scene) {
        if (runs.size() >= MOST) {
            // Only an author who edits sheets under a running server gets here.
            runs.clear();
        }
        return runs.computeIfAbsent(scene, fresh -> player.play("scene", fresh));
    }

    /** How many hops the step has that a class walks through. */
    int hops(Scene scene) {
        return of(scene).last().step().hops().size();
    }
}
