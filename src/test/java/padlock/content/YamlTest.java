package padlock.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class YamlTest {
    private static List<String> problems(String text, Function<Value, ?> reader) {
        return Yaml.read(Fragment.file("a.yml", text), root -> (Object) reader.apply(root)).problems().stream()
                .map(ContentProblem::toString)
                .toList();
    }

    private static <T> Optional<T> read(String text, Function<Value, Optional<T>> reader) {
        return Yaml.read(Fragment.file("a.yml", text), reader).orElseThrow();
    }

    @Test
    void noIsTextAndNotFalse() {
        assertThat(read("no", Value::text)).contains("no");
        assertThat(problems("no", Value::trueOrFalse)).containsExactly("a.yml:1:1: expected true or false, found `no`");
    }

    @Test
    void quotesMakeTextOfAnything() {
        assertThat(problems("'1'", value -> value.whole(0, 9)))
                .containsExactly("a.yml:1:1: expected a whole number from 0 to 9, found the text `1`");
        assertThat(read("'null'", Value::textOrNull)).contains(Optional.of("null"));
        assertThat(read("~", Value::textOrNull)).contains(Optional.empty());
    }

    @Test
    void durationsHaveUnits() {
        Duration most = Duration.ofDays(365);
        assertThat(read("90m", value -> value.duration(most))).contains(Duration.ofMinutes(90));
        assertThat(read("30d", value -> value.duration(most))).contains(Duration.ofDays(30));
        assertThat(problems("366d", value -> value.duration(most)))
                .containsExactly("a.yml:1:1: expected at most 365d, found `366d`");
        assertThat(problems("999999999999d", value -> value.duration(most))).hasSize(1);
        assertThat(problems("30", value -> value.duration(most)))
                .containsExactly("a.yml:1:1: expected a length of time such as 30d (s, m, h or d), found `30`");
    }

    @Test
    void allProblemsOfAFileAreToldInItsOrder() {
        assertThat(problems("htps: valid\nhttp: serv\nplain: 1\n", root -> {
                    Fields fields = root.fields("http", "https", "origin");
                    fields.required("origin");
                    return fields.get("http").flatMap(value -> value.word(Map.of("serve", 1, "closed", 2)));
                }))
                .containsExactly(
                        "a.yml:1:1: missing key `origin`",
                        "a.yml:1:1: unknown key `htps`, did you mean `https`?",
                        "a.yml:2:7: unknown word `serv`, did you mean `serve`?",
                        "a.yml:3:1: unknown key `plain`; known here: `http`, `https`, `origin`");
    }

    static Stream<Arguments> malformed() {
        return Stream.of(
                Arguments.of("", "a.yml:1:1: nothing is written here"),
                Arguments.of("# only a comment\n", "a.yml:1:1: nothing is written here"),
                Arguments.of("a: 1\nb: 2\na: 3\n", "a.yml:3:1: the key `a` stands here twice"),
                Arguments.of("a: {b: 1, b: 2}", "a.yml:1:11: the key `b` stands here twice"),
                Arguments.of("a: &x 1\nb: 2", "a.yml:1:4: anchors (`&x`) are not used here"),
                Arguments.of("a: 1\nb: *x", "a.yml:2:4: aliases (`*x`) are not used here; write it out"),
                Arguments.of("a: !java/object x", "a.yml:1:4: tags (`!java/object`) have no meaning here"),
                Arguments.of("a: !!str x", "a.yml:1:4: tags (`tag:yaml.org,2002:str`) have no meaning here"),
                Arguments.of("[a, b]: 1", "a.yml:1:1: a key is a word, found a list"),
                Arguments.of("a: 1\n---\nb: 2\n", "a.yml:2:1: one document only, please"),
                Arguments.of("a: [1, 2", "a.yml:1:9: this is not YAML: expected ',' or ']', but got <stream end>"),
                Arguments.of(
                        "a: 1\n\tb: 2",
                        "a.yml:2:1: this is not YAML: found character '\\t(TAB)' that cannot start any"
                                + " token. (Do not use \\t(TAB) for indentation)"),
                Arguments.of("a: 1\nb: x\u0001y", "a.yml:2:5: a character that YAML does not allow"),
                Arguments.of("%YAML 3.0\n---\na: 1", "a.yml:1:1: this is not YAML: Version{major=3, minor=0}"));
    }

    @ParameterizedTest
    @MethodSource("malformed")
    void whatYamlOrTheHouseDoesNotAllowIsRefusedAtItsPlace(String text, String problem) {
        assertThat(problems(text, Value::entries)).containsExactly(problem);
    }

    @Test
    void aByteOrderMarkIsNoPartOfTheFile() {
        assertThat(read("\uFEFFa: 1", root -> root.fields("a").get("a").flatMap(value -> value.whole(0, 9))))
                .contains(1);
    }

    @Test
    void columnsCountCodePoints() {
        assertThat(problems(
                        "{\"\uD83D\uDD12\": 1, a: x}",
                        root -> root.fields("a").get("a").flatMap(v -> v.whole(1, 2))))
                .contains("a.yml:1:13: expected a whole number from 1 to 2, found `x`");
    }

    @Test
    void aFragmentIsToldByThePlaceInItsFile() {
        Fragment fragment = new Fragment("lesson.md", 7, 2, "step: x\n");
        assertThat(Yaml.read(fragment, root -> root.fields("step").get("step").flatMap(v -> v.whole(1, 2)))
                        .problems())
                .extracting(ContentProblem::toString)
                .containsExactly("lesson.md:7:9: expected a whole number from 1 to 2, found `x`");
    }

    @Test
    void foundTextCannotPlayTricksOnTheTerminal() {
        assertThat(problems("\"\\e[31m\\nx\"", Value::trueOrFalse))
                .containsExactly("a.yml:1:1: expected true or false, found the text `\uFFFD[31m\uFFFDx`");
    }

    @Test
    @Timeout(20)
    void depthHasALimit() {
        assertThat(problems("[".repeat(10_000), Value::size))
                .containsExactly("a.yml:1:21: nested too deep: at most 20 levels");
        assertThat(problems("a: ".repeat(1) + "{a: ".repeat(10_000), Value::size))
                .hasSize(1);
        assertThat(problems("- ".repeat(10_000), Value::size)).hasSize(1);
    }

    @Test
    @Timeout(20)
    void anAliasBombIsRefusedAtItsFirstAlias() {
        String bomb = "a: &a [x]\n"
                + IntStream.range(1, 20)
                        .mapToObj(i -> "k" + i + ": &k" + i + " [" + "*a,".repeat(9) + "*a]\n")
                        .collect(Collectors.joining());
        assertThat(problems(bomb, Value::entries))
                .contains("a.yml:2:10: aliases (`*a`) are not used here; write it out");
    }

    @Test
    @Timeout(20)
    void sizeAndCountHaveLimits() {
        assertThat(problems("a".repeat(65 * 1024), Value::text)).containsExactly("a.yml:1:1: too long: at most 64 KiB");
        assertThat(problems("é".repeat(33 * 1024), Value::text)).containsExactly("a.yml:1:1: too long: at most 64 KiB");
        assertThat(problems("[" + "a,".repeat(20_000) + "]", Value::size))
                .containsExactly("a.yml:1:20000: too much for one file: more than 10000 values");
    }

    @Test
    @Timeout(20)
    void aFileThatIsWrongEverywhereIsNotToldEverywhere() {
        String wrong =
                IntStream.range(0, 4_000).mapToObj(i -> "k" + i + ": 1\n").collect(Collectors.joining());
        assertThat(problems(wrong, root -> root.fields("title"))).hasSize(100);
    }
}
