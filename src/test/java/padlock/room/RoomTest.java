package padlock.room;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import padlock.room.RoomEvent.Curtain;
import padlock.room.RoomEvent.Signal;

class RoomTest {
    private static final Instant NINE = Instant.parse("2026-11-22T09:00:00Z");
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Secret desk = Secret.random(RANDOM);
    private Room room = open(RoomLimits.STANDARD);

    @BeforeEach
    void openAgain() {
        room = open(RoomLimits.STANDARD);
    }

    private Room open(RoomLimits limits) {
        return Room.open(RoomCode.random(RANDOM), Sheets.five(), limits, Journal.none(), desk, NINE)
                .orElseThrow();
    }

    private Secret join(String name) {
        return room.join(DisplayName.clean(name), RANDOM, NINE).secret().orElseThrow();
    }

    private static Instant after(int seconds) {
        return NINE.plusSeconds(seconds);
    }

    @Test
    void aLearnerPredictsWhileThePredictionIsOpen() {
        Secret ada = join("Ada");
        assertThat(room.predict(ada, 0, NINE)).contains(Refusal.NOT_ASKED);
        assertThat(room.ask(NINE)).isEmpty();
        assertThat(room.predict(ada, 0, NINE)).isEmpty();
        assertThat(room.predict(ada, 2, NINE)).isEmpty();
        assertThat(room.state().current().before()).containsExactly(Map.entry(1, 2));
        assertThat(room.close(NINE)).isEmpty();
        assertThat(room.predict(ada, 0, NINE)).contains(Refusal.NOT_ASKED);
    }

    @Test
    void runningSettlesThePredictionAndAskingAgainStartsTheSecondRound() {
        Secret ada = join("Ada");
        room.ask(NINE);
        room.predict(ada, 1, NINE);
        assertThat(room.show(StepState.ALL_HOPS, NINE)).isEmpty();
        assertThat(room.state().current().open()).isEmpty();
        room.ask(NINE);
        room.predict(ada, 0, NINE);
        assertThat(room.state().current().before()).containsEntry(1, 1);
        assertThat(room.state().current().after()).containsEntry(1, 0);
    }

    @Test
    void answersOutsideTheChoicesAreRefused() {
        Secret ada = join("Ada");
        room.ask(NINE);
        assertThat(room.predict(ada, 3, NINE)).contains(Refusal.NO_CHOICE);
        assertThat(room.predict(ada, -1, NINE)).contains(Refusal.NO_CHOICE);
    }

    @Test
    void onlyThoseWithASeatCanDoAnything() {
        room.ask(NINE);
        assertThat(room.predict(new Secret("nobody"), 0, NINE)).contains(Refusal.NOT_HERE);
        assertThat(room.signal(desk, Signal.HAND, true, NINE)).contains(Refusal.NOT_HERE);
        assertThat(room.isLedBy(desk)).isTrue();
        assertThat(room.isLedBy(join("Ada"))).isFalse();
    }

    @Test
    void whoLeavesKeepsTheirSeatAndTheirAnswers() {
        Secret ada = join("Ada");
        room.ask(NINE);
        room.predict(ada, 1, NINE);
        room.follow(ada, false, Optional.empty(), NINE);
        assertThat(room.state().following()).isEmpty();
        room.follow(ada, true, Optional.empty(), NINE);
        assertThat(room.state().following()).hasSize(1);
        assertThat(room.state().following().get(0).shownAs()).isEqualTo("Ada");
        assertThat(room.state().current().before()).containsEntry(1, 1);
    }

    @Test
    void goingAwayAndBackKeepsAnswersButAResetForgetsThemFromThereOn() {
        Secret ada = join("Ada");
        room.ask(NINE);
        room.predict(ada, 1, NINE);
        room.move(1, false, NINE);
        room.ask(NINE);
        room.predict(ada, 2, NINE);
        room.move(0, false, NINE);
        assertThat(room.state().current().before()).hasSize(1);
        room.move(1, true, NINE);
        assertThat(room.state().log().get(0).before()).hasSize(1);
        assertThat(room.state().log().get(1)).isEqualTo(StepState.UNTOUCHED);
    }

    @Test
    void leavingAStepClosesItsPrediction() {
        room.ask(NINE);
        room.move(1, false, NINE);
        room.move(0, false, NINE);
        assertThat(room.state().current().open()).isEmpty();
    }

    @Test
    void stepsOutsideTheSheetAreRefused() {
        assertThat(room.move(-1, false, NINE)).contains(Refusal.NO_STEP);
        assertThat(room.move(4, false, NINE)).contains(Refusal.NO_STEP);
        room.move(3, false, NINE);
        assertThat(room.ask(NINE)).contains(Refusal.NOTHING_TO_PREDICT);
        assertThat(room.show(1, NINE)).contains(Refusal.NOTHING_TO_RUN);
    }

    @Test
    void timeAtAStepAddsUpOverAllStays() {
        room.move(1, false, after(60));
        room.move(0, false, after(100));
        room.move(2, false, after(130));
        assertThat(room.state().spent(0, after(500))).isEqualTo(Duration.ofSeconds(90));
        assertThat(room.state().spent(1, after(500))).isEqualTo(Duration.ofSeconds(40));
        assertThat(room.state().spent(2, after(500))).isEqualTo(Duration.ofSeconds(370));
        room.end(after(200));
        assertThat(room.state().spent(2, after(500))).isEqualTo(Duration.ofSeconds(70));
        assertThat(room.state().lasted(after(500))).isEqualTo(Duration.ofSeconds(200));
    }

    @Test
    void aRoomEndsByItselfAndThenNothingMovesIt() {
        Secret ada = join("Ada");
        Instant over = NINE.plus(RoomLimits.STANDARD.life());
        assertThat(room.state().over(over.minusSeconds(1))).isFalse();
        assertThat(room.state().over(over)).isTrue();
        assertThat(room.move(1, false, over)).contains(Refusal.OVER);
        assertThat(room.signal(ada, Signal.HAND, true, over)).contains(Refusal.OVER);
        assertThat(room.join(Optional.empty(), RANDOM, over).refusal()).contains(Refusal.OVER);
    }

    @Test
    void aRoomCanBeExtendedUpToItsLimit() {
        for (int i = 0; i < 16; i++) {
            assertThat(room.extend(Duration.ofMinutes(30), NINE)).isEmpty();
        }
        assertThat(room.extend(Duration.ofMinutes(30), NINE)).contains(Refusal.LONG_ENOUGH);
        assertThat(room.state().ends()).isEqualTo(NINE.plus(Duration.ofHours(12)));
    }

    @Test
    void aFullRoomRefuses() {
        room = open(new RoomLimits(1, 2, Duration.ofHours(1), Duration.ofHours(1), Duration.ofHours(1)));
        join("one");
        join("two");
        assertThat(room.join(Optional.empty(), RANDOM, NINE).refusal()).contains(Refusal.FULL);
    }

    @Test
    void beingStuckEndsWithTheStepButIsRemembered() {
        Secret ada = join("Ada");
        room.signal(ada, Signal.STUCK, true, NINE);
        room.signal(ada, Signal.HAND, true, NINE);
        room.move(1, false, NINE);
        Seat seat = room.state().following().get(0);
        assertThat(seat.stuck()).isFalse();
        assertThat(seat.hand()).isTrue();
        assertThat(room.state().log().get(0).stuck()).containsExactly(1);
    }

    @Test
    void onlyWhatEverybodySeesMovesTheStage() {
        int stage = room.state().stage();
        Secret ada = join("Ada");
        room.signal(ada, Signal.HAND, true, NINE);
        assertThat(room.state().stage()).isEqualTo(stage);
        room.ask(NINE);
        assertThat(room.state().stage()).isEqualTo(stage + 1);
        room.predict(ada, 0, NINE);
        assertThat(room.state().stage()).isEqualTo(stage + 1);
        room.draw(Curtain.SCREEN, true, NINE);
        room.show(1, NINE);
        room.show(2, NINE);
        room.end(NINE);
        assertThat(room.state().stage()).isEqualTo(stage + 5);
    }
}
