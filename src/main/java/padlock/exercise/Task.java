package padlock.exercise;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import padlock.scenario.ScenarioFile;
import padlock.trace.Run;

/**
 * Predict, run, explain, fix: a question about a story, answered by playing it.
 *
 * <p>Example: "The same link is clicked again. What happens?" with <i>delivered</i>, <i>warned</i> and <i>blocked</i> to choose from. Which
 * of them is right stands nowhere: it is whichever comes true. A file in which none or two do is refused by the check.
 *
 * @param id unique in its lesson, the same for ever: progress remembers it
 * @param explain HTML, of our own making
 */
public record Task(
        String id,
        String ask,
        ScenarioFile file,
        LookAt lookAt,
        List<Choice> choices,
        String explain,
        Optional<Fix> fix) {
    public Task {
        choices = List.copyOf(choices);
    }

    /** The browsers in which the story is played to find the right choice; the one to look at comes first. */
    public Set<String> browsers() {
        Set<String> browsers = Claims.browsers(choices.stream().flatMap(choice -> choice.when().stream()));
        return Stream.concat(Stream.of(lookAt.browser()), browsers.stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** The place of the choice that came true, counted from 0; empty where none did. */
    public OptionalInt right(Map<String, Run> runs) {
        return IntStream.range(0, choices.size())
                .filter(i -> choices.get(i).cameTrue(runs))
                .findFirst();
    }
}
