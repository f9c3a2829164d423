package padlock.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import padlock.diagram.LineDrawing;
import padlock.policy.CertificateFault;
import padlock.policy.ConnectionFault;
import padlock.trace.Outcome;

/** The sentences of a run: each is used, each that is used has words, and each is filled in as its words expect. */
class RunWordsTest {
    private static final Pattern NAMED = Pattern.compile("\"((?:run|fault|sentence)\\.[a-z0-9.-]*[a-z0-9])\"");
    private static final Pattern MADE = Pattern.compile("Sentence\\.of\\(\\s*\"([a-z0-9.-]*[a-z0-9])\"([,)])");
    private static final Pattern PLACE = Pattern.compile("\\{([0-9])-?}");

    private static String code = "";

    @BeforeAll
    static void readTheCode() throws IOException {
        StringBuilder all = new StringBuilder();
        for (Path folder : List.of(Path.of("src/main/java"), Path.of("src/main/jte"))) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    all.append(Files.readString(file));
                }
            }
        }
        code = all.toString();
    }

    private static TreeSet<String> keys() throws IOException {
        Properties properties = new Properties();
        try (var in = Files.newBufferedReader(Path.of("src/main/resources/padlock/words/en/runs.properties"))) {
            properties.load(in);
        }
        return new TreeSet<>(properties.stringPropertyNames());
    }

    /** The keys that are made from a constant's name. */
    private static TreeSet<String> ofConstants() {
        TreeSet<String> keys = new TreeSet<>();
        for (CertificateFault fault : CertificateFault.values()) {
            keys.addAll(List.of(fault.sentence().key(), fault.word().key()));
        }
        for (ConnectionFault fault : ConnectionFault.values()) {
            keys.add(fault.sentence().key());
        }
        for (LineDrawing.Origin origin : LineDrawing.Origin.values()) {
            String id = origin.name().toLowerCase(Locale.ROOT);
            keys.addAll(List.of("run.drawing.origin." + id, "run.drawing.way." + id));
        }
        return keys;
    }

    @Test
    void everySentenceIsUsed() throws IOException {
        TreeSet<String> unused = keys();
        unused.removeAll(ofConstants());
        unused.removeIf(key -> code.contains("\"" + key + "\""));
        assertThat(unused).isEmpty();
    }

    @Test
    void everyConstantHasItsWords() {
        assertThat(words()).containsAll(ofConstants());
        for (Outcome outcome : Outcome.values()) {
            assertThat(words()).contains(outcome.word().key());
        }
    }

    @Test
    void everyKeyInTheCodeHasWords() {
        assertThat(NAMED.matcher(code).results().map(found -> found.group(1)))
                .hasSizeGreaterThan(100)
                .allSatisfy(key -> assertThat(words()).contains(key));
    }

    @Test
    void everySentenceGetsWhatItsWordsName() {
        TreeMap<String, Integer> wrong = new TreeMap<>();
        Matcher made = MADE.matcher(code);
        while (made.find()) {
            int parts = made.group(2).equals(")") ? 0 : arguments(made.end());
            if (parts != places(made.group(1))) {
                wrong.put(made.group(1), parts);
            }
        }
        assertThat(wrong).isEmpty();
    }

    private static Collection<String> words() {
        return Wording.english().sentences().keySet();
    }

    private static int places(String key) {
        return (int) PLACE.matcher(Wording.english().sentences().getOrDefault(key, ""))
                .results()
                .map(place -> place.group(1))
                .distinct()
                .count();
    }

    /** How many arguments stand between here and the bracket that closes the call. */
    private static int arguments(int from) {
        int depth = 0;
        int count = 1;
        boolean quoted = false;
        for (int i = from; ; i++) {
            char c = code.charAt(i);
            quoted ^= c == '"';
            if (quoted) {
                continue;
            }
            if (c == ')' && depth == 0) {
                return count;
            }
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            count += c == ',' && depth == 0 ? 1 : 0;
        }
    }
}
