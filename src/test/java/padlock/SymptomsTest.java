package padlock;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import padlock.scenario.ScenarioFile;

/** The table of symptoms names scenarios that exist, and leaves none out. */
class SymptomsTest {
    private static final Pattern NAMED = Pattern.compile("`([a-z0-9/-]+\\.yml)`");

    private static List<String> lines;
    private static Set<String> checked;

    @BeforeAll
    static void read() throws IOException {
        lines = Files.readAllLines(Path.of("src/docs/SYMPTOMS.md"));
        try (Wiring wiring = new Wiring()) {
            checked = wiring.library(Optional.of(Path.of("lessons"))).current().scenarios().stream()
                    .map(ScenarioFile::path)
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    @Test
    void everyScenarioOfTheTableIsChecked() {
        assertThat(named(lines)).isNotEmpty().isSubsetOf(checked);
    }

    @Test
    void everyScenarioOfTheWorldStandsInTheTable() {
        assertThat(named(lines))
                .containsAll(checked.stream()
                        .filter(path -> path.startsWith("world/"))
                        .toList());
    }

    @Test
    void everyRowNamesAScenarioOrSaysThatItHasNone() {
        List<String> rows = lines.stream()
                .filter(line -> line.startsWith("| ") && !line.startsWith("| what") && !line.startsWith("| ---"))
                .toList();
        assertThat(rows)
                .hasSizeGreaterThan(50)
                .allSatisfy(row -> assertThat(row).matches(".*(`[a-z0-9/-]+\\.yml`|not played).*"));
    }

    @Test
    void everyScenarioFileIsChecked() throws IOException {
        try (var files = Files.walk(Path.of("lessons"))) {
            Set<String> stories = files.map(
                            file -> Path.of("lessons").relativize(file).toString())
                    .map(name -> name.replace('\\', '/'))
                    .filter(name -> name.startsWith("world/") && name.endsWith(".yml"))
                    .collect(Collectors.toCollection(TreeSet::new));
            assertThat(checked).containsAll(stories);
        }
    }

    private static Set<String> named(List<String> lines) {
        Set<String> names = new TreeSet<>();
        for (String line : lines) {
            Matcher matcher = NAMED.matcher(line);
            while (matcher.find()) {
                names.add(matcher.group(1));
            }
        }
        return names;
    }
}
