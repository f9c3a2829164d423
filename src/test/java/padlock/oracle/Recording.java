package padlock.oracle;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;
import padlock.pki.Authority;
import padlock.policy.Profiles;
import padlock.scenario.ModelRunner;
import padlock.scenario.Scenario;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Records what the real browsers of this machine do: a command for people.
 *
 * <p>Arguments are scenario files. Each is played in those browsers of its list that can be had here. The recording is written beside it,
 * or, for a scenario of the lessons, among the tests' recordings with the scenario's path in it. What browsers did other than the emulated
 * ones goes into the folder {@code differing}, with a copy of the scenario.
 */
final class Recording {
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    private static final Path LESSONS = Path.of("lessons");
    private static final Path OBSERVED = Path.of("src/test/resources/observed");
    private static final ModelRunner MODEL = new ModelRunner(Profiles.read(), new Authority());

    private final Path file;
    private final Scenario scenario;
    private final Bench bench;
    private final Map<String, CompletableFuture<List<Map<String, Object>>>> played = new LinkedHashMap<>();
    private final Map<String, Object> agreeing = new LinkedHashMap<>();
    private final Map<String, Object> differing = new LinkedHashMap<>();

    private Recording(Path file, Bench bench) {
        this.file = file;
        this.scenario = Observed.read(file);
        this.bench = bench;
        scenario.browsers().stream()
                .filter(Bench.BROWSERS::contains)
                .forEach(browser -> played.put(browser, bench.play(scenario, browser)));
    }

    public static void main(String[] files) {
        try (Bench bench = new Bench()) {
            Stream.of(files)
                    .map(file -> new Recording(Path.of(file), bench))
                    .toList()
                    .forEach(Recording::write);
        }
    }

    private void write() {
        played.forEach((browser, steps) -> {
            try {
                sort(browser, steps.join());
            } catch (CompletionException stuck) {
                System.out.println("STUCK    " + browser + " " + file.getFileName() + " " + stuck);
            }
        });
        boolean lesson = file.startsWith(LESSONS);
        String name =
                (lesson ? file.toString().replace('/', '-') : file.getFileName().toString());
        Path folder = lesson ? OBSERVED : file.toAbsolutePath().getParent();
        Path apart = folder.resolve("differing").resolve(name);
        try {
            write(folder.resolve(name), agreeing, lesson ? Map.of(Observed.FILE, file.toString()) : Map.of());
            write(apart, differing, Map.of());
            if (differing.isEmpty()) {
                Files.deleteIfExists(apart);
            } else {
                Files.copy(file, apart, StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void sort(String browser, List<Map<String, Object>> steps) {
        List<String> differences = new Observed(file.toString(), scenario, browser, JSON.valueToTree(steps))
                .differences(MODEL.run(scenario, browser));
        System.out.println((differences.isEmpty() ? "same     " : "DIFFERS  ") + browser + " " + file.getFileName());
        differences.forEach(difference -> System.out.println("         " + difference));
        Map<String, Object> recording = new LinkedHashMap<>();
        recording.put("version", bench.version(browser));
        recording.put("date", LocalDate.now(ZoneOffset.UTC).toString());
        recording.put("steps", steps);
        (differences.isEmpty() ? agreeing : differing).put(browser, recording);
    }

    private void write(Path scenarioFile, Map<String, Object> browsers, Map<String, String> reference)
            throws IOException {
        Path recording = scenarioFile.resolveSibling(
                scenarioFile.getFileName().toString().replace(".yml", ".json"));
        if (browsers.isEmpty()) {
            Files.deleteIfExists(recording);
            return;
        }
        Files.createDirectories(recording.getParent());
        Map<String, Object> whole = new LinkedHashMap<>();
        whole.put("scenario", scenario.title());
        whole.putAll(reference);
        whole.put("browsers", browsers);
        Files.writeString(recording, JSON.writeValueAsString(whole) + "\n");
    }
}
