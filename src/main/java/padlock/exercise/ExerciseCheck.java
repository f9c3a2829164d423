package padlock.exercise;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import padlock.scenario.Expectation;
import padlock.scenario.Runner;
import padlock.scenario.Scenario;
import padlock.scenario.ScenarioFile;
import padlock.trace.Run;
import padlock.trace.RunDifference;
import padlock.words.Wording;
import padlock.world.Setup;

/**
 * Proves exercises: exactly one answer is right, each start misses its goal, each solution reaches it, wire and memory agree.
 *
 * <p>Good for one check; it remembers its runs, since many exercises share a story.
 */
public final class ExerciseCheck {
    private final Runner wire;
    private final Runner model;
    private final Map<Played, Run> played = new LinkedHashMap<>();
    private final List<String> problems = new ArrayList<>();

    public ExerciseCheck(Runner wire, Runner model) {
        this.wire = wire;
        this.model = model;
    }

    /** A story, as one browser saw it. */
    private record Played(String path, Setup setup, String browser) {}

    /** One line for each thing that does not hold, ready to print. */
    public List<String> problems() {
        return List.copyOf(problems);
    }

    /** How many runs it took. */
    public int runs() {
        return played.size() * 2;
    }

    /** Checks a task. {@code where}: how a message names it. */
    public void task(String where, Task task) {
        Map<String, Run> runs = play(where, task.file(), task.file().scenario().setup(), task.browsers());
        one(
                where,
                "choice",
                task.choices().stream()
                        .filter(choice -> choice.cameTrue(runs))
                        .map(choice -> Wording.english().say(choice.answer()))
                        .toList());
        task.fix().ifPresent(fix -> {
            Set<String> browsers = Claims.browsers(fix.goal().stream());
            Setup start = task.file().scenario().setup();
            mends(where, task.file(), start, fix.solution(), fix.goal(), browsers);
        });
    }

    public void myth(String where, Myth myth) {
        proof(where, myth.proof());
    }

    public void incident(String where, Incident incident) {
        proof(where, incident.proof());
        incident.fix().solution().ifPresent(solution -> {
            ScenarioFile file = incident.proof().file();
            Set<String> browsers = Claims.browsers(incident.fix().goal().stream());
            mends(where, file, file.scenario().setup(), solution, incident.fix().goal(), browsers);
        });
    }

    public void ticket(String where, Ticket ticket) {
        List<String> right = new ArrayList<>();
        for (Ticket.Reply reply : ticket.answers()) {
            Setup setup = reply.changed().orElse(ticket.file().scenario().setup());
            if (reply.isRight(ticket.goal(), play(where, ticket.file(), setup, ticket.browsers()))) {
                right.add(reply.answer());
            }
        }
        one(where, "answer", right);
    }

    private void proof(String where, Proof proof) {
        Map<String, Run> runs =
                play(where, proof.file(), proof.file().scenario().setup(), Claims.browsers(proof.shows().stream()));
        Claims.unmet(proof.shows(), runs)
                .forEach(unmet -> problems.add(where + "the proof does not show it: " + unmet));
    }

    private void mends(
            String where,
            ScenarioFile file,
            Setup start,
            Setup solution,
            List<Expectation> goal,
            Set<String> browsers) {
        if (Claims.hold(goal, play(where, file, start, browsers))) {
            problems.add(where + "the start reaches the goal already, so there is nothing to mend");
        }
        Claims.unmet(goal, play(where, file, solution, browsers))
                .forEach(unmet -> problems.add(where + "the solution misses the goal: " + unmet));
    }

    private void one(String where, String what, List<String> right) {
        if (right.isEmpty()) {
            problems.add(where + "no " + what + " comes true");
        } else if (right.size() > 1) {
            problems.add(where + right.size() + " " + what + "s come true: " + String.join(" / ", right));
        }
    }

    private Map<String, Run> play(String where, ScenarioFile file, Setup setup, Collection<String> browsers) {
        Map<String, Run> runs = new LinkedHashMap<>();
        browsers.forEach(browser -> runs.put(browser, play(where, file, setup, browser)));
        return runs;
    }

    private Run play(String where, ScenarioFile file, Setup setup, String browser) {
        Played key = new Played(file.path(), setup, browser);
        Run known = played.get(key);
        if (known != null) {
            return known;
        }
        Scenario story = file.scenario().on(setup);
        Run overWire = wire.run(story, browser);
        played.put(key, overWire);
        RunDifference.between(overWire, model.run(story, browser))
                .ifPresent(difference -> problems.add(where + "wire and model differ in " + browser + ", step "
                        + difference.step() + ": " + difference.one() + " / " + difference.other()));
        return overWire;
    }
}
