package padlock.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import padlock.content.Reading;
import padlock.world.Setup;

/** The tables that authors read say what the reader of scenario files knows: every key, every default, every word, every step. */
class ReferenceTest {
    private static final Pattern KEY = Pattern.compile("\\| `([a-z]+)\\.([a-z-]+)` \\| `(.*?)` \\| (.*?)\\| (.*?)\\|");
    private static final Pattern STEP = Pattern.compile("\\| `([a-z]+): (.*?)` \\| (.*?)\\|");
    private static final Pattern WORD = Pattern.compile("`([^`]*)`");
    private static final Pattern KNOWN = Pattern.compile("`([a-z-]+)`(?=, `|$)");
    private static final ScenarioReader READER = new ScenarioReader(List.of("chromium-156", "firefox-153"));

    private record Row(String group, String key, String standard, List<String> words) {}

    private static String reference() {
        try {
            return Files.readString(Path.of("src/docs/SCENARIOS.md"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        Matcher row = KEY.matcher(reference());
        while (row.find()) {
            rows.add(new Row(row.group(1), row.group(2), row.group(3), words(WORD, row.group(4))));
        }
        return rows;
    }

    private static List<String> words(Pattern pattern, String text) {
        List<String> words = new ArrayList<>();
        Matcher word = pattern.matcher(text);
        while (word.find()) {
            words.add(word.group(1));
        }
        return words;
    }

    private static Reading<Scenario> read(String setup, String steps) {
        String yaml = "title: From the reference\nsetup: " + setup + "\nsteps:\n" + steps;
        return READER.read("reference.yml", yaml, FilesBeside.none());
    }

    private static Reading<Scenario> read(Row row, String value) {
        return read("{ " + row.group() + ": { " + row.key() + ": " + value + " } }", "  - wait: 1s\n");
    }

    private static String problems(Reading<Scenario> reading) {
        return String.join(
                "\n", reading.problems().stream().map(String::valueOf).toList());
    }

    @Test
    void everyKeyStandsInTheTableAndNoOther() {
        TreeMap<String, List<String>> known = new TreeMap<>();
        known.put("brand", SetupReader.BRAND);
        known.put("dns", DnsReader.KEYS);
        known.put("cdn", CdnReader.KEYS);
        known.put("esp", EspReader.KEYS);
        known.put("landing", SetupReader.LANDING);
        known.put("reader", SetupReader.READER);
        known.put("app", SetupReader.APP);
        known.put("path", PathReader.KEYS);
        assertThat(known.keySet()).containsExactlyInAnyOrderElementsOf(SetupReader.GROUPS);

        List<String> wanted = new ArrayList<>();
        known.forEach((group, keys) -> keys.forEach(key -> wanted.add(group + "." + key)));

        assertThat(rows()).extracting(row -> row.group() + "." + row.key()).containsExactlyInAnyOrderElementsOf(wanted);
    }

    @TestFactory
    Stream<DynamicTest> everyDefaultIsTheOneThatHolds() {
        return rows().stream()
                .map(row -> DynamicTest.dynamicTest(row.group() + "." + row.key(), () -> {
                    Reading<Scenario> reading = read(row, row.standard());
                    assertThat(problems(reading)).isEmpty();
                    assertThat(reading.orElseThrow().setup()).isEqualTo(Setup.standard());
                }));
    }

    @TestFactory
    Stream<DynamicTest> everyWordIsKnownAndAllWordsAreListed() {
        return rows().stream()
                .filter(row -> !row.words().isEmpty())
                .map(row -> DynamicTest.dynamicTest(row.group() + "." + row.key(), () -> {
                    row.words()
                            .forEach(word -> assertThat(problems(read(row, word)))
                                    .as(word)
                                    .isEmpty());
                    // A word that nobody could have meant is answered with all that are known.
                    String answer = problems(read(row, "qqqqqqqqqqqqqqqqqqqqqqqq"));
                    if (answer.contains("known here: ")) {
                        assertThat(words(KNOWN, answer.substring(answer.indexOf("known here: "))))
                                .containsExactlyInAnyOrderElementsOf(row.words());
                    }
                }));
    }

    @Test
    void everyStepOfTheTableCanBeReadAndNoneIsMissing() {
        List<String> actions = new ArrayList<>();
        StringBuilder steps = new StringBuilder();
        Matcher step = STEP.matcher(reference().substring(reference().indexOf("## Steps")));
        while (step.find()) {
            actions.add(step.group(1));
            steps.append("  - ")
                    .append(step.group(1))
                    .append(": ")
                    .append(step.group(2))
                    .append('\n');
        }

        assertThat(problems(read("{}", steps.toString()))).isEmpty();
        assertThat(actions).containsAll(StepReader.ACTIONS);
        assertThat(StepReader.ACTIONS).containsAll(actions);
    }
}
