package padlock.diagram;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import padlock.diagram.Cell.Kind;
import padlock.trace.Backstage;
import padlock.trace.Hop;
import padlock.trace.Outcome;
import padlock.words.Wording;

/** Lays a journey out as the elements of one line, from the start to the page or to the buffer where it ended. */
final class Track {
    private final List<Hop> hops;
    private final Wording words;
    private final List<Cell> cells = new ArrayList<>();
    private String scheme = "";

    private Track(List<Hop> hops, Wording words) {
        this.hops = hops;
        this.words = words;
    }

    static List<Cell> of(String origin, List<Hop> hops, Optional<Outcome> outcome, Wording words) {
        Track track = new Track(hops, words);
        if (!hops.isEmpty()) {
            track.scheme = track.place(hops.get(0).url()).scheme();
        }
        track.cells.add(Cell.of(Kind.ORIGIN, track.scheme, track.scheme, origin, ""));
        boolean arrived = outcome.map(Outcome::arrived).orElse(true);
        for (int i = 0; i < hops.size(); i++) {
            i += track.lay(i, i == hops.size() - 1, arrived, outcome);
        }
        if (!arrived && track.cells.stream().noneMatch(cell -> cell.kind() == Kind.BUFFER)) {
            track.buffer(outcome, "");
        }
        return List.copyOf(track.cells);
    }

    /** Lays one hop, and answers how many of those after it were laid with it. */
    private int lay(int index, boolean last, boolean arrived, Optional<Outcome> outcome) {
        Hop hop = hops.get(index);
        Place place = place(hop.url());
        if (hop instanceof Hop.Rewrite rewrite) {
            String becomes = place(rewrite.becomes()).scheme();
            add(
                    Kind.SWITCH,
                    place.scheme(),
                    becomes,
                    words.say("run.drawing.to", becomes),
                    rewrite.rule().id());
            return 0;
        }
        if (hop instanceof Hop.Exchange exchange && exchange.status().isPresent()) {
            boolean terminal = last && arrived;
            add(
                    terminal ? Kind.TERMINAL : Kind.STATION,
                    place.scheme(),
                    place.scheme(),
                    place.host(),
                    outcome.isPresent() ? Answer.note(exchange, words) : "");
            if (terminal) {
                cells.set(cells.size() - 1, cells.get(cells.size() - 1).ending(outcome));
            }
            exchange.behind().stream().filter(act -> !act.to().isEmpty()).forEach(this::loop);
            return 0;
        }
        String note = hop instanceof Hop.Exchange exchange
                ? Answer.note(exchange, words)
                : hop.rule().id();
        if (last) {
            if (!arrived) {
                scheme = place.scheme();
                buffer(outcome, hop.rule().id());
            }
            add(Kind.GHOST, place.scheme(), place.scheme(), place.host(), note);
            return 0;
        }
        Hop next = hops.get(index + 1);
        if (hop instanceof Hop.Exchange && next instanceof Hop.Rewrite back) {
            String becomes = place(back.becomes()).scheme();
            add(
                    Kind.SIDING,
                    place.scheme(),
                    becomes,
                    note,
                    words.say("run.drawing.back-to", becomes, back.rule().id()));
            return 1;
        }
        add(
                Kind.GATE,
                place.scheme(),
                place.scheme(),
                words.say("run.drawing.passed"),
                hop.rule().id());
        return 0;
    }

    private void loop(Backstage behind) {
        boolean answered = behind.status().isPresent();
        String note = answered
                ? words.say("run.drawing.answers", behind.status().getAsInt())
                : words.say("run.drawing.no-answer");
        add(answered ? Kind.LOOP : Kind.SPUR, scheme, scheme, place(behind.to()).host(), note);
    }

    private void buffer(Optional<Outcome> outcome, String note) {
        add(
                Kind.BUFFER,
                scheme,
                scheme,
                outcome.map(Outcome::word).map(words::say).orElse(""),
                note);
        cells.set(cells.size() - 1, cells.get(cells.size() - 1).ending(outcome));
    }

    private Place place(String url) {
        return Place.of(url, words);
    }

    private void add(Kind kind, String in, String out, String label, String note) {
        cells.add(Cell.of(kind, in, out, label, note));
        scheme = out;
    }
}
