package padlock.diagram;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import padlock.diagram.Cell.Kind;
import padlock.diagram.Plan.Form;
import padlock.diagram.Plan.Spot;
import padlock.trace.Hop;
import padlock.trace.Outcome;
import padlock.words.Sentence;
import padlock.words.Wording;

/**
 * The line: a journey as a transit map draws it, from the mail to the page, with a station for every hop.
 *
 * <p>Where the request travels over plain http the track is open and dashed: anybody beside it can look in. Over https it is
 * solid with a thin inner line. A rewrite by policy is a switch, before the first packet. An attempt that led nowhere is a siding.
 * What a CDN asks for out of sight is a loop. Where the reader was stopped the track ends at a buffer with the outcome's sign, and
 * the station they wanted stays a ghost.
 *
 * @param outcome how it ended; empty for a sketch of a journey that nobody made yet
 * @param words the language it is labeled in
 */
public record LineDrawing(Origin origin, List<Hop> hops, Optional<Outcome> outcome, Wording words) {
    public LineDrawing {
        hops = List.copyOf(hops);
    }

    /** Where a journey starts. */
    public enum Origin {
        MAIL,
        ADDRESS,
        IMAGE;

        private Sentence word() {
            return Sentence.of("run.drawing.origin." + id());
        }

        /** The title of a drawing that starts here. */
        private Sentence wayFrom() {
            return Sentence.of("run.drawing.way." + id());
        }

        private String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Left to right, for a column of 600 pixels and more. */
    public Svg wide(String id) {
        return draw(Form.WIDE, id, "line line-wide");
    }

    /** Left to right across a page, for a journey of a few stations. */
    public Svg banner(String id) {
        return draw(Form.BANNER, id, "line line-wide line-banner");
    }

    /** Top to bottom, for a phone. */
    public Svg tall(String id) {
        return draw(Form.TALL, id, "line line-tall");
    }

    /** Without words, for a row of a list. */
    public Svg small(String id) {
        return draw(Form.SMALL, id, "line line-small");
    }

    private Svg draw(Form form, String id, String classes) {
        Plan plan = Plan.of(form, Track.of(words.say(origin.word()), hops, outcome, words));
        Ink ink = new Ink();
        Rails rails = new Rails(plan, ink);
        rails.draw();
        Furniture furniture = new Furniture(plan, ink, origin);
        for (Spot spot : plan.spots()) {
            furniture.draw(spot);
        }
        if (form != Form.SMALL) {
            Labels labels = new Labels(plan, ink);
            labels.draw();
            rails.packet();
        }
        Sentence title = outcome.map(how -> Sentence.of("run.drawing.ended", origin.wayFrom(), how.word()))
                .orElse(origin.wayFrom());
        return ink.finish(
                id,
                classes,
                plan.width(),
                plan.height(),
                words.say(title),
                Story.of(hops, words).asText());
    }

    /** The places that the line passes, without the ends that are only drawn. */
    static boolean onTrack(Spot spot) {
        return spot.cell().kind() != Kind.GHOST;
    }
}
