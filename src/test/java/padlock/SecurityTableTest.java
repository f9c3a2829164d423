package padlock;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import padlock.site.engine.Limits;

/** {@code SECURITY.md} says the truth: about the standard, about the tests, and about the program. */
class SecurityTableTest {
    private static final Path PAGE = Path.of("src/docs/SECURITY.md");
    private static final Path STANDARD = Path.of("src/test/resources/security/asvs-5.0.0.txt");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| (\\d+[\\d., ]*) \\|(.*)$");
    private static final Pattern TEST = Pattern.compile("`([A-Z][A-Za-z]+(?:Test|IT))(?:\\.([a-z][A-Za-z]+))?`");

    private static List<MatchResult> all(Pattern pattern, String text) {
        return pattern.matcher(text).results().toList();
    }

    /** Requirements of levels 1 and 2. */
    private static List<String> standard() throws IOException {
        return Files.readAllLines(STANDARD).stream()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.substring(0, line.indexOf(' ')))
                .toList();
    }

    @Test
    void everyRequirementOfTheStandardIsAnsweredOnce() throws Exception {
        List<String> standard = standard();
        assertThat(standard).hasSize(253);
        List<String> answered = new ArrayList<>();
        for (MatchResult row : all(ROW, Files.readString(PAGE))) {
            for (String number : row.group(1).split(",\\s*")) {
                List<String> meant = standard.stream()
                        .filter(one -> one.equals(number.strip()) || one.startsWith(number.strip() + "."))
                        .toList();
                assertThat(meant).as(number).isNotEmpty();
                answered.addAll(meant);
            }
        }
        assertThat(answered).containsExactlyInAnyOrderElementsOf(standard);
    }

    @Test
    void everyTestThatThePageNamesExists() throws Exception {
        Set<MatchResult> named = Set.copyOf(all(TEST, Files.readString(PAGE)));
        assertThat(named).hasSizeGreaterThan(60);
        try (Stream<Path> files = Files.walk(Path.of("src/test/java"))) {
            var tests = files.filter(file -> file.toString().endsWith(".java"))
                    .collect(Collectors.toMap(
                            file -> file.getFileName().toString(), file -> file, (first, second) -> first));
            for (MatchResult test : named) {
                Path file = tests.get(test.group(1) + ".java");
                assertThat(file).as(test.group()).isNotNull();
                if (test.group(2) != null) {
                    assertThat(Files.readString(file).contains(" " + test.group(2) + "("))
                            .as(test.group())
                            .isTrue();
                }
            }
        }
    }

    @Test
    void whatAppliesHasATest() throws Exception {
        String page = Files.readString(PAGE);
        String applies = page.substring(page.indexOf("## What applies"), page.indexOf("## Not met"));
        assertThat(all(ROW, applies))
                .hasSizeGreaterThan(100)
                .allSatisfy(row -> assertThat(TEST.matcher(row.group(2)).find())
                        .as(row.group())
                        .isTrue());
    }

    @Test
    void theLimitsAreThoseOfTheProgram() throws Exception {
        Limits limits = Limits.STANDARD;
        assertThat(Files.readString(PAGE))
                .contains("| runs at once | " + limits.runs() + " |")
                .contains("| runs of one visitor, running or waiting | " + limits.each() + " |")
                .contains(row("runs that wait for the servers of the lab", "more are played in memory", limits.wire()))
                .contains(row("what waits for its turn", "", limits.work()))
                .contains("| body of a request | " + limits.requestBytes() + " bytes |")
                .contains("| scenario sent to the API | " + limits.scenarioBytes() + " bytes |")
                .contains("| browsers in one call of the API | " + limits.browsers() + " |");
    }

    private static String row(String what, String then, Limits.Line line) {
        return "| " + what + ", for " + line.patience().toSeconds() + " seconds" + (then.isEmpty() ? "" : "; " + then)
                + " | " + line.most() + " |";
    }

    @Test
    void scriptsMakeNoMarkup() throws Exception {
        assertThat(scripts())
                .doesNotContainPattern("\\.(inner|outer)HTML\\s*\\+?=[^=]")
                .doesNotContain("insertAdjacentHTML", "document.write", "eval(", "new Function", "postMessage");
    }

    @Test
    void scriptsKeepNothingButTheTheme() throws Exception {
        assertThat(scripts()).doesNotContain("sessionStorage", "indexedDB", "document.cookie");
        assertThat(all(Pattern.compile("localStorage\\.\\w+\\(([^,)]*)"), scripts()))
                .isNotEmpty()
                .allSatisfy(use -> assertThat(use.group(1)).isEqualTo("\"theme\""));
    }

    private static String scripts() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("static/js"))) {
            StringBuilder all = new StringBuilder();
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                all.append(Files.readString(file));
            }
            return all.toString();
        }
    }
}
