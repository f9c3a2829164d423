package padlock.oracle;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import padlock.policy.Profile;
import padlock.policy.Profiles;
import padlock.scenario.FilesBeside;
import padlock.scenario.Scenario;
import padlock.scenario.ScenarioReader;
import padlock.trace.Run;
import padlock.trace.RunJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What one real browser did with one scenario: {@code NAME.yml} is the scenario, {@code NAME.json} beside it the recording.
 *
 * @param steps what a reader and the provider could see of each step
 */
public record Observed(String name, Scenario scenario, String browser, JsonNode steps) {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final ScenarioReader READER =
            new ScenarioReader(Profiles.read().all().stream().map(Profile::id).toList());

    /** Every recording of a folder, in order of name. */
    public static List<Observed> in(Path folder) {
        List<Observed> all = new ArrayList<>();
        for (Path file : scenarios(folder)) {
            Path recording = recording(file);
            if (Files.exists(recording)) {
                Scenario scenario = read(file);
                for (Map.Entry<String, JsonNode> browser :
                        JSON.readTree(recording.toFile()).get("browsers").properties()) {
                    all.add(new Observed(
                            file.getFileName() + " " + browser.getKey(),
                            scenario,
                            browser.getKey(),
                            browser.getValue().get("steps")));
                }
            }
        }
        return all;
    }

    static List<Path> scenarios(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".yml"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Scenario read(Path file) {
        try {
            return READER.read(file.toString(), Files.readString(file), FilesBeside.none())
                    .orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Path recording(Path scenario) {
        return scenario.resolveSibling(scenario.getFileName().toString().replace(".yml", ".json"));
    }

    /** Where an emulated run is not as this browser was. */
    public List<String> differences(Run run) {
        return differences(JSON.valueToTree(RunJson.of(run)).get("steps"));
    }

    /** Where other steps are not as these were; they may say more. */
    List<String> differences(JsonNode others) {
        List<String> differences = new ArrayList<>();
        for (int i = 0; i < steps.size(); i++) {
            compare("step " + (i + 1), steps.get(i), others.get(i), differences);
        }
        return differences;
    }

    private static void compare(String where, JsonNode observed, JsonNode other, List<String> differences) {
        for (Map.Entry<String, JsonNode> field : observed.properties()) {
            JsonNode found = other.path(field.getKey());
            JsonNode expected = field.getValue();
            if (field.getKey().equals("elements") && found.size() == expected.size()) {
                for (int i = 0; i < found.size(); i++) {
                    compare(where + " image " + (i + 1), expected.get(i), found.get(i), differences);
                }
            } else if (!expected.toString().equals(Tokens.without(found.toString()))) {
                differences.add(where + " " + field.getKey() + ": observed " + expected + ", found " + found);
            }
        }
    }
}
