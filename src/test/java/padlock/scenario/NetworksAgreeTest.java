package padlock.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import padlock.origin.Origins;
import padlock.pki.Authority;
import padlock.policy.Profile;
import padlock.policy.Profiles;
import padlock.trace.RunJson;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The wire and the model give the same run of any scenario, but for addresses and the version of TLS.
 *
 * <p>{@code -Dpadlock.runs=200} plays two hundred scenarios in each browser instead of twenty.
 */
class NetworksAgreeTest {
    private static final int RUNS = Integer.getInteger("padlock.runs", 20);
    private static final Set<String> ONLY_REAL = Set.of("address", "version");
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    private static final Profiles PROFILES = Profiles.read();
    private static final ScenarioReader READER =
            new ScenarioReader(PROFILES.all().stream().map(Profile::id).toList());
    private static final Authority AUTHORITY = new Authority();
    private static final Origins ORIGINS = new Origins(1, Duration.ofSeconds(30));
    private static final Runner WIRE = new WireRunner(PROFILES, AUTHORITY, ORIGINS);
    private static final Runner MODEL = new ModelRunner(PROFILES, AUTHORITY);

    @AfterAll
    static void closeServers() {
        ORIGINS.close();
    }

    @TestFactory
    Stream<DynamicTest> theWireAndTheModelGiveTheSameRun() {
        List<Profile> profiles = PROFILES.all();
        return profiles.stream()
                .map(profile -> DynamicTest.dynamicTest(profile.id(), () -> {
                    for (int run = 0; run < RUNS; run++) {
                        agree(profile.id(), profiles.indexOf(profile) * 100_003L + run);
                    }
                }));
    }

    /** Random steps seldom come in the order that brings an app into play. */
    @Test
    void anAppGoesTheSameWay() {
        String yaml =
                "title: T\nsetup: { dns: { tracking: cdn }, esp: { links: https }, app: { association: valid } }\nsteps:\n"
                        + "  - install: app\n  - send: { html: \"<a universal='true' href='https://www.example.com/'>a</a>\" }\n"
                        + "  - click: 1\n  - change: { esp: { links: http } }\n"
                        + "  - send: { html: \"<a universal='true' href='https://www.example.com/'>a</a>\" }\n  - click: 1\n";
        agree("chromium-156", yaml);
    }

    private static void agree(String browser, long seed) {
        agree(browser, RandomScenario.yaml(seed));
    }

    private static void agree(String browser, String yaml) {
        Scenario scenario = READER.read("agree.yml", yaml, FilesBeside.none()).orElseThrow();
        assertThat(json(WIRE, scenario, browser))
                .as("%s:%n%s", browser, yaml)
                .isEqualTo(json(MODEL, scenario, browser));
    }

    private static String json(Runner runner, Scenario scenario, String browser) {
        return JSON.writeValueAsString(withoutAddresses(RunJson.of(runner.run(scenario, browser))));
    }

    private static Object withoutAddresses(Object json) {
        if (json instanceof List<?> list) {
            return list.stream().map(NetworksAgreeTest::withoutAddresses).toList();
        }
        if (!(json instanceof Map<?, ?> map)) {
            return String.valueOf(json);
        }
        Map<Object, Object> rest = new LinkedHashMap<>();
        map.forEach((key, value) -> {
            if (!ONLY_REAL.contains(key)) {
                rest.put(key, withoutAddresses(value));
            }
        });
        return rest;
    }

    /** The scenarios are worth playing: every outcome and most rules come about. */
    @Test
    void randomScenariosReachEveryOutcomeAndMostRules() {
        Set<String> outcomes = new TreeSet<>();
        Set<String> rules = new TreeSet<>();
        for (String browser : List.of("chromium-156", "chromium-156-ask", "chrome-85", "firefox-153")) {
            for (int seed = 0; seed < 240; seed++) {
                Scenario scenario = READER.read("seed " + seed, RandomScenario.yaml(1_000 + seed), FilesBeside.none())
                        .orElseThrow();
                MODEL.run(scenario, browser).steps().forEach(step -> {
                    step.outcome().ifPresent(outcome -> outcomes.add(outcome.id()));
                    step.by().ifPresent(rule -> rules.add(rule.id()));
                    step.hops().forEach(hop -> rules.add(hop.rule().id()));
                    step.elements()
                            .forEach(image -> image.hops()
                                    .forEach(hop -> rules.add(hop.rule().id())));
                });
            }
        }
        assertThat(outcomes).containsExactly("blocked", "broken", "delivered", "failed", "upgraded", "warned");
        assertThat(rules)
                .contains(
                        "HSTS-8.3",
                        "HSTS-PRELOAD",
                        "HSTS-12.1",
                        "UPG-1",
                        "UPG-2",
                        "UPG-3",
                        "UPG-4",
                        "UPG-5",
                        "UPG-6",
                        "UPG-7",
                        "UPG-9",
                        "UPG-10",
                        "UPG-11",
                        "MIX-1",
                        "MIX-7",
                        "CERT-1",
                        "CERT-2",
                        "CERT-3",
                        "CERT-4",
                        "CERT-5",
                        "NET-1",
                        "NET-2",
                        "NET-3",
                        "NET-4",
                        "NET-5",
                        "NET-7",
                        "NET-8",
                        "MAIL-1",
                        "MAIL-2",
                        "MAIL-3",
                        "MAIL-4",
                        "MAIL-5",
                        "MAIL-6",
                        "MAIL-7",
                        "MAIL-8",
                        "NET-9");
    }
}
