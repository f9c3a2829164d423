package padlock.scenario;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import padlock.trace.Outcome;
import padlock.trace.StepRecord;

/**
 * What a scenario claims about one step. Only what is named is compared.
 *
 * @param step counted from 1
 * @param error the code; an inner empty means the file says {@code null}: no code is shown
 * @param canProceed as for {@code error}: an inner empty means that nothing stopped the reader
 * @param finalUrl as for {@code error}
 * @param element 1-based image of an {@code open} step that {@code outcome}, {@code error} and {@code counted} are about
 * @param browser the only profile it holds for; all of the scenario's when empty
 * @param line where it stands in the file, for messages
 */
public record Expectation(
        int step,
        Optional<Outcome> outcome,
        Optional<String> by,
        Optional<Optional<String>> error,
        Optional<Optional<Boolean>> canProceed,
        Optional<Optional<String>> finalUrl,
        Optional<Boolean> counted,
        OptionalInt countedTimes,
        Optional<Boolean> plainRequestSent,
        OptionalInt element,
        Optional<String> browser,
        int line) {

    /** The claim that a step, or an image of it, comes to this. */
    public static Expectation of(Outcome outcome, int step, OptionalInt element, String browser, int line) {
        return new Expectation(
                step,
                Optional.of(outcome),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                OptionalInt.empty(),
                Optional.empty(),
                element,
                Optional.of(browser),
                line);
    }

    /** The same claim about another image and one browser. */
    Expectation about(OptionalInt otherElement, String otherBrowser) {
        return new Expectation(
                step,
                outcome,
                by,
                error,
                canProceed,
                finalUrl,
                counted,
                countedTimes,
                plainRequestSent,
                otherElement,
                Optional.of(otherBrowser),
                line);
    }

    /** One sentence for each thing that it claims and these steps do not show. */
    public List<String> unmet(List<StepRecord> steps) {
        return Check.problems(this, steps);
    }
}
