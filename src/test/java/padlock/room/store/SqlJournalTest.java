package padlock.room.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import padlock.room.DisplayName;
import padlock.room.Room;
import padlock.room.RoomCode;
import padlock.room.RoomEvent;
import padlock.room.RoomEvent.Curtain;
import padlock.room.RoomEvent.Signal;
import padlock.room.RoomLimits;
import padlock.room.RoomState;
import padlock.room.Rooms;
import padlock.room.Round;
import padlock.room.Secret;
import padlock.room.Sheets;
import padlock.room.StepState;

class SqlJournalTest {
    private static final Instant NINE = Instant.parse("2026-11-22T09:00:00Z");
    private static final RoomCode CODE = new RoomCode("K7WPM4");

    @TempDir
    private Path folder;

    @Test
    void everyKindOfEventComesBackAsItWas() {
        Optional<DisplayName> name = DisplayName.clean("Ada");
        List<RoomEvent> events = List.of(
                new RoomEvent.Opened(NINE, "hsts-in-five-minutes", 4, "abc", NINE.plusSeconds(60)),
                new RoomEvent.Joined(NINE, 1, "def", name),
                new RoomEvent.Joined(NINE, 2, "ghi", Optional.empty()),
                new RoomEvent.Followed(NINE, 1, false, Optional.empty()),
                new RoomEvent.Followed(NINE, 1, true, name),
                new RoomEvent.Moved(NINE, 2, true),
                new RoomEvent.Asked(NINE, 2, Round.AFTER),
                new RoomEvent.Predicted(NINE, 1, 2, Round.BEFORE, 3),
                new RoomEvent.Closed(NINE, 2),
                new RoomEvent.Shown(NINE, 2, StepState.ALL_HOPS),
                new RoomEvent.Switched(NINE, Curtain.ANSWERS, true),
                new RoomEvent.Signaled(NINE, 1, Signal.STUCK, true),
                new RoomEvent.Extended(NINE, NINE.plusSeconds(90)),
                new RoomEvent.Ended(NINE));
        assertThat(events.stream().<Class<?>>map(RoomEvent::getClass).distinct())
                .containsExactlyInAnyOrder(RoomEvent.class.getPermittedSubclasses());
        try (SqlJournal journal = SqlJournal.in(folder)) {
            for (int i = 0; i < events.size(); i++) {
                journal.append(CODE, i + 1, events.get(i));
            }
        }
        try (SqlJournal journal = SqlJournal.in(folder)) {
            assertThat(journal.rooms()).containsExactly(CODE);
            assertThat(journal.from(CODE, 1)).isEqualTo(events);
            assertThat(journal.from(CODE, 3)).isEqualTo(events.subList(2, events.size()));
        }
    }

    @Test
    void aRoomIsTheSameAfterARestart() {
        RoomState before;
        Secret desk;
        RoomCode code;
        try (SqlJournal journal = SqlJournal.in(folder)) {
            Rooms rooms = new Rooms(Sheets.all(), journal, RoomLimits.STANDARD, NINE);
            Rooms.Opening opening = rooms.open(Sheets.five(), NINE).orElseThrow();
            Room room = opening.room();
            desk = opening.desk();
            code = room.code();
            Secret ada =
                    rooms.join(room, DisplayName.clean("Ada"), NINE).secret().orElseThrow();
            room.ask(NINE.plusSeconds(5));
            room.predict(ada, 2, NINE.plusSeconds(7));
            room.show(1, NINE.plusSeconds(9));
            room.move(1, false, NINE.plusMillis(30_123));
            before = room.state();
        }
        try (SqlJournal journal = SqlJournal.in(folder)) {
            Rooms rooms = new Rooms(Sheets.all(), journal, RoomLimits.STANDARD, NINE);
            Room room = rooms.find(code, NINE).orElseThrow();
            assertThat(room.state()).isEqualTo(before);
            assertThat(room.isLedBy(desk)).isTrue();
            assertThat(room.ask(NINE.plusSeconds(40))).isEmpty();
            assertThat(journal.from(code, 1)).hasSize(before.version() + 1);
        }
    }

    @Test
    void aDeletedRoomLeavesNoNameInTheFiles() throws IOException {
        try (SqlJournal journal = SqlJournal.in(folder)) {
            journal.append(CODE, 1, new RoomEvent.Joined(NINE, 1, "digest", DisplayName.clean("Lovelace")));
            assertThat(bytes()).contains("Lovelace");
            journal.delete(CODE);
            assertThat(journal.rooms()).isEmpty();
            assertThat(bytes()).doesNotContain("Lovelace");
        }
    }

    @Test
    void aRoomWhoseSheetIsGoneIsDroppedAndTheOthersStay() {
        try (SqlJournal journal = SqlJournal.in(folder)) {
            journal.append(CODE, 1, new RoomEvent.Opened(NINE, "no-such-sheet", 4, "abc", NINE.plusSeconds(60)));
            journal.append(
                    new RoomCode("CDFGHJ"),
                    1,
                    new RoomEvent.Opened(NINE, "hsts-in-five-minutes", 4, "abc", NINE.plusSeconds(60)));
            Rooms rooms = new Rooms(Sheets.all(), journal, RoomLimits.STANDARD, NINE);
            assertThat(rooms.find(CODE, NINE)).isEmpty();
            assertThat(rooms.find(new RoomCode("CDFGHJ"), NINE)).isPresent();
            assertThat(journal.rooms()).containsExactly(new RoomCode("CDFGHJ"));
        }
    }

    @Test
    void aFileOfANewerProgramIsLeftAlone() throws Exception {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("rooms.db"));
                Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA user_version=99");
        }
        assertThatThrownBy(() -> SqlJournal.in(folder)).hasStackTraceContaining("newer Padlock");
    }

    @Test
    void aNumberThatIsTakenIsNotWrittenTwice() {
        try (SqlJournal journal = SqlJournal.in(folder)) {
            RoomEvent first = new RoomEvent.Joined(NINE, 1, "digest", DisplayName.clean("Ada"));
            assertThat(journal.append(CODE, 1, first)).isTrue();
            assertThat(journal.append(CODE, 1, new RoomEvent.Ended(NINE))).isFalse();
            assertThat(journal.from(CODE, 1)).containsExactly(first);
        }
    }

    private String bytes() throws IOException {
        StringBuilder all = new StringBuilder();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                all.append(Files.readString(file, StandardCharsets.ISO_8859_1));
            }
        }
        return all.toString();
    }
}
