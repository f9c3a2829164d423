package padlock.diagram;

import java.util.List;
import padlock.diagram.Cell.Kind;
import padlock.diagram.Plan.Spot;

/** The words beside the line: hosts, answers, rules, and the scheme wherever it changes. */
final class Labels {
    private static final int ROOM_WIDE = 18;
    private static final int ROOM_TALL = 26;

    private final Plan plan;
    private final Ink ink;

    Labels(Plan plan, Ink ink) {
        this.plan = plan;
        this.ink = ink;
    }

    void draw() {
        plan.spots().forEach(plan.form() == Plan.Form.TALL ? this::beside : this::below);
        List<Spot> line = plan.spots().stream().filter(LineDrawing::onTrack).toList();
        String said = "";
        for (int i = 0; i + 1 < line.size(); i++) {
            String scheme = new Rails(plan, ink).schemeAfter(i);
            Spot from = line.get(i);
            Spot to = line.get(i + 1);
            if (!scheme.equals(said)
                    && from.row() == to.row()
                    && !to.cell().kind().raised()) {
                scheme(scheme, from, to);
                said = scheme;
            }
        }
    }

    private void scheme(String scheme, Spot from, Spot to) {
        if (plan.form() == Plan.Form.TALL) {
            ink.text("t-scheme " + scheme, from.x() - 14, (from.y() + to.y()) / 2 + 4, scheme);
        } else {
            ink.text("t-scheme " + scheme, (from.x() + to.x()) / 2, from.y() - 13, scheme);
        }
    }

    private void below(Spot spot) {
        Cell cell = spot.cell();
        double x = spot.x();
        double y = spot.y();
        switch (cell.kind()) {
            case SIDING -> {
                ink.text("t-note t-lost", x, y - 50, Ink.shorten(cell.label(), 26));
                ink.text("t-note", x, y + 24, cell.note());
            }
            case LOOP, SPUR -> {
                ink.text("t-host t-quiet", x, y - 59, Ink.shorten(cell.label(), ROOM_WIDE));
                ink.text("t-note", x, y - 44, cell.note());
            }
            case SWITCH, GATE -> {
                ink.text("t-word", x, y + 29, cell.label());
                ink.text("t-note", x, y + 44, cell.note());
            }
            case BUFFER -> {
                ink.text("t-word " + color(cell), x + 6, y + 32, cell.label());
                ink.text("t-note", x + 6, y + 46, cell.note());
            }
            case ORIGIN -> ink.text("t-word", x, y + 30, cell.label());
            default -> {
                boolean end = cell.kind() == Kind.TERMINAL;
                ink.text("t-host", x, y + (end ? 33 : 30), Ink.shorten(cell.label(), ROOM_WIDE));
                ink.text("t-note", x, y + (end ? 47 : 45), Ink.shorten(cell.note(), 26));
            }
        }
    }

    private void beside(Spot spot) {
        Cell cell = spot.cell();
        double x = spot.x() + 30;
        boolean oneLine = cell.note().isEmpty();
        double y = spot.y() + (oneLine ? 4 : -3) + (cell.kind() == Kind.BUFFER ? 10 : 0);
        String classes = switch (cell.kind()) {
            case SWITCH, GATE, ORIGIN -> "t-word";
            case BUFFER -> "t-word " + color(cell);
            case SIDING -> "t-note t-lost";
            default -> "t-host";
        };
        ink.text(classes, x, y, Ink.shorten(cell.label(), ROOM_TALL));
        ink.text("t-note", x, y + 16, Ink.shorten(cell.note(), ROOM_TALL + 6));
    }

    private static String color(Cell cell) {
        return cell.outcome().map(how -> "sign-" + how.id()).orElse("");
    }
}
