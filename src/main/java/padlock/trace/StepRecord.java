package padlock.trace;

import java.util.List;
import java.util.Optional;
import padlock.policy.Rule;
import padlock.words.Sentence;

/**
 * What came of one step of a scenario, as the JSON, the checks and the page read it.
 *
 * @param step 1-based place in the scenario
 * @param action the step's key: {@code visit}, {@code send}, {@code open}, {@code click}, {@code wait}, …
 * @param url where the reader wanted to go; empty for steps that ask nothing
 * @param outcome empty for steps that ask nothing
 * @param error the code as the browser shows it; empty where it shows none
 * @param canProceed whether the page that stopped the reader can be passed; empty when nothing stopped them
 * @param askFirst the page that stopped the reader asks before http (it is no certificate page)
 * @param accepted how many pages the reader passed on the way
 * @param finalUrl the document the reader ends on
 * @param countedTimes how many events the provider's raw log gained
 * @param plainRequestSent whether a server received an http request for the tracking host
 * @param by the rule that decided
 * @param because one sentence for the reader about the outcome
 * @param hops the way of the document
 * @param elements the images of an opened mail
 */
public record StepRecord(
        int step,
        String action,
        Optional<String> url,
        Optional<Outcome> outcome,
        Optional<String> error,
        Optional<Boolean> canProceed,
        boolean askFirst,
        int accepted,
        Optional<String> finalUrl,
        int countedTimes,
        boolean plainRequestSent,
        Optional<Rule> by,
        Sentence because,
        List<Hop> hops,
        List<ElementRecord> elements) {
    public StepRecord {
        hops = List.copyOf(hops);
        elements = List.copyOf(elements);
    }

    public boolean counted() {
        return countedTimes > 0;
    }
}
