package padlock;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What people and programs give the command line by mistake: each ends with 2 and a message that names the place. */
class OddInputTest {
    private static final byte[] QUESTION =
            "{\"id\":1,\"ask\":\"hsts-url\",\"url\":\"http://example.com/\"}\n".getBytes(StandardCharsets.UTF_8);

    @TempDir
    private Path folder;

    private record Result(int status, String output, String errors) {}

    @ParameterizedTest
    @ValueSource(strings = {"run", "campaign", "diagnose"})
    void aFileThatIsNoneNamesItself(String command) throws IOException {
        byte[] noise = new byte[5_000];
        new Random(7).nextBytes(noise);
        for (Path file : List.of(
                folder.resolve("missing.yml"),
                Files.createDirectories(folder.resolve("folder.yml")),
                Files.write(folder.resolve("empty.yml"), new byte[0]),
                Files.write(folder.resolve("binary.yml"), noise),
                Files.writeString(folder.resolve("long.yml"), "title: " + "a".repeat(3_000_000)),
                Path.of("-"))) {
            Result result = command.equals("diagnose")
                    ? execute(command, file.toString(), "log")
                    : execute(command, file.toString());
            assertThat(result.status()).as("%s %s", command, file).isEqualTo(2);
            assertThat(result.errors()).as("%s %s", command, file).matches("(?s)\\Q" + file + "\\E:[0-9]+:[0-9]+: .+");
            assertThat(result.output()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "run, padlock run:1:1: Missing required parameter: 'FILE.yml'",
        "run a.yml --browzer x, padlock run:1:1: Unknown option: '--browzer'",
        "run a.yml --browzer x, Possible solutions: --browser",
        "rule, padlock:1:1: Unmatched argument at index 0: 'rule'",
        "rule, Did you mean: padlock rules",
        "dance, padlock:1:1: Unmatched argument",
        "rules more, padlock rules:1:1: Unmatched argument",
        "serve --port x, padlock serve:1:1: Invalid value for option '--port'",
        "serve --port 70000, --port:1:1: a port is a number",
        "serve --port -1, --port:1:1: a port is a number",
        "serve --content target/none, target/none:1:1: this is no folder",
        "check target/none, target/none:1:1: this is no folder",
        "diagnose a.yml --after x log, padlock diagnose:1:1: Invalid value",
        "verify target/none, target/none:1:1: this file cannot be read",
        "verify target, target:1:1: this file cannot be read",
        "verify pom.xml, pom.xml:1:1: this is no record of completion",
        "verify pom.xml --data target/none, target/none:1:1: there is no key for records in target/none",
        "restore target/none --data target/none, target/none:1:1: there is no such file",
        "restore pom.xml --data target/none, pom.xml:1:1: this is no backup of Padlock",
        "backup target/none.backup --data target/none, target/none holds nothing that Padlock keeps"
    })
    void wrongUsageEndsWithTwoAndSaysWhere(String line, String message) {
        Result result = execute(line.split(" "));
        assertThat(result.errors()).contains(message);
        assertThat(result.status()).isEqualTo(2);
        assertThat(result.output()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "serve",
                "run",
                "policy",
                "check",
                "rules",
                "browsers",
                "diagnose",
                "campaign",
                "matrix",
                "verify",
                "backup",
                "restore"
            })
    void everyCommandExplainsItself(String command) {
        Result help = execute((command + " --help").strip().split(" "));
        assertThat(help.status()).isZero();
        assertThat(help.output()).startsWith(("Usage: padlock " + command).strip());
        assertThat(help.errors()).isEmpty();
    }

    @Test
    void inputThatCannotBeReadEndsWithTwo() {
        InputStream folderAsInput = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("Is a directory");
            }
        };
        Result result = with(folderAsInput, new ByteArrayOutputStream(), "policy");
        assertThat(result.status()).isEqualTo(2);
        assertThat(result.errors()).isEqualTo("standard input:1:1: it cannot be read: Is a directory\n");
    }

    @Test
    void noQuestionsHaveNoAnswers() {
        Result result = with(
                new ByteArrayInputStream("\n \n".getBytes(StandardCharsets.UTF_8)),
                new ByteArrayOutputStream(),
                "policy");
        assertThat(result).isEqualTo(new Result(0, "", ""));
    }

    /** As {@code yes QUESTION | padlock policy | head -1}: the questions never end, but nobody reads the answers. */
    @Test
    @Timeout(60)
    void whoeverStopsReadingStopsTheAnswers() {
        InputStream endless = new InputStream() {
            private int at;

            @Override
            public int read() {
                return QUESTION[at++ % QUESTION.length];
            }
        };
        OutputStream closed = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("Broken pipe");
            }
        };
        Result result = with(endless, closed, "policy");
        assertThat(result.status()).isEqualTo(2);
        assertThat(result.errors()).isEqualTo("standard output:1:1: not all could be written\n");
    }

    private static Result execute(String... arguments) {
        return with(InputStream.nullInputStream(), new ByteArrayOutputStream(), arguments);
    }

    private static Result with(InputStream input, OutputStream output, String... arguments) {
        InputStream in = System.in;
        PrintStream out = System.out;
        PrintStream err = System.err;
        ByteArrayOutputStream errors = new ByteArrayOutputStream();
        System.setIn(input);
        System.setOut(new PrintStream(output, true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(errors, true, StandardCharsets.UTF_8));
        try {
            int status = Main.execute(arguments);
            String written =
                    output instanceof ByteArrayOutputStream bytes ? bytes.toString(StandardCharsets.UTF_8) : "";
            return new Result(status, written, errors.toString(StandardCharsets.UTF_8));
        } finally {
            System.setIn(in);
            System.setOut(out);
            System.setErr(err);
        }
    }
}
