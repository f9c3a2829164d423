package padlock.diagram;

import java.util.Locale;
import padlock.diagram.Moment.Kind;

/** The sequence for a phone: a row for each event, from whom above, to whom below. */
record NarrowSequence(Story story) {
    private static final double WIDTH = 290;
    private static final double ROW = 78;
    private static final double LEFT = 44;
    private static final double RIGHT = 276;

    Svg draw(String id) {
        Ink ink = new Ink();
        double y = 8;
        for (Moment moment : story.moments()) {
            ink.raw("<g class=\"moment\" data-moment=\"" + moment.number() + "\">");
            row(ink, moment, y);
            ink.raw("</g>");
            y += ROW;
        }
        return ink.finish(
                id, "sequence sequence-narrow", WIDTH, y + 4, story.words().say("run.drawing.who"), story.asText());
    }

    private void row(Ink ink, Moment moment, double top) {
        double y = top + 30;
        ink.circle("count", 16, y, 10);
        ink.text("t-step", 16, y + 4, String.format(Locale.ROOT, "%d", moment.number()));
        String classes = moment.scheme() + (moment.kind() == Kind.BACKSTAGE ? " quiet" : "");
        boolean inside = moment.from().equals(moment.to());
        String who = inside ? moment.from() : story.words().say("run.drawing.from-to", moment.from(), moment.to());
        ink.text("t-host t-start", LEFT, top + 16, Ink.shorten(who, 32));
        if (moment.kind() == Kind.STOP) {
            ink.path("bar", "M" + Ink.number(LEFT) + " " + Ink.number(y - 6) + "V" + Ink.number(y + 14));
            ink.text("t-word t-start", LEFT + 10, y + 8, story.words().say("run.drawing.stops"));
            return;
        }
        boolean answered = inside || moment.reply().isPresent();
        ink.path("arrow " + classes, "M" + Ink.number(LEFT) + " " + Ink.number(y) + "H" + Ink.number(RIGHT - 8));
        if (answered) {
            ink.path("head " + classes, "M" + Ink.number(RIGHT) + " " + Ink.number(y) + "l-8 -4.5v9Z");
        } else {
            ink.path("bar", "M" + Ink.number(RIGHT - 6) + " " + Ink.number(y - 8) + "v16");
        }
        String asked = moment.kind() == Kind.REWRITE ? moment.asked() : SequenceDrawing.label(moment);
        ink.text("t-scheme t-start " + moment.scheme(), LEFT, y + 18, asked);
        String reply = inside
                ? moment.rule().id()
                : moment.reply().orElse(story.words().say("run.drawing.no-reply"));
        ink.text("t-note t-start", LEFT, y + 34, Ink.shorten(reply, 36));
    }
}
