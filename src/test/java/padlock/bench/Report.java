package padlock.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What was asked of a benchmark and what it saw, as lines of a table in Markdown. Each line is printed as soon as it is known. */
final class Report {
    private final List<String> lines = new ArrayList<>();
    private int bad;

    /** A heading for the lines that follow. */
    void part(String title, String... columns) {
        add("");
        add("## " + title);
        add("");
        add("| " + String.join(" | ", columns) + " |");
        add("|" + " --- |".repeat(columns.length));
    }

    void row(Object... cells) {
        List<String> texts = new ArrayList<>();
        for (Object cell : cells) {
            texts.add(
                    cell instanceof Double number ? String.format(Locale.ROOT, "%.1f", number) : String.valueOf(cell));
        }
        add("| " + String.join(" | ", texts) + " |");
    }

    /** A line that ends with whether it is as asked. */
    void judged(boolean good, Object... cells) {
        bad += good ? 0 : 1;
        Object[] all = java.util.Arrays.copyOf(cells, cells.length + 1);
        all[cells.length] = good ? "yes" : "NO";
        row(all);
    }

    void add(String line) {
        lines.add(line);
        System.out.println(line);
    }

    /** How many lines are not as asked. */
    int bad() {
        return bad;
    }

    String text() {
        return String.join("\n", lines) + "\n";
    }
}
