package padlock.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import padlock.origin.Origins;
import padlock.pki.Authority;
import padlock.policy.Profile;
import padlock.policy.Profiles;
import padlock.trace.Run;
import padlock.trace.RunJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the real browsers did with whole mails, link by link, is what the emulated ones do. */
class JourneysTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Path JOURNEYS = Path.of("src/test/resources/journeys");
    private static final Profiles PROFILES = Profiles.read();
    private static final ScenarioReader READER =
            new ScenarioReader(PROFILES.all().stream().map(Profile::id).toList());
    private static final Authority AUTHORITY = new Authority();
    private static final Origins ORIGINS = new Origins(2, Duration.ofSeconds(30));
    private static final Runner WIRE = new WireRunner(PROFILES, AUTHORITY, ORIGINS);
    private static final Runner MODEL = new ModelRunner(PROFILES, AUTHORITY);

    @TestFactory
    Stream<DynamicTest> everyObservedJourneyAgreesInMemory() throws IOException {
        return everyObservedJourneyAgrees(MODEL);
    }

    @TestFactory
    Stream<DynamicTest> everyObservedJourneyAgreesOverTheWire() throws IOException {
        return everyObservedJourneyAgrees(WIRE);
    }

    @AfterAll
    static void closeServers() {
        ORIGINS.close();
    }

    private static Stream<DynamicTest> everyObservedJourneyAgrees(Runner runner) throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        try (Stream<Path> files = Files.list(JOURNEYS)) {
            for (Path file :
                    files.filter(f -> f.toString().endsWith(".yml")).sorted().toList()) {
                Path observed =
                        file.resolveSibling(file.getFileName().toString().replace(".yml", ".json"));
                Scenario scenario = READER.read(file.toString(), Files.readString(file), FilesBeside.none())
                        .orElseThrow();
                for (Map.Entry<String, JsonNode> browser :
                        JSON.readTree(observed.toFile()).get("browsers").properties()) {
                    tests.add(DynamicTest.dynamicTest(
                            file.getFileName() + " " + browser.getKey(),
                            () -> assertThat(differences(browser.getValue(), runner.run(scenario, browser.getKey())))
                                    .isEmpty()));
                }
            }
        }
        return tests.stream();
    }

    private static List<String> differences(JsonNode observed, Run run) {
        JsonNode emulated = JSON.valueToTree(RunJson.of(run));
        List<String> differences = new ArrayList<>();
        JsonNode steps = observed.get("steps");
        for (int i = 0; i < steps.size(); i++) {
            compare("step " + (i + 1), steps.get(i), emulated.get("steps").get(i), differences);
        }
        return differences;
    }

    private static void compare(String where, JsonNode observed, JsonNode emulated, List<String> differences) {
        for (Map.Entry<String, JsonNode> field : observed.properties()) {
            JsonNode found = emulated.get(field.getKey());
            if (field.getKey().equals("elements")) {
                assertThat(found.size())
                        .as("%s elements", where)
                        .isEqualTo(field.getValue().size());
                for (int i = 0; i < found.size(); i++) {
                    compare(where + " image " + (i + 1), field.getValue().get(i), found.get(i), differences);
                }
            } else if (!field.getValue().toString().equals(withoutTokens(found))) {
                differences.add(
                        where + " " + field.getKey() + ": observed " + field.getValue() + ", emulated " + found);
            }
        }
    }

    /** The recordings say TOKEN where every run has a token of its own. */
    private static String withoutTokens(JsonNode value) {
        return value.toString().replaceAll("upn=[^\"&]+", "upn=TOKEN").replaceAll("/(f/a|q)/[^~\"]+~~", "/$1/TOKEN~~");
    }
}
