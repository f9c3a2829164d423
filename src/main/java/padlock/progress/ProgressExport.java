package padlock.progress;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A learner's marks as a file that the learner keeps: JSON with a version.
 *
 * <pre>
 * {"format":"padlock-progress","version":1,"marks":[{"lesson":"hsts-is-learned","task":"second-click","choice":2,
 *   "foreseen":true,"mended":false,"at":"2026-11-22T09:00:00Z"}]}
 * </pre>
 */
public final class ProgressExport {
    /** The longest file that is looked at. */
    public static final int MOST_BYTES = 300_000;

    private static final String FORMAT = "padlock-progress";
    private static final int VERSION = 1;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private ProgressExport() {}

    /** What came of reading a file: marks, or why there are none. */
    public record Reading(Optional<List<Mark>> marks, Trouble trouble) {
        static Reading of(Trouble trouble) {
            return new Reading(Optional.empty(), trouble);
        }
    }

    /** Why a file cannot be taken. */
    public enum Trouble {
        NONE,
        TOO_LONG,
        /** It is no export of Padlock. */
        FOREIGN,
        /** A later version wrote it. */
        NEWER,
        /** It is an export, and something in it was changed by hand or got lost. */
        DAMAGED
    }

    public static String write(List<Mark> marks) {
        Map<String, Object> file = new LinkedHashMap<>();
        file.put("format", FORMAT);
        file.put("version", VERSION);
        file.put("marks", marks.stream().map(ProgressExport::json).toList());
        return JSON.writeValueAsString(file);
    }

    private static Map<String, Object> json(Mark mark) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("lesson", mark.lesson());
        json.put("task", mark.task());
        json.put("choice", mark.choice());
        json.put("foreseen", mark.foreseen());
        json.put("mended", mark.mended());
        json.put("at", mark.at().toString());
        return json;
    }

    public static Reading read(byte[] file) {
        if (file.length > MOST_BYTES) {
            return Reading.of(Trouble.TOO_LONG);
        }
        JsonNode root;
        try {
            root = JSON.readTree(file);
        } catch (JacksonException notJson) {
            return Reading.of(Trouble.FOREIGN);
        }
        if (!root.isObject() || !FORMAT.equals(root.path("format").asString(""))) {
            return Reading.of(Trouble.FOREIGN);
        }
        int version = root.path("version").asInt(0);
        if (version > VERSION) {
            return Reading.of(Trouble.NEWER);
        }
        JsonNode list = root.path("marks");
        if (version < 1 || !list.isArray() || list.size() > ProgressStore.MOST_MARKS) {
            return Reading.of(Trouble.DAMAGED);
        }
        return marks(list);
    }

    private static Reading marks(JsonNode list) {
        Map<String, Mark> marks = new LinkedHashMap<>();
        try {
            for (JsonNode node : list) {
                Mark mark = new Mark(
                        node.path("lesson").stringValue(),
                        node.path("task").stringValue(),
                        node.path("choice").intValue(),
                        node.path("foreseen").booleanValue(),
                        node.path("mended").booleanValue(),
                        Instant.parse(node.path("at").stringValue()));
                marks.put(mark.lesson() + " " + mark.task(), mark);
            }
        } catch (JacksonException | DateTimeException | IllegalArgumentException damaged) {
            return Reading.of(Trouble.DAMAGED);
        }
        return new Reading(Optional.of(new ArrayList<>(marks.values())), Trouble.NONE);
    }
}
