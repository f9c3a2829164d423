package padlock.bench;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.engine.reporting.ReportEntry;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.LauncherConstants;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.launcher.listeners.TestExecutionSummary;
import padlock.hostile.Endurance;

/**
 * Load, faults and hostile input, all of it at full length, and one table of what was seen. Takes the file to write the table to as its
 * argument; {@code src/docs/ENDURANCE.md} is such a file. Needs a machine that does nothing else, and what {@code .ci/run} installs.
 */
final class EnduranceBench {
    /** A claim, and the tests that show it. */
    private record Claim(String what, List<String> tests) {}

    private static final List<Claim> FAULTS = List.of(
            new Claim(
                    "killed a hundred times while it writes: nothing that was acknowledged is lost",
                    List.of("cluster.KillIT")),
            new Claim(
                    "two nodes, one killed in the middle of a class; the database gone and back",
                    List.of("cluster.ClusterIT")),
            new Claim("full disk, read-only folder, damaged file, slow and half-open clients", List.of("FaultsTest")),
            new Claim(
                    "a server of the simulated internet dies in the middle of a run",
                    List.of("origin.DyingServerTest")),
            new Claim(
                    "the clock jumps while classes are held, and by years",
                    List.of("room.RoomsTest", "progress.ProgressStoreTest")),
            new Claim("the port is taken", List.of("MainTest#aPortThatIsTakenIsSaidPlainly")),
            new Claim(
                    "stopped: what runs comes to its end, pages are told when to come back",
                    List.of("cluster.StopTest")),
            new Claim("backup and restore", List.of("backup.BackupTest")));

    private static final List<Claim> HOSTILE = List.of(
            new Claim("more than 100,000 hostile texts and requests", List.of("HostileInputTest")),
            new Claim(
                    "smuggling, traversal, floods, forged cookies, foreign hosts and sites",
                    List.of("site.HostileRequestsTest", "site.FrontTest")),
            new Claim("no connection but to the lab, for 2,000 hostile addresses", List.of("cluster.IsolationIT")),
            new Claim("one learner floods", List.of("site.FloodTest", "site.engine.TurnstileTest")));

    private static final Path JAR = Path.of("target/padlock.jar");

    private final Report report = new Report();
    private final List<String> readers = new ArrayList<>();

    private EnduranceBench() {}

    public static void main(String[] arguments) throws Exception {
        if (!Files.exists(JAR)) {
            throw new IllegalStateException(JAR + " is missing; CONTRIBUTING.md has the whole command");
        }
        EnduranceBench bench = new EnduranceBench();
        bench.report.add("# Endurance");
        bench.report.add("");
        bench.report.add(
                "Printed by `padlock.bench.EnduranceBench` on " + LocalDate.now(java.time.ZoneId.systemDefault())
                        + ": " + Runtime.getRuntime().availableProcessors() + " processors, Java "
                        + System.getProperty("java.version") + ". Clients and server share the machine.");
        System.setProperty("padlock.inputs", System.getProperty("padlock.inputs", "6000"));
        bench.claims("Faults", FAULTS);
        bench.claims("Hostile input", HOSTILE);
        bench.readers();
        LoadBench.play(bench.report);
        RoomBench.play(bench.report);
        StartBench.play(bench.report, JAR);
        if (arguments.length > 0) {
            Files.writeString(Path.of(arguments[0]), bench.report.text());
        }
        System.exit(bench.report.bad() == 0 ? 0 : 1);
    }

    /** A class, or a test of one after {@code #}. */
    private static DiscoverySelector selector(String test) {
        return test.contains("#")
                ? DiscoverySelectors.selectMethod("padlock." + test)
                : DiscoverySelectors.selectClass("padlock." + test);
    }

    private static boolean exists(String test) {
        String file = "/padlock/" + test.replaceFirst("#.*", "").replace('.', '/') + ".class";
        return EnduranceBench.class.getResource(file) != null;
    }

    private void claims(String title, List<Claim> claims) {
        report.part(title, "what", "shown by", "tests", "failed", "seconds", "as asked");
        for (Claim claim : claims) {
            if (!claim.tests().stream().allMatch(EnduranceBench::exists)) {
                report.judged(false, claim.what(), String.join(", ", claim.tests()), "no such test", "", "");
                continue;
            }
            SummaryGeneratingListener listener = new SummaryGeneratingListener();
            Launcher launcher = LauncherFactory.create();
            launcher.execute(
                    LauncherDiscoveryRequestBuilder.request()
                            .selectors(claim.tests().stream()
                                    .map(EnduranceBench::selector)
                                    .toList())
                            .configurationParameter(LauncherConstants.CAPTURE_STDOUT_PROPERTY_NAME, "true")
                            .build(),
                    listener,
                    new Printed());
            TestExecutionSummary summary = listener.getSummary();
            summary.printFailuresTo(new PrintWriter(System.err, true), 20);
            report.judged(
                    summary.getTestsFailedCount() + summary.getContainersFailedCount() == 0
                            && summary.getTestsSucceededCount() > 0,
                    claim.what(),
                    "`" + String.join("`, `", claim.tests()) + "`",
                    summary.getTestsFoundCount(),
                    summary.getTestsFailedCount(),
                    (summary.getTimeFinished() - summary.getTimeStarted()) / 1_000.0);
        }
    }

    /** Keeps the rows of figures that a test prints. */
    private final class Printed implements TestExecutionListener {
        @Override
        public void reportingEntryPublished(TestIdentifier test, ReportEntry entry) {
            entry.getKeyValuePairs()
                    .getOrDefault(LauncherConstants.STDOUT_REPORT_ENTRY_KEY, "")
                    .lines()
                    .filter(line -> line.startsWith(Endurance.ROW))
                    .forEach(readers::add);
        }
    }

    private void readers() {
        report.part("Hostile input, by reader", "what", "inputs", "slowest", "heap");
        if (readers.isEmpty()) {
            report.judged(false, "no row was printed", "", "");
        }
        for (String row : readers) {
            report.row(Arrays.stream(row.split("\\|"))
                    .skip(1)
                    .map(cell -> cell.replaceAll("inputs|slowest|heap", "").strip())
                    .toArray());
        }
    }
}
