package padlock;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SecurityTableTest {
    private static final Pattern NAMED = Pattern.compile("\\| `([A-Za-z]+)\\.([A-Za-z]+)` \\|");

    @Test
    void everyTestThatTheTableNamesExists() throws Exception {
        List<MatchResult> named = NAMED.matcher(Files.readString(Path.of("src/docs/SECURITY.md")))
                .results()
                .toList();
        assertThat(named).hasSizeGreaterThan(20);
        for (MatchResult test : named) {
            try (Stream<Path> files = Files.walk(Path.of("src/test/java"))) {
                Path file = files.filter(path -> path.endsWith(test.group(1) + ".java"))
                        .findFirst()
                        .orElseThrow(() -> new AssertionError("no such class: " + test.group(1)));
                assertThat(Files.readString(file)).containsPattern("void " + test.group(2) + "\\(");
            }
        }
    }
}
