package padlock.diagram;

import java.util.List;
import java.util.Locale;
import padlock.diagram.Moment.Kind;

/**
 * The close-up of the line: who asked whom for what, one row for each moment of the story, with the numbers of the list beside it.
 *
 * <p>Columns are the browser and the hosts in their order of appearance. A rewrite is an arrow from the browser to itself; what
 * the CDN asked for out of sight runs between hosts.
 */
public record SequenceDrawing(Story story) {
    private static final double COLUMN = 176;
    private static final double HEAD = 46;
    private static final double ROW = 62;
    private static final double HEADS = 38;

    /** After so many rows the names stand there again: on a screen the first ones are out of sight by then. */
    private static final int REPEAT = 6;

    /** For a column of 600 pixels and more. */
    public Svg draw(String id) {
        List<String> columns = story.participants();
        double width = COLUMN * Math.max(2, columns.size());
        int repeats = Math.max(0, story.moments().size() - 1) / REPEAT;
        double height = HEAD + ROW * story.moments().size() + HEADS * repeats + 14;
        Ink ink = new Ink();
        for (int i = 0; i < columns.size(); i++) {
            double x = x(i);
            ink.path("lifeline", "M" + Ink.number(x) + " " + Ink.number(HEAD - 8) + "V" + Ink.number(height - 4));
        }
        heads(ink, columns, 22);
        double y = HEAD;
        for (Moment moment : story.moments()) {
            if (moment.number() > 1 && moment.number() % REPEAT == 1) {
                heads(ink, columns, y + 20);
                y += HEADS;
            }
            ink.raw("<g class=\"moment\" data-moment=\"" + moment.number() + "\">");
            draw(ink, moment, x(columns.indexOf(moment.from())), x(columns.indexOf(moment.to())), y);
            ink.raw("</g>");
            y += ROW;
        }
        return ink.finish(id, "sequence", width, height, story.words().say("run.drawing.who"), story.asText());
    }

    /** Top to bottom for a phone: each event with both its ends named, since there is no room for columns. */
    public Svg narrow(String id) {
        return new NarrowSequence(story).draw(id);
    }

    private static void heads(Ink ink, List<String> columns, double y) {
        for (int i = 0; i < columns.size(); i++) {
            ink.text("t-head " + (i == 0 ? "t-word" : "t-host"), x(i), y, Ink.shorten(columns.get(i), 20));
        }
    }

    private static double x(int column) {
        return COLUMN * column + COLUMN / 2;
    }

    private void draw(Ink ink, Moment moment, double from, double to, double top) {
        double y = top + 26;
        number(ink, moment, from, y);
        if (moment.kind() == Kind.STOP) {
            ink.path("bar", at(from + 18, y - 10) + "V" + Ink.number(y + 10));
            ink.text("t-word t-start", from + 28, y + 4, story.words().say("run.drawing.stops"));
        } else if (from == to) {
            ink.path("arrow self " + moment.scheme(), at(from + 12, y - 8) + "h22v16h-14");
            head(ink, "head " + moment.scheme(), from + 14, y + 8, -1);
            boolean rewrite = moment.kind() == Kind.REWRITE;
            ink.text(
                    "t-scheme t-start",
                    from + 44,
                    y - 1,
                    rewrite ? moment.asked() : story.words().say("run.drawing.by-itself"));
            ink.text("t-note t-start", from + 44, y + 14, moment.rule().id());
        } else {
            exchange(ink, moment, from, to, y);
        }
    }

    private void exchange(Ink ink, Moment moment, double from, double to, double y) {
        double way = Math.signum(to - from);
        String classes = moment.scheme() + (moment.kind() == Kind.BACKSTAGE ? " quiet" : "");
        double middle = Math.abs(to - from) > COLUMN ? from + way * COLUMN / 2 : (from + to) / 2;
        boolean answered = moment.reply().isPresent();
        double end = answered ? to - way * 3 : to - way * 22;
        ink.path("arrow " + classes, at(from + way * 12, y) + "H" + Ink.number(end - way * 6));
        ink.text("t-scheme " + moment.scheme(), middle, y - 8, label(moment));
        if (answered) {
            head(ink, "head " + classes, end, y, way);
            ink.path("arrow back " + classes, at(to - way * 3, y + 16) + "H" + Ink.number(from + way * 9));
            head(ink, "head " + classes, from + way * 4, y + 16, -way);
            ink.text("t-note", middle, y + 30, Ink.shorten(moment.reply().orElse(""), 27));
            packet(ink, from + way * 12, end, y);
        } else {
            ink.path("bar", at(end, y - 9) + "V" + Ink.number(y + 9));
            ink.text("t-note t-lost", middle, y + 16, story.words().say("run.drawing.no-reply"));
        }
    }

    /** There and back; it waits until a script lets it run. */
    private static void packet(Ink ink, double from, double to, double y) {
        String way = at(from, y) + "H" + Ink.number(to) + "V" + Ink.number(y + 16) + "H" + Ink.number(from);
        ink.raw("<circle class=\"packet\" r=\"5\" opacity=\"0\">"
                + "<set attributeName=\"opacity\" to=\"1\" begin=\"indefinite\" dur=\"0.6s\"/>"
                + "<animateMotion begin=\"indefinite\" dur=\"0.6s\" path=\"" + way + "\"/></circle>");
    }

    static String label(Moment moment) {
        String target = moment.asked();
        int question = target.indexOf('?');
        String path = question < 0 ? target : target.substring(0, question) + "?…";
        return (moment.scheme() + " " + Ink.shorten(path, 15)).strip();
    }

    private static void number(Ink ink, Moment moment, double x, double y) {
        ink.circle("count", x, y, 9);
        ink.text("t-count", x, y + 4, String.format(Locale.ROOT, "%d", moment.number()));
    }

    private static void head(Ink ink, String classes, double x, double y, double way) {
        ink.path(classes, at(x, y) + "l" + Ink.number(-way * 8) + " -4.5v9Z");
    }

    private static String at(double x, double y) {
        return "M" + Ink.number(x) + " " + Ink.number(y);
    }
}
