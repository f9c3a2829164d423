package padlock.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import padlock.origin.Origins;
import padlock.pki.Authority;
import padlock.policy.Profile;
import padlock.policy.Profiles;
import padlock.scenario.FilesBeside;
import padlock.scenario.Scenario;
import padlock.scenario.ScenarioReader;
import padlock.scenario.WireRunner;
import padlock.trace.Hop;
import padlock.trace.Run;

/**
 * A run over the wire, against the same handshakes and requests made by bare sockets in the same process.
 *
 * <p>Takes the number of rounds as its argument. Both take turns, so that a busy machine slows both alike.
 */
final class WireBench {
    private static final Path EXAMPLE = Path.of("lessons/basics/hsts-is-learned/second-click-dies.yml");
    private static final String BROWSER = "chromium-156";

    private WireBench() {}

    public static void main(String[] arguments) throws IOException, GeneralSecurityException {
        int rounds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 300;
        Profiles profiles = Profiles.read();
        Scenario scenario = new ScenarioReader(
                        profiles.all().stream().map(Profile::id).toList())
                .read(EXAMPLE.toString(), Files.readString(EXAMPLE), FilesBeside.none())
                .orElseThrow();
        try (Origins origins = new Origins(1, Duration.ofSeconds(10));
                BareSockets bare = new BareSockets()) {
            WireRunner wire = new WireRunner(profiles, new Authority(), origins);
            List<Hop.Exchange> exchanges = exchanges(wire.run(scenario, BROWSER));
            long[] wireTimes = new long[rounds];
            long[] bareTimes = new long[rounds];
            for (int i = -rounds / 2; i < rounds; i++) {
                long start = System.nanoTime();
                wire.run(scenario, BROWSER);
                long between = System.nanoTime();
                repeat(exchanges, bare);
                long end = System.nanoTime();
                if (i >= 0) {
                    wireTimes[i] = between - start;
                    bareTimes[i] = end - between;
                }
            }
            System.out.printf(
                    "%d exchanges, %d of them over TLS; medians of %d rounds%n",
                    exchanges.size(),
                    exchanges.stream()
                            .filter(exchange -> exchange.tls().isPresent())
                            .count(),
                    rounds);
            System.out.printf(
                    "wire run %.2f ms, bare sockets %.2f ms, ratio %.2f%n",
                    median(wireTimes) / 1e6, median(bareTimes) / 1e6, (double) median(wireTimes) / median(bareTimes));
        }
    }

    private static List<Hop.Exchange> exchanges(Run run) {
        return run.steps().stream()
                .flatMap(step -> step.hops().stream())
                .filter(Hop.Exchange.class::isInstance)
                .map(Hop.Exchange.class::cast)
                .toList();
    }

    private static void repeat(List<Hop.Exchange> exchanges, BareSockets bare) throws IOException {
        for (Hop.Exchange exchange : exchanges) {
            if (exchange.tls().isEmpty()) {
                bare.get();
            } else if (exchange.status().isPresent()) {
                bare.getSecurely();
            } else {
                bare.handshake();
            }
        }
    }

    private static long median(long[] times) {
        Arrays.sort(times);
        return times[times.length / 2];
    }
}
