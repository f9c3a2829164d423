package padlock.room.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import padlock.room.DisplayName;
import padlock.room.Journal;
import padlock.room.Room;
import padlock.room.RoomEvent.Signal;
import padlock.room.RoomLimits;
import padlock.room.Rooms;
import padlock.room.Secret;
import padlock.room.Sheets;
import padlock.room.StepState;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ClassReportTest {
    private static final Instant NINE = Instant.parse("2026-11-22T09:00:00Z");

    private static Room aClass(String name) {
        Rooms rooms = new Rooms(Sheets.all(), Journal.none(), RoomLimits.STANDARD, NINE);
        Room room = rooms.open(Sheets.five(), NINE).orElseThrow().room();
        Secret ada = rooms.join(room, DisplayName.clean(name), NINE).secret().orElseThrow();
        Secret bob = rooms.join(room, Optional.empty(), NINE).secret().orElseThrow();
        room.move(1, false, NINE.plusSeconds(61));
        room.ask(NINE.plusSeconds(61));
        room.predict(ada, 0, NINE.plusSeconds(62));
        room.predict(bob, 2, NINE.plusSeconds(62));
        room.show(StepState.ALL_HOPS, NINE.plusSeconds(70));
        room.ask(NINE.plusSeconds(80));
        room.predict(ada, 2, NINE.plusSeconds(81));
        room.signal(bob, Signal.STUCK, true, NINE.plusSeconds(82));
        room.end(NINE.plusSeconds(100));
        return room;
    }

    @Test
    void theTableHoldsPredictionsBeforeAndAfterAndTheTime() {
        String table = CsvReport.of(ClassReport.of(aClass("Ada"), false, NINE.plusSeconds(1_000)));
        assertThat(table.lines().toList())
                .hasSize(6)
                .startsWith(
                        "step,title,planned_minutes,seconds,question,learner,before,before_right,after,after_right,stuck")
                .contains(
                        "2,The same link again,2,39,\"The same reader clicks the same link again. What happens?\",1,"
                                + "The page opens and the click is counted.,no,"
                                + "The browser shows a certificate error with no way on.,yes,no",
                        "2,The same link again,2,39,\"The same reader clicks the same link again. What happens?\",2,"
                                + "The browser shows a certificate error with no way on.,yes,,,yes");
        assertThat(table).doesNotContain("Ada").contains("\r\n");
    }

    @Test
    void namesAreThereOnlyWhenAsked() {
        Room room = aClass("Ada");
        assertThat(CsvReport.of(ClassReport.of(room, true, NINE)))
                .contains(",name\r\n")
                .contains(",no,Ada\r\n");
        assertThat(JsonReport.of(ClassReport.of(room, true, NINE))).contains("\"Ada\"");
        assertThat(JsonReport.of(ClassReport.of(room, false, NINE)))
                .doesNotContain("Ada")
                .doesNotContain("name");
    }

    @Test
    void theJsonAddsUp() {
        JsonNode root = JsonMapper.builder()
                .build()
                .readTree(JsonReport.of(ClassReport.of(aClass("Ada"), false, NINE.plusSeconds(1_000))));
        JsonNode step = root.path("steps").path(1);
        assertThat(root.path("learners").asInt()).isEqualTo(2);
        assertThat(step.path("seconds").asInt()).isEqualTo(39);
        assertThat(step.path("question").path("right").asInt()).isEqualTo(3);
        assertThat(step.path("question").path("before").toString()).isEqualTo("[1,0,1]");
        assertThat(step.path("question").path("after").toString()).isEqualTo("[0,0,1]");
        assertThat(step.path("answers").path(0).path("before").asInt()).isEqualTo(1);
        assertThat(step.path("answers").path(1).path("after").isNull()).isTrue();
        assertThat(root.path("end").asString()).isEqualTo("2026-11-22T09:01:40Z");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "=1+1|\"'=1+1\"",
                "@SUM(A1)|\"'@SUM(A1)\"",
                "+49|\"'+49\"",
                "-2|\"'-2\"",
                "a\"b|\"a\"\"b\"",
                "a,b|\"a,b\"",
                "Ada|Ada"
            })
    void noCellIsAFormula(String text, String cell) {
        assertThat(CsvReport.cell(text)).isEqualTo(cell);
        assertThat(CsvReport.cell("\t" + text)).startsWith("\"'");
    }

    @Test
    void aHostileNameStaysText() {
        String table = CsvReport.of(ClassReport.of(aClass("=HYPERLINK(\"http://x\")"), true, NINE));
        assertThat(table).contains("\"'=HYPERLINK(\"\"http://x\"\")\"");
    }
}
