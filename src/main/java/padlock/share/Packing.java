package padlock.share;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import padlock.content.Quoted;
import padlock.content.Utf8;

/**
 * A parcel as bytes: for each field a line with its name and its length in bytes, then the text and a line break.
 *
 * <p>Fields that are empty are left out. A field that is not known is refused, never skipped: it might change what the others mean.
 */
final class Packing {
    private static final String SCENARIO = "scenario";
    private static final String MAIL = "mail";
    private static final String BROWSER = "browser";
    private static final List<String> KNOWN = List.of(SCENARIO, MAIL, BROWSER);
    private static final int LONGEST_HEAD = 40;

    private Packing() {}

    static byte[] pack(Parcel parcel) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        put(out, BROWSER, parcel.browser());
        put(out, MAIL, parcel.mail());
        put(out, SCENARIO, parcel.scenario());
        return out.toByteArray();
    }

    private static void put(ByteArrayOutputStream out, String name, String text) {
        if (!text.isEmpty()) {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            out.writeBytes((name + " " + bytes.length + "\n").getBytes(StandardCharsets.US_ASCII));
            out.writeBytes(bytes);
            out.write('\n');
        }
    }

    static Opened unpack(byte[] bytes) {
        Map<String, String> fields = new LinkedHashMap<>();
        ByteBuffer rest = ByteBuffer.wrap(bytes);
        while (rest.hasRemaining()) {
            Optional<String[]> head = head(rest);
            Optional<String> text = head.flatMap(parts -> text(rest, Integer.parseInt(parts[1])));
            if (head.isEmpty() || text.isEmpty()) {
                return Opened.refused("share.refused.unfit");
            }
            String name = head.get()[0];
            if (!KNOWN.contains(name)) {
                return Opened.refused("share.refused.unknown", Quoted.of(name));
            }
            if (fields.putIfAbsent(name, text.get()) != null) {
                return Opened.refused("share.refused.twice", Quoted.of(name));
            }
        }
        return fields.containsKey(SCENARIO)
                ? Opened.with(new Parcel(
                        fields.getOrDefault(SCENARIO, ""),
                        fields.getOrDefault(MAIL, ""),
                        fields.getOrDefault(BROWSER, "")))
                : Opened.refused("share.refused.empty");
    }

    /** Name and length; empty where they do not stand. */
    private static Optional<String[]> head(ByteBuffer rest) {
        StringBuilder line = new StringBuilder();
        while (rest.hasRemaining() && line.length() <= LONGEST_HEAD) {
            char c = (char) (rest.get() & 0xFF);
            if (c == '\n') {
                return Optional.of(line.toString())
                        .filter(text -> text.matches("[^ ]+ [0-9]{1,6}"))
                        .map(text -> text.split(" ", -1));
            }
            line.append(c);
        }
        return Optional.empty();
    }

    private static Optional<String> text(ByteBuffer rest, int length) {
        if (length >= rest.remaining()) {
            return Optional.empty();
        }
        byte[] bytes = new byte[length];
        rest.get(bytes);
        return rest.get() == '\n' ? Utf8.decode(bytes) : Optional.empty();
    }
}
