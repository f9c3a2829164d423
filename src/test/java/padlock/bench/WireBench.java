package padlock.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import padlock.origin.Origins;
import padlock.pki.Authority;
import padlock.policy.Profile;
import padlock.policy.Profiles;
import padlock.scenario.FilesBeside;
import padlock.scenario.Scenario;
import padlock.scenario.ScenarioReader;
import padlock.scenario.WireRunner;
import padlock.trace.Hop;
import padlock.trace.StepRecord;

/** How long the example of the home page takes on the wire, beside as many https requests between bare sockets. */
final class WireBench {
    private static final Path EXAMPLE = Path.of("lessons/basics/hsts-is-learned/second-click-dies.yml");
    private static final int ROUNDS = 200;

    private WireBench() {}

    public static void main(String[] arguments) throws Exception {
        Profiles profiles = Profiles.read();
        Authority authority = new Authority();
        Scenario scenario = new ScenarioReader(
                        profiles.all().stream().map(Profile::id).toList())
                .read(EXAMPLE.toString(), Files.readString(EXAMPLE), FilesBeside.none())
                .orElseThrow();
        try (Origins origins = new Origins(1, Duration.ofSeconds(30));
                BareTls bare = new BareTls(authority)) {
            WireRunner wire = new WireRunner(profiles, authority, origins);
            List<String> asked = wire.run(scenario, "chromium-156").steps().stream()
                    .map(StepRecord::hops)
                    .flatMap(List::stream)
                    .filter(Hop.Exchange.class::isInstance)
                    .map(Hop::url)
                    .toList();
            long handshakes =
                    asked.stream().filter(url -> url.startsWith("https:")).count();
            for (int round = 0; round < 3; round++) {
                double example = median(() -> wire.run(scenario, "chromium-156"));
                double sockets = median(() -> {
                    for (long i = 0; i < handshakes; i++) {
                        bare.ask();
                    }
                    return true;
                });
                System.out.printf(
                        "the example: %.1f ms (%d https requests, %d http); bare sockets, https only: %.1f ms; ratio %.2f%n",
                        example, handshakes, asked.size() - handshakes, sockets, example / sockets);
            }
        }
    }

    private static double median(Callable<?> work) throws Exception {
        double[] millis = new double[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            long start = System.nanoTime();
            work.call();
            millis[i] = (System.nanoTime() - start) / 1e6;
        }
        Arrays.sort(millis);
        return millis[ROUNDS / 2];
    }
}
