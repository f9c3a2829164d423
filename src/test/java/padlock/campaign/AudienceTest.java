package padlock.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import padlock.campaign.Audience.Segment;
import padlock.policy.Profiles;
import padlock.words.Said;
import padlock.world.Setup;

class AudienceTest {
    private static final Map<String, Double> ONE = Map.of("chromium-156", 1.0);
    private static final Map<Setup.Mailbox, Double> DESKTOP = Map.of(Setup.Mailbox.DESKTOP, 1.0);

    @Test
    void theAssumedOneNamesBrowsersThatExist() {
        assertThat(Audience.ASSUMED.browsers().keySet())
                .allSatisfy(id -> assertThat(Profiles.read().find(id)).isPresent());
        assertThat(Said.english(Audience.ASSUMED_NOTE)).contains("assumed, not measured", "2026-11-22");
    }

    @Test
    void segmentsAreEveryCombinationThatAnybodyBelongsTo() {
        Audience audience = new Audience(Map.of("a", 0.75, "b", 0.25, "nobody", 0.0), DESKTOP, 0.2, 0.3, 0.1, 0.5);
        assertThat(audience.segments())
                .extracting(
                        segment -> segment.who().browser() + " " + segment.who().memory())
                .containsExactlyInAnyOrder("a new", "a loyal", "b new", "b loyal");
        assertThat(audience.segments().stream().mapToDouble(Segment::share).sum())
                .isCloseTo(1, within(1e-12));
        Audience allNew = new Audience(ONE, DESKTOP, 0, 0.3, 0.1, 0.5);
        assertThat(allNew.segments())
                .isEqualTo(List.of(new Segment(new ReaderClass("chromium-156", Setup.Mailbox.DESKTOP, false), 1)));
    }

    @Test
    void everybodyBehavesInOneWay() {
        Audience audience = new Audience(ONE, DESKTOP, 0.5, 0.3, 0.1, 0.25);
        double sum = 0;
        for (Conduct conduct : Conduct.values()) {
            sum += audience.chance(conduct);
        }
        assertThat(sum).isCloseTo(1, within(1e-12));
        assertThat(audience.chance(Conduct.GOES_ON)).isCloseTo(0.025, within(1e-12));
    }

    @Test
    void sharesThatCannotBeAreBugsOfTheCaller() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Audience(Map.of("a", 0.5), DESKTOP, 0, 0, 0, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new Audience(ONE, DESKTOP, 1.5, 0, 0, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new Audience(ONE, DESKTOP, Double.NaN, 0, 0, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new Audience(ONE, DESKTOP, 0, 0.1, 0.2, 0));
    }
}
