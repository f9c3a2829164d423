package padlock.site.sandbox;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import padlock.content.Fragment;
import padlock.content.Reading;
import padlock.content.Value;
import padlock.content.Value.Entry;
import padlock.content.Yaml;

/**
 * Where the steps stand in a scenario's text, so that one more can be written between them and all else stays as its author wrote it.
 *
 * @param lines the text, line by line
 * @param steps the lines on which the steps start, counted from 0
 * @param end the line after the last step
 * @param expectStart the line of the expectations; the same as {@code expectEnd} when there are none
 */
record StepLines(List<String> lines, List<Integer> steps, int end, int expectStart, int expectEnd) {
    private static final Pattern ITEM = Pattern.compile("( *)- .*");

    /** Empty when the steps are not written one below the other, each with its dash. */
    static Optional<StepLines> of(String text) {
        List<String> lines = List.of(text.split("\n", -1));
        Reading<List<Entry>> root = Yaml.read(Fragment.file("scenario.yml", text), Value::entries);
        return root.value().flatMap(entries -> of(lines, entries));
    }

    private static Optional<StepLines> of(List<String> lines, List<Entry> entries) {
        List<Integer> steps = List.of();
        int end = 0;
        int expectStart = 0;
        int expectEnd = 0;
        for (int i = 0; i < entries.size(); i++) {
            Value key = entries.get(i).key();
            int next = i + 1 < entries.size() ? entries.get(i + 1).key().line() - 1 : lines.size();
            String name = key.text().orElse("");
            if (name.equals("steps")) {
                steps = entries.get(i).value().items(0, Integer.MAX_VALUE).stream()
                        .map(item -> item.line() - 1)
                        .toList();
                end = next;
            } else if (name.equals("expect")) {
                expectStart = key.line() - 1;
                expectEnd = next;
            }
        }
        boolean oneBelowTheOther = !steps.isEmpty()
                && steps.stream().distinct().count() == steps.size()
                && steps.stream().allMatch(line -> ITEM.matcher(lines.get(line)).matches());
        return oneBelowTheOther
                ? Optional.of(new StepLines(lines, steps, end, expectStart, expectEnd))
                : Optional.empty();
    }

    /**
     * The text with one more step.
     *
     * @param after the number of the step before it; 0 puts it first
     * @param step the step without its dash, on one line
     */
    String insert(int after, String step) {
        boolean last = after >= steps.size();
        List<String> written = new ArrayList<>(lines);
        Matcher first = ITEM.matcher(lines.get(steps.get(0)));
        String indent = first.matches() ? first.group(1) : "";
        int place = last ? afterLast() : steps.get(after);
        written.add(place, indent + "- " + step);
        if (!last && expectEnd > expectStart) {
            // The expectations name steps by number, and from here on each has another one.
            int moved = expectStart >= place ? 1 : 0;
            written.subList(expectStart + moved, expectEnd + moved).clear();
        }
        String text = String.join("\n", written);
        return text.endsWith("\n") ? text : text + "\n";
    }

    /** Whether a step written there makes the expectations' numbers wrong. */
    boolean movesExpectations(int after) {
        return after < steps.size() && expectEnd > expectStart;
    }

    private int afterLast() {
        int line = end;
        int start = steps.get(steps.size() - 1);
        while (line - 1 > start
                && (lines.get(line - 1).isBlank() || lines.get(line - 1).startsWith("#"))) {
            line--;
        }
        return line;
    }
}
