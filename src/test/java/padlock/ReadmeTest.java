package padlock;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Everything the README shows works. */
class ReadmeTest {
    private static final String PROGRAM = "java -jar target/padlock.jar ";

    @TestFactory
    Stream<DynamicTest> everyCommandEndsWell() throws IOException {
        return lines("commands").stream()
                .map(line -> DynamicTest.dynamicTest(line, () -> {
                    assertThat(line).startsWith(PROGRAM);
                    assertThat(execute("", line.substring(PROGRAM.length()).split(" "))
                                    .status())
                            .isZero();
                }));
    }

    @Test
    void thePolicyQuestionIsAnswered() throws IOException {
        Result result = execute(lines("policy").get(0) + "\n", "policy");
        assertThat(result.status()).isZero();
        assertThat(result.output().strip())
                .isEqualTo("{\"id\":1,\"error\":\"NET::ERR_CERT_DATE_INVALID\",\"canProceed\":false}");
    }

    @Test
    void theStartLineNamesThePackagedProgram() throws IOException {
        assertThat(lines("start"))
                .singleElement()
                .asString()
                .contains(" && java -Xlog:disable -XX:SharedArchiveFile=target/padlock.jsa ")
                .endsWith("-jar target/padlock.jar serve");
        assertThat(Files.readString(Path.of("pom.xml"))).contains("<finalName>padlock</finalName>");
    }

    @Test
    void theTestLineIsTheOneThatTheBuildMachineRuns() throws IOException {
        assertThat(lines("test")).hasSize(1);
        assertThat(Files.readString(Path.of(".ci/run"))).contains("<!-- test -->");
    }

    @Test
    void everyFileItNamesExists() throws IOException {
        Matcher pictures = Pattern.compile("\\]\\((?!http)([^)]+)\\)").matcher(readme());
        while (pictures.find()) {
            assertThat(Path.of(pictures.group(1))).exists();
        }
        Matcher folders = Pattern.compile("(?m)^    ([a-z/]+/) ").matcher(readme());
        assertThat(folders.results().map(found -> found.group(1)).toList())
                .isNotEmpty()
                .allSatisfy(folder -> assertThat(Path.of(folder)).isDirectory());
    }

    private static String readme() throws IOException {
        return Files.readString(Path.of("README.md"));
    }

    private static List<String> lines(String block) throws IOException {
        Matcher between = Pattern.compile("<!-- " + block + " -->\\n(.*?)<!-- /" + block + " -->", Pattern.DOTALL)
                .matcher(readme());
        assertThat(between.find()).as(block).isTrue();
        return between.group(1)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    private record Result(int status, String output) {}

    private static synchronized Result execute(String input, String... arguments) {
        PrintStream out = System.out;
        InputStream in = System.in;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        System.setOut(new PrintStream(bytes, true, StandardCharsets.UTF_8));
        System.setIn(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)));
        try {
            return new Result(Main.execute(arguments), bytes.toString(StandardCharsets.UTF_8));
        } finally {
            System.setOut(out);
            System.setIn(in);
        }
    }
}
