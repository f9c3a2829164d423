package padlock.judge;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import padlock.judge.Comparison.Verdict;

/**
 * What a session shows at one moment.
 *
 * @param ends when its servers go away
 * @param userAgent what the browser says it is; empty before it came
 * @param profile the emulated browser it is compared with
 * @param steps the reader's steps so far, the last one open unless {@code finished}
 * @param strangers how often the browser asked for names outside the simulated internet, which lead nowhere
 */
public record Sight(
        Instant ends,
        Optional<String> userAgent,
        String profile,
        List<Comparison> steps,
        boolean finished,
        int strangers) {
    public Sight {
        steps = List.copyOf(steps);
    }

    /** The verdict on all of it: differs as soon as one step does, agrees when all steps are done and agree. */
    public Verdict verdict() {
        if (steps.stream().anyMatch(step -> step.verdict() == Verdict.DIFFERS)) {
            return Verdict.DIFFERS;
        }
        return finished && userAgent.isPresent() ? Verdict.AGREES : Verdict.WAITING;
    }

    /** The step that is open. */
    public Optional<Comparison> current() {
        return finished || steps.isEmpty() ? Optional.empty() : Optional.of(steps.get(steps.size() - 1));
    }
}
