package padlock.room;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class RoomsTest {
    private static final Instant NINE = Instant.parse("2026-11-22T09:00:00Z");
    private static final RoomLimits TWO =
            new RoomLimits(2, 3, Duration.ofHours(1), Duration.ofHours(2), Duration.ofHours(3));

    private final Rooms rooms = new Rooms(Sheets.all(), Journal.none(), TWO, NINE);

    private Optional<Rooms.Opening> open(Instant now) {
        return rooms.open(Sheets.five(), now);
    }

    @Test
    void aRoomIsFoundByItsCodeUntilItsResultsHaveBeenKeptLongEnough() {
        Rooms.Opening opening = open(NINE).orElseThrow();
        RoomCode code = opening.room().code();
        assertThat(opening.room().isLedBy(opening.desk())).isTrue();
        assertThat(rooms.find(code, NINE.plus(Duration.ofHours(4).minusSeconds(1))))
                .isPresent();
        assertThat(rooms.find(code, NINE.plus(Duration.ofHours(4)))).isEmpty();
    }

    @Test
    void noMoreRoomsThanTheServerHolds() {
        assertThat(open(NINE)).isPresent();
        assertThat(open(NINE)).isPresent();
        assertThat(open(NINE)).isEmpty();
        assertThat(open(NINE.plus(Duration.ofHours(1)))).isPresent();
    }

    @Test
    void aClockThatLeapsAndComesBackDeletesNoRoom() {
        RoomCode code = open(NINE).orElseThrow().room().code();
        Instant leap = NINE.plus(Duration.ofDays(3));
        rooms.sweep(leap);
        rooms.sweep(leap.plusSeconds(15));
        assertThat(rooms.find(code, leap)).isEmpty();
        rooms.sweep(NINE.plusSeconds(30));
        assertThat(rooms.find(code, NINE.plusSeconds(30))).isPresent();
    }

    @Test
    void theOperatorIsToldOfALeapOnce() {
        Logger log = (Logger) LoggerFactory.getLogger(Rooms.class);
        ListAppender<ILoggingEvent> lines = new ListAppender<>();
        lines.start();
        log.addAppender(lines);
        try {
            rooms.sweep(NINE.plusSeconds(15));
            assertThat(lines.list).isEmpty();
            rooms.sweep(NINE.plus(Duration.ofDays(3)));
            rooms.sweep(NINE.plus(Duration.ofDays(3)).plusSeconds(15));
        } finally {
            log.detachAppender(lines);
        }
        assertThat(lines.list)
                .singleElement()
                .extracting(ILoggingEvent::getFormattedMessage)
                .asString()
                .contains("the clock leapt from 2026-11-22T09:00:15Z to 2026-11-25T09:00:00Z");
    }

    @Test
    void aRoomIsDeletedOnceTheClockWasCalmForAWhile() {
        RoomCode code = open(NINE).orElseThrow().room().code();
        Instant later = NINE.plus(Duration.ofDays(3));
        rooms.sweep(later);
        rooms.sweep(later.plus(Duration.ofMinutes(30)));
        rooms.sweep(later.plus(Duration.ofMinutes(60)));
        rooms.sweep(NINE);
        assertThat(rooms.known(code, NINE)).isEmpty();
    }

    @Test
    void timeAtAStepIsNeverNegativeWhenTheClockIsSetBack() {
        Room room = open(NINE).orElseThrow().room();
        room.move(1, false, NINE.minusSeconds(600));
        assertThat(room.state().spent(0, NINE)).isZero();
    }

    @Test
    void aDeletedRoomIsGone() {
        Room room = open(NINE).orElseThrow().room();
        rooms.delete(room);
        assertThat(rooms.find(room.code(), NINE)).isEmpty();
    }
}
