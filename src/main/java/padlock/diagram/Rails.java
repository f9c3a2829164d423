package padlock.diagram;

import java.util.List;
import padlock.diagram.Cell.Kind;
import padlock.diagram.Plan.Spot;

/** The track itself: dashed and open over http, solid with an inner line over https, with its sidings and loops. */
final class Rails {
    private final Plan plan;
    private final Ink ink;
    private final List<Spot> line;

    Rails(Plan plan, Ink ink) {
        this.plan = plan;
        this.ink = ink;
        this.line = plan.spots().stream().filter(LineDrawing::onTrack).toList();
    }

    void draw() {
        for (int i = 0; i < line.size(); i++) {
            Spot spot = line.get(i);
            if (spot.cell().kind() == Kind.SIDING && i > 0) {
                siding(line.get(i - 1), spot);
            } else if (spot.cell().kind() == Kind.LOOP || spot.cell().kind() == Kind.SPUR) {
                loop(spot);
            }
        }
        int from = 0;
        while (from < line.size() - 1) {
            // One path for each stretch, so that its dashes keep step round bends.
            int to = from + 1;
            while (to < line.size() - 1 && schemeAfter(to).equals(schemeAfter(from))) {
                to++;
            }
            rail(schemeAfter(from), path(from, to));
            from = to;
        }
    }

    /** A packet that runs along the finished track once; style sheets hide it from those who want no motion. */
    void packet() {
        if (line.size() < 2) {
            return;
        }
        ink.raw("<circle class=\"packet\" r=\"5\" opacity=\"0\">"
                + "<set attributeName=\"opacity\" to=\"1\" begin=\"0.1s\" dur=\"0.6s\"/>"
                + "<animateMotion begin=\"0.1s\" dur=\"0.6s\" path=\"" + path(0, line.size() - 1) + "\"/></circle>");
    }

    /** The scheme of the track to the next spot. Where a siding follows, the line itself never took the siding's scheme. */
    String schemeAfter(int index) {
        Cell next = line.get(index + 1).cell();
        return next.kind() == Kind.SIDING ? next.out() : next.in();
    }

    private String path(int from, int to) {
        StringBuilder d = new StringBuilder("M").append(plan.point(line.get(from), 0, 0));
        for (int i = from; i < to; i++) {
            d.append(plan.between(line.get(i), line.get(i + 1)));
        }
        return d.toString();
    }

    private void siding(Spot before, Spot spot) {
        double start = before.row() == spot.row() ? -spot.cell().kind().width / 2.0 - 20 : -60;
        if (plan.form() == Plan.Form.TALL) {
            start = -46;
        }
        double rise = plan.raise();
        String d = "M" + plan.point(spot, start, 0) + "L" + plan.point(spot, start + rise, -rise) + "L"
                + plan.point(spot, 16, -rise);
        rail(spot.cell().in(), d);
        ink.path("bar", "M" + plan.point(spot, 17, -rise - 9) + "L" + plan.point(spot, 17, -rise + 9));
    }

    private void loop(Spot spot) {
        double rise = plan.raise();
        boolean answered = spot.cell().kind() == Kind.LOOP;
        String d = "M" + plan.point(spot, -16 - rise, 0) + "L" + plan.point(spot, -16, -rise) + "L"
                + plan.point(spot, answered ? 16 : 8, -rise);
        ink.path("backstage", answered ? d + "L" + plan.point(spot, 16 + rise, 0) : d);
        if (!answered) {
            ink.path("bar", "M" + plan.point(spot, 10, -rise - 8) + "L" + plan.point(spot, 10, -rise + 8));
        }
    }

    private void rail(String scheme, String d) {
        String kind = scheme.isEmpty() ? "none" : scheme;
        ink.path("rail " + kind, d).path("inlay " + kind, d);
    }
}
