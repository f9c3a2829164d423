package padlock.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import padlock.oracle.Observed;
import padlock.origin.Origins;
import padlock.pki.Authority;
import padlock.policy.Profiles;

/** What the real browsers did with whole mails, link by link, is what the emulated ones do. */
class JourneysTest {
    private static final Path JOURNEYS = Path.of("src/test/resources/journeys");
    private static final Profiles PROFILES = Profiles.read();
    private static final Authority AUTHORITY = new Authority();
    private static final Origins ORIGINS = new Origins(2, Duration.ofSeconds(30));
    private static final Runner WIRE = new WireRunner(PROFILES, AUTHORITY, ORIGINS);
    private static final Runner MODEL = new ModelRunner(PROFILES, AUTHORITY);

    @TestFactory
    Stream<DynamicTest> everyObservedJourneyAgreesInMemory() {
        return everyObservedJourneyAgrees(MODEL);
    }

    @TestFactory
    Stream<DynamicTest> everyObservedJourneyAgreesOverTheWire() {
        return everyObservedJourneyAgrees(WIRE);
    }

    @AfterAll
    static void closeServers() {
        ORIGINS.close();
    }

    private static Stream<DynamicTest> everyObservedJourneyAgrees(Runner runner) {
        return Observed.in(JOURNEYS).stream()
                .map(observed -> DynamicTest.dynamicTest(
                        observed.name(),
                        () -> assertThat(observed.differences(runner.run(observed.scenario(), observed.browser())))
                                .isEmpty()));
    }
}
