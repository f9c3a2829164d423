package padlock.diagram;

import java.util.List;
import padlock.diagram.Topology.Link;
import padlock.diagram.Topology.Stop;

/**
 * The way from the mail to the page as it is set up: stations that are used, a ghost for one that is not, and on each stretch what it
 * speaks.
 *
 * <p>A certificate is a small padlock at the end of its stretch. What is missing is a cross in a square in the middle of it, so that
 * it reads without color.
 */
public record TopologyDrawing(Topology topology) {
    private static final double STEP = 132;
    private static final double EDGE = 62;
    private static final double LINE = 52;
    private static final double HEIGHT = 118;
    private static final double TALL_STEP = 74;
    private static final double TALL_X = 30;
    private static final double TALL_WIDTH = 290;
    private static final String PADLOCK =
            "<path class=\"topo-shackle\" d=\"M-3.500 -1V-3.500a3.500 3.500 0 0 1 7 0V-1\"/>"
                    + "<rect class=\"topo-lock\" x=\"-5\" y=\"-1\" width=\"10\" height=\"8\" rx=\"1\"/>";
    private static final String CROSS =
            "<rect class=\"topo-missing\" x=\"-9\" y=\"-9\" width=\"18\" height=\"18\" rx=\"2\"/>"
                    + "<path class=\"topo-cross\" d=\"M-4.500 -4.500 4.500 4.500M4.500 -4.500 -4.500 4.500\"/>";

    /** Left to right, for a column of 600 pixels and more. */
    public Svg wide(String id) {
        Ink ink = new Ink();
        List<Stop> stops = topology.stops();
        for (int i = 0; i < topology.links().size(); i++) {
            Link link = topology.links().get(i);
            double from = EDGE + STEP * i;
            double middle = from + STEP / 2;
            rail(ink, link, "M" + Ink.number(from) + " " + Ink.number(LINE) + "H" + Ink.number(from + STEP));
            if (stops.get(i + 1).used()) {
                ink.text("t-scheme " + link.scheme(), middle, LINE - 14, link.speaks());
                marks(ink, link, middle, LINE, from + STEP - 22, LINE);
            }
        }
        for (int i = 0; i < stops.size(); i++) {
            Stop stop = stops.get(i);
            double x = EDGE + STEP * i;
            ink.circle(stop.used() ? "station" : "ghost", x, LINE, 9);
            ink.text(stop.used() ? "t-word" : "t-note", x, LINE + 30, stop.role());
            ink.text("t-note", x, LINE + 47, Ink.shorten(stop.name(), 18));
        }
        double width = EDGE * 2 + STEP * (stops.size() - 1);
        return ink.finish(id, "topology topology-wide", width, HEIGHT, topology.title(), topology.asText());
    }

    /** Top to bottom, for a phone. */
    public Svg tall(String id) {
        Ink ink = new Ink();
        List<Stop> stops = topology.stops();
        for (int i = 0; i < topology.links().size(); i++) {
            Link link = topology.links().get(i);
            double from = 20 + TALL_STEP * i;
            double middle = from + TALL_STEP / 2 + 6;
            rail(ink, link, "M" + Ink.number(TALL_X) + " " + Ink.number(from) + "V" + Ink.number(from + TALL_STEP));
            if (stops.get(i + 1).used()) {
                ink.text("t-scheme t-start " + link.scheme(), TALL_X + 18, middle + 4, link.speaks());
                ink.text("t-note t-start", TALL_X + 62, middle + 4, Ink.shorten(link.says(), 34));
                marks(ink, link, TALL_X, middle, TALL_X, from + TALL_STEP - 18);
            }
        }
        for (int i = 0; i < stops.size(); i++) {
            Stop stop = stops.get(i);
            double y = 20 + TALL_STEP * i;
            ink.circle(stop.used() ? "station" : "ghost", TALL_X, y, 9);
            ink.text(stop.used() ? "t-word t-start" : "t-note t-start", TALL_X + 18, y, stop.role());
            ink.text("t-note t-start", TALL_X + 18, y + 15, Ink.shorten(stop.name(), 34));
        }
        double height = 46 + TALL_STEP * (stops.size() - 1);
        return ink.finish(id, "topology topology-tall", TALL_WIDTH, height, topology.title(), topology.asText());
    }

    private static void rail(Ink ink, Link link, String d) {
        String kind = link.scheme().equals("name") ? "none" : link.scheme();
        ink.path("rail " + kind, d).path("inlay " + kind, d);
    }

    private static void marks(Ink ink, Link link, double x, double y, double endX, double endY) {
        if (!link.sound()) {
            ink.at(x, y, "sign-blocked", CROSS);
        }
        if (link.certificate()) {
            ink.at(endX, endY, "topo-cert", PADLOCK);
        }
    }
}
