package padlock.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import padlock.pki.Authority;
import padlock.policy.Profiles;
import padlock.scenario.ModelRunner;

/** What real browsers did with this lab's own servers is what the emulated ones do. */
class ObservedTest {
    private static final ModelRunner MODEL = new ModelRunner(Profiles.read(), new Authority());

    @TestFactory
    Stream<DynamicTest> everyObservationAgrees() {
        return Observed.in(Path.of("src/test/resources/observed")).stream()
                .map(observed -> DynamicTest.dynamicTest(
                        observed.name(),
                        () -> assertThat(observed.differences(MODEL.run(observed.scenario(), observed.browser())))
                                .isEmpty()));
    }
}
