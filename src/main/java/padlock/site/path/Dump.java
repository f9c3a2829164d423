package padlock.site.path;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import padlock.site.view.PathView.Row;

/** Bytes as programs for looking at a network show them: sixteen a row, as numbers and as letters. */
final class Dump {
    private static final int WIDTH = 16;

    private Dump() {}

    /**
     * The rows.
     *
     * @param hex the bytes in hexadecimal
     * @param name the text whose rows are marked, where it stands readable
     */
    static List<Row> rows(String hex, Optional<String> name) {
        byte[] bytes = HexFormat.of().parseHex(hex);
        String letters = new String(bytes, StandardCharsets.ISO_8859_1);
        int from = name.map(letters::indexOf).orElse(-1);
        int to = from < 0 ? -1 : from + name.orElse("").length();
        List<Row> rows = new ArrayList<>();
        for (int at = 0; at < bytes.length; at += WIDTH) {
            int end = Math.min(bytes.length, at + WIDTH);
            rows.add(new Row(
                    String.format(Locale.ROOT, "%04x", at),
                    HexFormat.ofDelimiter(" ").formatHex(bytes, at, end),
                    readable(letters.substring(at, end)),
                    from >= 0 && at < to && end > from));
        }
        return rows;
    }

    private static String readable(String letters) {
        return letters.replaceAll("[^ -~]", ".");
    }
}
