package padlock.matrix;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import padlock.content.Fields;
import padlock.content.Fragment;
import padlock.content.Reading;
import padlock.content.Value;
import padlock.content.Yaml;
import padlock.scenario.ScenarioDefaults;
import padlock.scenario.SetupReader;
import padlock.world.Setup;

/** The standard setups, in the order in which a company would meet them, read from {@code setups/standard.yml}. */
public final class StandardSetups {
    private static final String FILE = "/setups/standard.yml";
    private static final int MOST = 100;

    private final List<StandardSetup> all;

    private StandardSetups(List<StandardSetup> all) {
        this.all = all;
    }

    /** Reads the setups packed into the program. */
    public static StandardSetups packed() {
        try (InputStream in = StandardSetups.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException("missing " + FILE);
            }
            return new StandardSetups(read(FILE, new String(in.readAllBytes(), StandardCharsets.UTF_8))
                    .orElseThrow());
        } catch (IOException e) {
            throw new UncheckedIOException(FILE, e);
        }
    }

    /** Reads a list of setups. */
    static Reading<List<StandardSetup>> read(String file, String text) {
        return Yaml.read(Fragment.file(file, text), root -> {
            Set<String> ids = new HashSet<>();
            return root.items(1, MOST).stream().map(item -> one(item, ids)).toList();
        });
    }

    public List<StandardSetup> all() {
        return all;
    }

    public Optional<StandardSetup> find(String id) {
        return all.stream().filter(setup -> setup.id().equals(id)).findFirst();
    }

    private static StandardSetup one(Value item, Set<String> ids) {
        Fields fields = item.fields("id", "title", "why", "setup");
        Optional<Value> id = fields.required("id");
        String name = id.flatMap(value -> value.parsed(
                        "a name such as cdn-right",
                        text -> Optional.of(text).filter(t -> t.matches("[a-z0-9-]{1,40}"))))
                .orElse("");
        if (!ids.add(name)) {
            id.ifPresent(value -> value.problem("the setup `" + name + "` stands here twice"));
        }
        Map<String, String> switches = new LinkedHashMap<>();
        Setup setup = fields.required("setup")
                .map(value -> {
                    flatten("", value, switches);
                    return SetupReader.edit(value).apply(ScenarioDefaults.SETUP);
                })
                .orElse(ScenarioDefaults.SETUP);
        return new StandardSetup(
                name,
                fields.required("title").flatMap(Value::someText).orElse(""),
                fields.required("why").flatMap(Value::someText).orElse(""),
                setup,
                switches);
    }

    private static void flatten(String path, Value value, Map<String, String> switches) {
        if (!value.isGroup()) {
            value.text().ifPresent(text -> switches.put(path, text));
            return;
        }
        for (Value.Entry entry : value.entries()) {
            entry.key()
                    .text()
                    .ifPresent(key -> flatten(path.isEmpty() ? key : path + "." + key, entry.value(), switches));
        }
    }
}
