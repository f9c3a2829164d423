package padlock.diagram;

import padlock.diagram.Plan.Spot;
import padlock.trace.Outcome;

/** What stands on the track: the start, stations, switches, the buffer. */
final class Furniture {
    private static final String ENVELOPE =
            "<rect class=\"thing\" x=\"-16\" y=\"-11.5\" width=\"32\" height=\"23\" rx=\"2.5\"/>"
                    + "<path class=\"thing-line\" d=\"M-15 -9.5 0 2.5 15 -9.5\"/>";
    private static final String BAR =
            "<rect class=\"thing\" x=\"-18\" y=\"-9.5\" width=\"36\" height=\"19\" rx=\"9.5\"/>"
                    + "<path class=\"thing-line\" d=\"M-10 -4V4M-5 0H9\"/>";
    private static final String PICTURE =
            "<rect class=\"thing\" x=\"-16\" y=\"-12\" width=\"32\" height=\"24\" rx=\"2.5\"/>"
                    + "<path class=\"thing-line\" d=\"M-15 8 -6 -1 0 4 6 -3 15 7\"/>";

    private final Plan plan;
    private final Ink ink;
    private final LineDrawing.Origin origin;

    Furniture(Plan plan, Ink ink, LineDrawing.Origin origin) {
        this.plan = plan;
        this.ink = ink;
        this.origin = origin;
    }

    void draw(Spot spot) {
        switch (spot.cell().kind()) {
            case ORIGIN -> ink.at(spot.x(), spot.y(), "origin", start());
            case STATION -> ink.circle("station", spot.x(), spot.y(), 9);
            case LOOP, SPUR -> loop(spot);
            case SWITCH -> lever(spot);
            case SIDING -> ink.circle("joint", spot.x(), spot.y(), 5);
            case GATE -> ink.at(spot.x(), spot.y(), "sign-warned", scaled(Outcome.WARNED, 1.15));
            case GHOST -> ink.circle("ghost", spot.x(), spot.y(), 9);
            case TERMINAL -> terminal(spot);
            case BUFFER -> buffer(spot);
        }
    }

    private String start() {
        return switch (origin) {
            case MAIL -> ENVELOPE;
            case ADDRESS -> BAR;
            case IMAGE -> PICTURE;
        };
    }

    private void loop(Spot spot) {
        double rise = -plan.raise();
        boolean tall = plan.form() == Plan.Form.TALL;
        ink.circle("station backstage-stop", tall ? spot.x() + rise : spot.x(), tall ? spot.y() : spot.y() + rise, 6);
    }

    /** A switch: two pivots and the blade between them, set to the new track. */
    private void lever(Spot spot) {
        ink.path("blade", "M" + plan.point(spot, -13, 11) + "L" + plan.point(spot, 13, -11));
        ink.circle("pivot", spot.x(), spot.y(), 4.5);
    }

    private void terminal(Spot spot) {
        ink.circle("station station-end", spot.x(), spot.y(), 15);
        spot.cell().outcome().ifPresent(how -> ink.at(spot.x(), spot.y(), "sign-" + how.id(), scaled(how, 1.25)));
    }

    private void buffer(Spot spot) {
        String color = spot.cell().outcome().map(how -> "sign-" + how.id()).orElse("sign");
        ink.path("bar bar-end " + color, "M" + plan.point(spot, 0, -14) + "L" + plan.point(spot, 0, 14));
        spot.cell().outcome().ifPresent(how -> {
            boolean tall = plan.form() == Plan.Form.TALL;
            ink.at(tall ? spot.x() : spot.x() + 21, tall ? spot.y() + 21 : spot.y(), color, scaled(how, 1.35));
        });
    }

    private static String scaled(Outcome outcome, double scale) {
        return "<g transform=\"scale(" + scale + ")\">" + OutcomeSign.shape(outcome) + "</g>";
    }
}
