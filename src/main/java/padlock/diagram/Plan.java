package padlock.diagram;

import java.util.ArrayList;
import java.util.List;
import padlock.diagram.Cell.Kind;

/**
 * Where everything on the line stands. A wide plan runs from left to right and wraps into rows that one continuous line joins; a
 * tall one runs down a phone's screen; a small one has no words.
 */
record Plan(Form form, List<Spot> spots, double width, double height) {
    private static final double ROW_WIDTH = 564;
    private static final double TALL_WIDTH = 290;
    private static final double TALL_LINE = 66;
    private static final double SMALL_STEP = 58;
    private static final double BANNER_WIDTH = 760;
    private static final double BANNER_EDGE = 18;
    private static final double BANNER_END = 60;
    private static final double LABELS = 48;
    private static final double PLAIN_TOP = 36;
    private static final double RAISED_TOP = 76;
    private static final double ROW_GAP = 26;

    enum Form {
        WIDE,
        BANNER,
        TALL,
        SMALL
    }

    /** One element and the point on the line where it stands. */
    record Spot(Cell cell, double x, double y, int row) {}

    static Plan of(Form form, List<Cell> cells) {
        return switch (form) {
            case WIDE -> wide(cells);
            case BANNER -> banner(cells);
            case TALL -> tall(cells);
            case SMALL -> small(cells);
        };
    }

    /** A point beside the line: so far along from the spot, so far across (negative is up, or left on a tall plan). */
    String point(Spot spot, double along, double across) {
        return form == Form.TALL
                ? Ink.number(spot.x() + across) + " " + Ink.number(spot.y() + along)
                : Ink.number(spot.x() + along) + " " + Ink.number(spot.y() + across);
    }

    /** How far sidings and loops stand beside the line. */
    double raise() {
        return form == Form.WIDE || form == Form.BANNER ? 32 : 20;
    }

    /** The track from one spot to the next; into a new row it runs round two bends. */
    String between(Spot from, Spot to) {
        if (from.row() == to.row()) {
            return "L" + Ink.number(to.x()) + " " + Ink.number(to.y());
        }
        double middle = from.y() + LABELS + 12;
        double right = Math.min(from.x() + 58, width - 8);
        String bend = "a12 12 0 0 1 12 12V";
        return "H" + Ink.number(right - 12) + bend + Ink.number(middle - 12)
                + "a12 12 0 0 1 -12 12H20a12 12 0 0 0 -12 12V" + Ink.number(to.y() - 12) + "a12 12 0 0 0 12 12H"
                + Ink.number(to.x());
    }

    private static Plan wide(List<Cell> cells) {
        List<List<Cell>> rows = new ArrayList<>();
        double used = ROW_WIDTH;
        double widest = 0;
        for (Cell cell : cells) {
            // The ghost belongs to its buffer: a row never starts with it.
            if (used + cell.kind().width > ROW_WIDTH && cell.kind() != Kind.GHOST) {
                rows.add(new ArrayList<>());
                used = rows.size() == 1 ? 0 : 30;
            }
            rows.get(rows.size() - 1).add(cell);
            used += cell.kind().width;
            widest = Math.max(widest, used);
        }
        List<Spot> spots = new ArrayList<>();
        double y = 0;
        for (int row = 0; row < rows.size(); row++) {
            boolean raised = rows.get(row).stream().anyMatch(cell -> cell.kind().raised());
            y += (raised ? RAISED_TOP : PLAIN_TOP) + (row > 0 ? ROW_GAP : 0);
            double x = row == 0 ? 0 : 30;
            for (Cell cell : rows.get(row)) {
                spots.add(new Spot(cell, x + cell.kind().width / 2.0, y, row));
                x += cell.kind().width;
            }
            y += LABELS;
        }
        return new Plan(Form.WIDE, spots, rows.size() > 1 ? Math.max(ROW_WIDTH, widest) : widest, y);
    }

    /** One row as wide as a page. */
    private static Plan banner(List<Cell> cells) {
        List<Spot> spots = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++) {
            double x = cells.size() == 1
                    ? BANNER_WIDTH / 2
                    : BANNER_EDGE + (BANNER_WIDTH - BANNER_EDGE - BANNER_END) * i / (cells.size() - 1);
            spots.add(new Spot(cells.get(i), x, RAISED_TOP, 0));
        }
        return new Plan(Form.BANNER, spots, BANNER_WIDTH, RAISED_TOP + LABELS);
    }

    private static Plan tall(List<Cell> cells) {
        List<Spot> spots = new ArrayList<>();
        double y = 0;
        for (Cell cell : cells) {
            spots.add(new Spot(cell, TALL_LINE, y + cell.kind().height / 2.0, 0));
            y += cell.kind().height;
        }
        return new Plan(Form.TALL, spots, TALL_WIDTH, y);
    }

    private static Plan small(List<Cell> cells) {
        List<Spot> spots = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++) {
            spots.add(new Spot(cells.get(i), SMALL_STEP * i + 30, 44, 0));
        }
        return new Plan(Form.SMALL, spots, SMALL_STEP * cells.size() + 2, 66);
    }
}
