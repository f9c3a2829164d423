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
 * What one real browser did with one scenario: {@code NAME.json} is the recording, {@code NAME.yml} beside it the scenario, or the
 * recording names a scenario of the lessons.
 *
 * @param steps what a reader and the provider could see of each step
 */
public record Observed(String name, Scenario scenario, String browser, JsonNode steps) {
    /** The field of a recording that names a scenario which stands elsewhere. */
    static final String FILE = "file";

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final ScenarioReader READER =
            new ScenarioReader(Profiles.read().all().stream().map(Profile::id).toList());

    /** Every recording of a folder, in order of name. */
    public static List<Observed> in(Path folder) {
        List<Observed> all = new ArrayList<>();
        for (Path recording : recordings(folder)) {
            String name = recording.getFileName().toString().replace(".json", ".yml");
            JsonNode whole = JSON.readTree(recording.toFile());
            Path beside = recording.resolveSibling(name);
            Scenario scenario = read(whole.has(FILE) ? Path.of(whole.get(FILE).asString()) : beside);
            for (Map.Entry<String, JsonNode> browser : whole.get("browsers").properties()) {
                all.add(new Observed(
                        name + " " + browser.getKey(),
                        scenario,
                        browser.getKey(),
                        browser.getValue().get("steps")));
            }
        }
        return all;
    }

    private static List<Path> recordings(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".json"))
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
