package padlock.site.room.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import padlock.words.Wording;

/**
 * One step of the heat map: a mark for each learner, always in the same order, so that one column is one person.
 *
 * @param number of the step, counted from 1
 * @param marks one for each learner
 */
public record HeatRow(int number, String title, boolean current, List<Mark> marks) {
    private static final int ACROSS = 50;
    private static final int CELL = 12;

    public HeatRow {
        marks = List.copyOf(marks);
    }

    /** What one learner did at one step. The shapes differ, not only the colors. */
    public enum Mark {
        NOTHING("nothing", "M%d %dh2v2h-2z", 4, 4),
        ANSWERED("answered", "M%d %dh7v7h-7zm2 2v3h3v-3z", 1, 1),
        RIGHT("right", "M%d %dh8v8h-8z", 1, 1),
        WRONG("wrong", "M%d %dl2 -2 2 2 2 -2 2 2 -2 2 2 2 -2 2 -2 -2 -2 2 -2 -2 2 -2z", 1, 3),
        STUCK("stuck", "M%d %dl5 9h-10z", 5, 0);

        private final String id;
        private final String shape;
        private final int dx;
        private final int dy;

        Mark(String id, String shape, int dx, int dy) {
            this.id = id;
            this.shape = shape;
            this.dx = dx;
            this.dy = dy;
        }

        public String id() {
            return id;
        }

        /** The mark by itself, for a legend. */
        public String alone() {
            return at(0, 0);
        }

        private String at(int x, int y) {
            return String.format(Locale.ROOT, shape, x + dx, y + dy);
        }
    }

    public List<Mark> kinds() {
        return List.of(Mark.values());
    }

    /** All marks of one kind, as an SVG path. */
    public String path(Mark kind) {
        StringBuilder path = new StringBuilder();
        for (int i = 0; i < marks.size(); i++) {
            if (marks.get(i) == kind) {
                path.append(kind.at(i % ACROSS * CELL, i / ACROSS * CELL));
            }
        }
        return path.toString();
    }

    public int width() {
        return Math.max(1, Math.min(marks.size(), ACROSS)) * CELL;
    }

    public int height() {
        return Math.max(1, (marks.size() + ACROSS - 1) / ACROSS) * CELL;
    }

    /** The same in words: {@code 12 right, 3 wrong}. */
    public String summary(Wording words) {
        List<String> parts = new ArrayList<>();
        for (Mark kind : Mark.values()) {
            long count = marks.stream().filter(mark -> mark == kind).count();
            if (count > 0 && kind != Mark.NOTHING) {
                parts.add(words.say("room.heat.count", count, words.say("room.heat." + kind.id())));
            }
        }
        return parts.isEmpty() ? words.say("room.heat.nothing") : String.join(", ", parts);
    }
}
