package padlock.evidence;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import padlock.content.Folder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The questions and recordings that the tests compare the emulation with, as the build packed them into the program.
 *
 * <p>A question is one line of JSON with the answer of a real browser or of a standard; a story is a scenario with what a real
 * browser did in it.
 */
public final class Recordings {
    private static final String QUESTIONS = "vectors/";
    private static final String JOURNEYS = "journeys/";
    private static final int LONGEST_FILE = 4 << 20;
    // What a zip holds instead of a time, so that the same recordings are always the same file.
    private static final long NO_TIME = 315_532_800_000L;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Map<String, String> files;
    private final Map<String, Tally> tallies;
    private Optional<byte[]> archive = Optional.empty();

    private Recordings(Map<String, String> files) {
        this.files = files;
        this.tallies = counted();
    }

    /** What failure looks like: a program that was packed without its recordings says so. */
    static Recordings packed() {
        Folder folder = Folder.packed("evidence", "README.md");
        Map<String, String> files = new TreeMap<>();
        try {
            for (Folder.Entry entry : folder.files()) {
                byte[] bytes = folder.start(entry.name(), LONGEST_FILE).orElseThrow();
                files.put(entry.name(), new String(bytes, StandardCharsets.UTF_8));
            }
        } catch (IOException broken) {
            throw new UncheckedIOException("the program's own recordings cannot be read", broken);
        }
        return new Recordings(files);
    }

    /** Every question file by its name, such as {@code hsts-header.jsonl}, with its text. */
    public Map<String, String> questions() {
        Map<String, String> sheets = new TreeMap<>();
        files.forEach((name, text) -> {
            if (name.startsWith(QUESTIONS)) {
                sheets.put(name.substring(QUESTIONS.length()), text);
            }
        });
        return sheets;
    }

    /** How many whole stories were handed to us. */
    public int journeys() {
        return (int) stories().filter(name -> name.startsWith(JOURNEYS)).count();
    }

    /** How many whole stories were recorded here. */
    public int recordings() {
        return (int) stories().filter(name -> !name.startsWith(JOURNEYS)).count();
    }

    private Stream<String> stories() {
        return files.keySet().stream().filter(name -> name.endsWith(".json"));
    }

    /** How many questions one text asks. */
    public static int asked(String text) {
        return (int) text.lines().filter(line -> !line.isBlank()).count();
    }

    /** How often a browser's emulation is compared with something. */
    public Tally tally(String browser) {
        return tallies.getOrDefault(browser, Tally.NONE);
    }

    private Map<String, Tally> counted() {
        Map<String, Tally> tallies = new TreeMap<>();
        for (String text : questions().values()) {
            text.lines().filter(line -> !line.isBlank()).forEach(line -> {
                JsonNode browser = JSON.readTree(line).get("browser");
                if (browser != null) {
                    tallies.merge(browser.asString(), new Tally(1, 0, 0), Tally::plus);
                }
            });
        }
        for (String name : stories().toList()) {
            Tally one = name.startsWith(JOURNEYS) ? new Tally(0, 1, 0) : new Tally(0, 0, 1);
            List<String> browsers = new ArrayList<>(
                    JSON.readTree(files.get(name)).get("browsers").propertyNames());
            browsers.forEach(browser -> tallies.merge(browser, one, Tally::plus));
        }
        return tallies;
    }

    /** Everything as one zip file, packed when somebody first asks for it. */
    public synchronized byte[] archive() {
        byte[] zip = archive.orElseGet(this::zipped);
        archive = Optional.of(zip);
        return zip.clone();
    }

    private byte[] zipped() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> file : files.entrySet()) {
                ZipEntry entry = new ZipEntry("padlock-evidence/" + file.getKey());
                entry.setTime(NO_TIME);
                zip.putNextEntry(entry);
                zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException("memory does not fail", impossible);
        }
        return bytes.toByteArray();
    }
}
