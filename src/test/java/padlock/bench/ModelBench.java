package padlock.bench;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.List;
import padlock.pki.Authority;
import padlock.policy.Profile;
import padlock.policy.Profiles;
import padlock.scenario.FilesBeside;
import padlock.scenario.ModelRunner;
import padlock.scenario.Runner;
import padlock.scenario.Scenario;
import padlock.scenario.ScenarioReader;

/** How many six-step scenarios the model plays in a second of one core. Takes the seconds to measure as its argument. */
final class ModelBench {
    private static final String SIX_STEPS = """
            title: Six steps
            setup:
              brand: { hsts: { example.com: max-age=31536000; includeSubDomains } }
            steps:
              - send: newsletter
              - open: mail
              - click: 1
              - visit: https://example.com/
              - open: mail
              - click: 1
            """;

    private ModelBench() {}

    public static void main(String[] arguments) {
        Duration span = Duration.ofSeconds(arguments.length > 0 ? Integer.parseInt(arguments[0]) : 5);
        Profiles profiles = Profiles.read();
        List<String> browsers = profiles.all().stream().map(Profile::id).toList();
        Scenario scenario = new ScenarioReader(browsers)
                .read("six-steps.yml", SIX_STEPS, FilesBeside.none())
                .orElseThrow();
        Runner model = new ModelRunner(profiles, new Authority());
        play(model, scenario, "chromium-156", span);
        for (String browser : List.of("chromium-156", "firefox-153")) {
            double perSecond = play(model, scenario, browser, span);
            System.out.printf("%s: %.0f runs a second of CPU time%n", browser, perSecond);
        }
    }

    /** CPU time and not the clock on the wall, so that a busy machine measures the same. */
    private static double play(Runner model, Scenario scenario, String browser, Duration span) {
        long start = cpuTime();
        long runs = 0;
        while (cpuTime() - start < span.toNanos()) {
            model.run(scenario, browser);
            runs++;
        }
        return runs * 1e9 / (cpuTime() - start);
    }

    private static long cpuTime() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
