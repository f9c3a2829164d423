package padlock.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the words of the tools say is said somewhere, and what the code wants to say stands there. */
class WordsInUseTest {
    private static final Pattern LITERAL = Pattern.compile("\"([A-Za-z0-9.-]+)\"|\\b([0-9]{3})\\b");
    private static final Pattern KEY = Pattern.compile("[a-z]+\\.(?!yml$)[a-z0-9.-]+");

    /** The texts and numbers of each source file that may be a key, or a part of one. */
    private static final List<Set<String>> SOURCES = new ArrayList<>();

    private static Set<String> keys = Set.of();

    @BeforeAll
    static void read() throws IOException {
        for (Path folder : List.of(Path.of("src/main/java"), Path.of("src/main/jte"))) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    SOURCES.add(literals(Files.readString(file)));
                }
            }
        }
        Properties words = new Properties();
        try (Reader file = Files.newBufferedReader(Path.of("src/main/resources/padlock/words/en/tools.properties"))) {
            words.load(file);
        }
        keys = words.stringPropertyNames();
    }

    private static Set<String> literals(String source) {
        Set<String> literals = new HashSet<>();
        for (MatchResult found : LITERAL.matcher(source).results().toList()) {
            literals.add(found.group(1) == null ? found.group(2) : found.group(1));
        }
        return literals;
    }

    @Test
    void everySentenceIsSaid() {
        Set<String> never = new TreeSet<>(keys);
        never.removeIf(key -> SOURCES.stream().anyMatch(literals -> says(literals, key)));
        assertThat(never).isEmpty();
    }

    /** Whether one file holds the key, or two parts that it may be put together from. */
    private static boolean says(Set<String> literals, String key) {
        if (literals.contains(key)) {
            return true;
        }
        for (int cut = key.indexOf('.') + 1; cut > 0 && cut < key.length(); cut++) {
            if (literals.contains(key.substring(0, cut)) && literals.contains(key.substring(cut))) {
                return true;
            }
        }
        return false;
    }

    @Test
    void everythingThatIsToBeSaidHasWords() {
        Set<String> known = Wording.english().sentences().keySet();
        Set<String> subjects = new HashSet<>();
        keys.forEach(key -> subjects.add(key.substring(0, key.indexOf('.'))));
        assertThat(SOURCES.stream()
                        .flatMap(Collection::stream)
                        .filter(text ->
                                KEY.matcher(text).matches() && subjects.contains(text.substring(0, text.indexOf('.'))))
                        .filter(text -> known.stream().noneMatch(key -> key.startsWith(text))))
                .isEmpty();
    }

    @Test
    void aSentenceInsideAnotherMayLoseItsFullStop() {
        Wording words = new Wording(Map.of("in", "It is so.", "out", "{1}: {0-} ({1})."));
        assertThat(words.say("out", Sentence.of("in"), "A")).isEqualTo("A: It is so (A).");
        assertThat(words.say("out", "no stop", "A")).isEqualTo("A: no stop (A).");
        assertThat(words.say("out")).isEqualTo("{1}: {0-} ({1}).");
    }
}
