package padlock;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import padlock.content.ContentProblem;
import padlock.database.Postgres;
import padlock.lesson.CourseCheck;
import padlock.lesson.Library;
import padlock.policy.Profile;
import padlock.policy.Rule;
import padlock.progress.CannotKeep;
import padlock.progress.RecordKey;
import padlock.progress.SignedRecord;
import padlock.question.PolicyQuestions;
import padlock.question.QuestionLines;
import padlock.room.sheet.RunSheets;
import padlock.site.RunningSite;
import padlock.site.front.Front;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The commands that are a few lines each. Exit status: 0 done, 1 a check failed, 2 wrong usage or unreadable input, 70 a bug. */
final class Commands {
    static final int DONE = 0;
    static final int CHECK_FAILED = 1;
    static final int UNREADABLE = 2;
    static final int BUG = 70;

    private Commands() {}

    /** UTF-8 whatever the terminal says, since programs read it. */
    static PrintStream out() {
        return new PrintStream(System.out, true, StandardCharsets.UTF_8);
    }

    @Command(
            name = "policy",
            mixinStandardHelpOptions = true,
            description = "Answers policy questions: JSON lines in, JSON lines out.")
    static final class Policy implements Callable<Integer> {
        @Override
        public Integer call() {
            try (Wiring wiring = new Wiring();
                    BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
                PolicyQuestions questions = wiring.questions();
                PrintStream out = out();
                QuestionLines lines = new QuestionLines(in);
                // There may be no end of questions: when nobody reads the answers any more, nobody needs them.
                for (Optional<String> line = lines.next(); line.isPresent() && !out.checkError(); line = lines.next()) {
                    if (!line.get().isBlank()) {
                        out.println(questions.answer(line.get()));
                    }
                }
            } catch (IOException unreadable) {
                System.err.println("standard input:1:1: it cannot be read: " + unreadable.getMessage());
                return UNREADABLE;
            }
            return DONE;
        }
    }

    @Command(
            name = "rules",
            mixinStandardHelpOptions = true,
            description = "Prints every rule with its source and how it is known.")
    static final class Rules implements Callable<Integer> {
        @Override
        public Integer call() {
            PrintStream out = out();
            for (Rule rule : Rule.all()) {
                out.println(rule.id() + "  " + rule.sentence());
                out.println("    " + rule.source() + "; " + rule.evidence().id() + ", checked " + rule.checked());
            }
            return DONE;
        }
    }

    @Command(
            name = "browsers",
            mixinStandardHelpOptions = true,
            description = "Prints every browser profile and how it is known.")
    static final class Browsers implements Callable<Integer> {
        @Override
        public Integer call() {
            try (Wiring wiring = new Wiring()) {
                PrintStream out = out();
                for (Profile profile : wiring.profiles().all()) {
                    out.println(profile.id() + "  " + profile.name() + "  ("
                            + profile.evidence().id() + ")");
                    out.println("    " + profile.standsFor());
                }
            }
            return DONE;
        }
    }

    @Command(
            name = "check",
            mixinStandardHelpOptions = true,
            description = "Checks every lesson and scenario, and runs every scenario over the wire and in memory.")
    static final class Check implements Callable<Integer> {
        @Parameters(
                arity = "0..1",
                paramLabel = "DIR",
                description = "A folder of lessons; the built-in ones if none is named.")
        private @Nullable Path folder;

        @Override
        public Integer call() {
            try (Wiring wiring = new Wiring()) {
                if (folder != null && !Files.isDirectory(folder)) {
                    System.err.println(folder + ":1:1: this is no folder");
                    return UNREADABLE;
                }
                Library library = wiring.library(Optional.ofNullable(folder));
                CourseCheck.Findings findings = new CourseCheck(wiring.wire(), wiring.model()).check(library.current());
                RunSheets sheets = wiring.sheets(Optional.ofNullable(folder), library);
                List<String> problems = Stream.concat(
                                findings.problems().stream(),
                                sheets.problems().stream().map(ContentProblem::toString))
                        .toList();
                PrintStream out = out();
                problems.forEach(out::println);
                out.println(findings.lessons() + " lessons, " + findings.scenarios() + " scenarios, "
                        + sheets.all().size() + " run sheets, " + findings.runs() + " runs, " + problems.size()
                        + " problems");
                return problems.isEmpty() ? DONE : CHECK_FAILED;
            }
        }
    }

    @Command(name = "serve", mixinStandardHelpOptions = true, description = "Starts the site.")
    static final class Serve implements Callable<Integer> {
        // Whoever waits for the first page gets the processors; what can wait starts after that.
        private static final int FIRST_VISITOR_SECONDS = 2;

        @Option(
                names = "--port",
                defaultValue = "${env:PADLOCK_PORT:-8080}",
                description = "0 picks a free one (${DEFAULT-VALUE}).")
        private int port;

        @Option(
                names = "--host",
                defaultValue = "${env:PADLOCK_HOST:-127.0.0.1}",
                description = "The address to listen on (${DEFAULT-VALUE}).")
        private String host = "";

        @Mixin
        private DataOption data = new DataOption();

        @Option(
                names = "--database",
                paramLabel = "URL",
                defaultValue = "${env:PADLOCK_DATABASE:-}",
                description =
                        "A PostgreSQL that several nodes share, such as jdbc:postgresql://db.example.com/padlock?user=padlock."
                                + " Progress, classes and the key for records stand there instead of in --data. A password is better"
                                + " kept in the variable PADLOCK_DATABASE or in the file .pgpass than on the command line.")
        private String database = "";

        @Option(names = "--content", paramLabel = "DIR", description = "Lessons to show, read at each request.")
        private @Nullable Path content;

        @Mixin
        private FrontOptions way = new FrontOptions();

        @Option(names = "--rehearse", hidden = true, description = "Opens a few of its own pages and ends.")
        private boolean rehearse;

        @Override
        public Integer call() throws InterruptedException {
            if (port < 0 || port > 65_535) {
                System.err.println("--port:1:1: a port is a number from 0 to 65535");
                return UNREADABLE;
            }
            Front front;
            try {
                front = way.front();
            } catch (FrontOptions.WrongUsage wrong) {
                System.err.println(wrong.getMessage());
                return UNREADABLE;
            }
            if (!database.isEmpty() && !Postgres.ADDRESS.matcher(database).matches()) {
                System.err.println(
                        "--database:1:1: expected an address such as jdbc:postgresql://db.example.com/padlock");
                return UNREADABLE;
            }
            if (content != null && !Files.isDirectory(content)) {
                System.err.println(content + ":1:1: this is no folder");
                return UNREADABLE;
            }
            Settings settings = new Settings(
                    host,
                    port,
                    Optional.of(data.folder()),
                    Optional.of(database).filter(url -> !url.isEmpty()),
                    Optional.ofNullable(content),
                    front);
            // The virtual machine ends when its last hook does: so the hook waits until the site has said goodbye.
            CountDownLatch closed = new CountDownLatch(1);
            try (Wiring wiring = new Wiring();
                    RunningSite site = wiring.site(settings).start(host, port)) {
                out().println("Padlock is ready at " + site.url());
                if (rehearse) {
                    new Rehearsal(site.url()).play();
                    return DONE;
                }
                CountDownLatch stopped = new CountDownLatch(1);
                Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(stopped, closed), "stop"));
                if (!stopped.await(FIRST_VISITOR_SECONDS, TimeUnit.SECONDS)) {
                    wiring.warmUp();
                    stopped.await();
                }
            } catch (RunningSite.CannotListen taken) {
                System.err.println("--port:1:1: " + taken.getMessage());
                return UNREADABLE;
            } finally {
                closed.countDown();
            }
            return DONE;
        }

        private static void stop(CountDownLatch stopped, CountDownLatch closed) {
            stopped.countDown();
            try {
                closed.await();
            } catch (InterruptedException hurried) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Command(
            name = "verify",
            mixinStandardHelpOptions = true,
            description = "Checks a signed record of completion: 0 valid, 1 tampered, 2 unreadable.")
    static final class Verify implements Callable<Integer> {
        @Parameters(paramLabel = "FILE", description = "The record, as the site gave it out.")
        private Path file = Path.of("");

        @Option(
                names = "--data",
                paramLabel = "DIR",
                description =
                        "The data folder of the site that should have signed it. Without it the key in the file is"
                                + " taken, which shows only that nothing was changed since.")
        private @Nullable Path data;

        @Override
        public Integer call() {
            byte[] bytes;
            Optional<String> expected;
            try (InputStream in = Files.newInputStream(file)) {
                bytes = in.readNBytes(SignedRecord.MOST_BYTES + 1);
                expected = data == null
                        ? Optional.empty()
                        : Optional.of(RecordKey.existing(data).publicKey());
            } catch (IOException unreadable) {
                System.err.println(file + ":1:1: this file cannot be read");
                return UNREADABLE;
            } catch (CannotKeep noKey) {
                System.err.println(data + ":1:1: " + noKey.getMessage());
                return UNREADABLE;
            }
            SignedRecord.Finding finding = SignedRecord.verify(bytes, expected);
            PrintStream out = out();
            switch (finding.verdict()) {
                case VALID ->
                    out.println("valid, signed with the key " + finding.key()
                            + (data == null ? " (compare it with the one your site shows)" : ", the one in " + data));
                case TAMPERED -> out.println("tampered: the signature does not fit");
                case OTHER_KEY -> out.println("tampered: signed with another key, " + finding.key());
                case UNREADABLE -> System.err.println(file + ":1:1: this is no record of completion");
            }
            return switch (finding.verdict()) {
                case VALID -> DONE;
                case TAMPERED, OTHER_KEY -> CHECK_FAILED;
                case UNREADABLE -> UNREADABLE;
            };
        }
    }
}
