package padlock.share;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import padlock.diagram.Moment;
import padlock.diagram.Story;

/**
 * A story as the text of a Mermaid {@code sequenceDiagram}, for wikis that draw it.
 *
 * <p>Every character that Mermaid could take for its own is written as an entity ({@code #59;} for a semicolon), so that a host name stays a
 * host name. Source: mermaid.js.org/syntax/sequenceDiagram.html, "Entity codes to escape characters" (checked 2026-11-22).
 */
public final class Mermaid {
    private static final int LONGEST = 80;
    private static final String PLAIN = " ./:,_=()+?*'!-";

    // The word ends a block wherever it stands alone.
    private static final Pattern END = Pattern.compile("(?i)\\be(?=nd\\b)");

    private Mermaid() {}

    public static String of(Story story) {
        List<String> columns = story.participants();
        StringBuilder out = new StringBuilder("sequenceDiagram\n    autonumber\n");
        for (int i = 0; i < columns.size(); i++) {
            line(out, "participant " + name(i) + " as " + escape(columns.get(i)));
        }
        for (Moment moment : story.moments()) {
            String from = name(columns.indexOf(moment.from()));
            String to = name(columns.indexOf(moment.to()));
            switch (moment.kind()) {
                case REWRITE ->
                    line(
                            out,
                            from + "->>" + from + ": " + escape(moment.asked()) + " ("
                                    + moment.rule().id() + ")");
                case STOP ->
                    line(
                            out,
                            from + "-x" + from + ": stops the reader ("
                                    + moment.rule().id() + ")");
                case EXCHANGE, BACKSTAGE -> exchange(out, moment, from, to);
            }
        }
        return out.toString();
    }

    private static void exchange(StringBuilder out, Moment moment, String from, String to) {
        String asks = escape((moment.scheme() + " " + moment.asked()).strip());
        boolean answered = moment.reply().isPresent();
        line(out, from + (answered ? "->>" : "-x") + to + ": " + (asks.isEmpty() ? "asks" : asks));
        moment.reply().ifPresent(reply -> line(out, to + "-->>" + from + ": " + escape(reply)));
        if (!answered) {
            line(
                    out,
                    "Note over " + from + "," + to + ": nothing came back ("
                            + moment.rule().id() + ")");
        }
    }

    private static String name(int column) {
        return String.format(Locale.ROOT, "p%d", column);
    }

    private static void line(StringBuilder out, String text) {
        out.append("    ").append(text).append('\n');
    }

    static String escape(String text) {
        StringBuilder safe = new StringBuilder();
        text.strip().codePoints().limit(LONGEST).forEach(c -> {
            if (Character.isLetterOrDigit(c) || PLAIN.indexOf(c) >= 0) {
                safe.appendCodePoint(c);
            } else if (!Character.isISOControl(c) && Character.isDefined(c)) {
                safe.append('#').append(c).append(';');
            } else {
                safe.append("#65533;");
            }
        });
        if (text.codePointCount(0, text.length()) > LONGEST) {
            safe.append("#8230;");
        }
        return END.matcher(safe).replaceAll(letter -> "#" + letter.group().codePointAt(0) + ";");
    }
}
