package padlock.room;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class JoinGateTest {
    @Test
    void aClockThatIsSetBackFillsNoBucket() {
        JoinGate gate = new JoinGate();
        Instant now = Instant.parse("2026-11-22T09:00:00Z");
        gate.missed("192.0.2.1", now);
        assertThat(gate.mayTry("192.0.2.1", now.minusSeconds(86_400))).isTrue();
    }

    private static final Instant NINE = Instant.parse("2026-11-22T09:00:00Z");

    private final JoinGate gate = new JoinGate();

    @Test
    void whoGuessesCodesIsSlowedDownToTwoAMinute() {
        for (int i = 0; i < 20; i++) {
            assertThat(gate.mayTry("10.0.0.1", NINE)).isTrue();
            gate.missed("10.0.0.1", NINE);
        }
        assertThat(gate.mayTry("10.0.0.1", NINE)).isFalse();
        assertThat(gate.mayTry("10.0.0.2", NINE)).isTrue();
        assertThat(gate.mayTry("10.0.0.1", NINE.plusSeconds(31))).isTrue();
        gate.missed("10.0.0.1", NINE.plusSeconds(31));
        assertThat(gate.mayTry("10.0.0.1", NINE.plusSeconds(32))).isFalse();
    }

    @Test
    void aWholeClassBehindOneAddressGetsItsSeats() {
        for (int i = 0; i < 350; i++) {
            assertThat(gate.maySit("10.0.0.1", NINE)).isTrue();
        }
    }

    @Test
    void aProgramThatTakesSeatsIsStopped() {
        int got = 0;
        for (int i = 0; i < 1_000; i++) {
            got += gate.maySit("10.0.0.1", NINE) ? 1 : 0;
        }
        assertThat(got).isEqualTo(400);
    }

    @Test
    void manyAddressesDoNotFillTheMemory() {
        for (int i = 0; i < 50_000; i++) {
            gate.missed("10." + i, NINE);
        }
        assertThat(gate.addresses()).isLessThanOrEqualTo(20_000);
    }
}
