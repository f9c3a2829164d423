package padlock.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.json.JsonMapper;

/**
 * Plays the observed scenarios again, in the real browsers of this machine: the recordings must still be true.
 *
 * <p>Takes root, for the ports 80 and 443.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ScenariosBrowserIT {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Path OBSERVED = Path.of("src/test/resources/observed");

    /** All of them take half an hour of two cores; with 3, each third recording is played. */
    private static final int EVERY = Integer.getInteger("oracle.every", 1);

    private final Bench bench = new Bench();

    @AfterAll
    void closeBrowsers() {
        bench.close();
    }

    @TestFactory
    Stream<DynamicTest> everyRecordingIsStillTrue() {
        List<Observed> recordings = new ArrayList<>(Observed.in(OBSERVED));
        recordings.addAll(Observed.in(OBSERVED.resolve("differing")));
        List<DynamicTest> tests = new ArrayList<>();
        for (int i = 0; i < recordings.size(); i += EVERY) {
            Observed observed = recordings.get(i);
            CompletableFuture<List<String>> first = differences(observed);
            tests.add(DynamicTest.dynamicTest(
                    observed.name(),
                    () -> assertThat(confirmed(observed, first.join()))
                            .as(observed.name())
                            .isEmpty()));
        }
        return tests.stream();
    }

    /** A busy machine can make a browser give up too early, so a difference counts when it shows twice. */
    private List<String> confirmed(Observed observed, List<String> differences) {
        return differences.isEmpty() ? differences : differences(observed).join();
    }

    private CompletableFuture<List<String>> differences(Observed observed) {
        return bench.play(observed.scenario(), observed.browser())
                .handle((steps, stuck) ->
                        stuck == null ? observed.differences(JSON.valueToTree(steps)) : List.of(stuck.toString()));
    }
}
