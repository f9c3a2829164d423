package padlock.site.learner;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class StrangersTest {
    private static final Instant NINE = Instant.parse("2026-11-22T09:00:00Z");

    private final Strangers strangers = new Strangers(2, Duration.ofHours(1));

    @Test
    void anAddressHasSoManyInAnHourAndOthersHaveTheirOwn() {
        assertThat(strangers.take("192.0.2.1", NINE)).isTrue();
        assertThat(strangers.take("192.0.2.1", NINE)).isTrue();
        assertThat(strangers.take("192.0.2.1", NINE.plusSeconds(60))).isFalse();
        assertThat(strangers.take("192.0.2.2", NINE.plusSeconds(60))).isTrue();
        assertThat(strangers.take("192.0.2.1", NINE.plus(Duration.ofHours(1)))).isTrue();
    }

    @Test
    void aClockThatWasSetBackLocksNobodyOut() {
        strangers.take("192.0.2.1", NINE);
        strangers.take("192.0.2.1", NINE);
        assertThat(strangers.take("192.0.2.1", NINE.minus(Duration.ofDays(400))))
                .isTrue();
    }

    @Test
    void addressesWithoutEndShareWhatIsLeft() {
        for (int i = 0; i < 10_000; i++) {
            strangers.take("address " + i, NINE);
        }
        assertThat(strangers.take("one more", NINE)).isTrue();
        assertThat(strangers.take("and more", NINE)).isTrue();
        assertThat(strangers.take("too many", NINE)).isFalse();
    }
}
