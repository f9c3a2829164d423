package padlock.room;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A room at one moment: what its events, taken one after another, come to.
 *
 * @param opening how it began
 * @param term when it ends
 * @param place where in the run sheet it is
 * @param curtains what is kept from the class
 * @param seats by number
 * @param log one entry for each step
 * @param count how much happened
 */
public record RoomState(
        RoomEvent.Opened opening,
        Term term,
        Place place,
        Curtains curtains,
        Map<Integer, Seat> seats,
        List<StepState> log,
        Count count) {
    /** When a room ends by itself, and when the instructor ended it. */
    record Term(Instant ends, Optional<Instant> ended) {}

    /** The step that everybody sees, counted from 0, and since when. */
    record Place(int step, Instant since) {}

    /** Whether the screens of the class show nothing; whether they show neither how the others answered nor what is right. */
    record Curtains(boolean blank, boolean hidden) {}

    /** How many events there were, and how many of them changed what every learner sees. */
    record Count(int version, int stage) {}

    static RoomState of(RoomEvent.Opened event) {
        return new RoomState(
                event,
                new Term(event.ends(), Optional.empty()),
                new Place(0, event.at()),
                new Curtains(false, false),
                Map.of(),
                Collections.nCopies(event.steps(), StepState.UNTOUCHED),
                new Count(1, 1));
    }

    RoomState after(RoomEvent event) {
        return event.accept(new Fold(this));
    }

    public Instant opened() {
        return opening.at();
    }

    /** Whether nobody can do anything here any more. */
    public boolean over(Instant now) {
        return term.ended().isPresent() || !now.isBefore(term.ends());
    }

    /** When it ended, or will end if nobody does anything. */
    public Instant end() {
        return term.ended().orElse(term.ends());
    }

    /** When it ends by itself. */
    public Instant ends() {
        return term.ends();
    }

    /** The step that everybody sees, counted from 0. */
    public int step() {
        return place.step();
    }

    /** The screens of the class show nothing. */
    public boolean blank() {
        return curtains.blank();
    }

    /** The class sees neither how the others answered nor what is right. */
    public boolean hidden() {
        return curtains.hidden();
    }

    /** How many events there were. */
    public int version() {
        return count.version();
    }

    /** How many events changed what every learner sees. */
    public int stage() {
        return count.stage();
    }

    public StepState current() {
        return log.get(step());
    }

    public Optional<Seat> seat(Secret secret) {
        String digest = secret.digest();
        return seats.values().stream()
                .filter(seat -> seat.digest().equals(digest))
                .findFirst();
    }

    /** Those who follow the class now. */
    public List<Seat> following() {
        return seats.values().stream().filter(Seat::following).toList();
    }

    /** How long the room has been at a step, in all its stays. */
    public Duration spent(int which, Instant now) {
        Duration before = log.get(which).spent();
        return which == step() ? before.plus(Duration.between(place.since(), earlier(now, end()))) : before;
    }

    /** How long the class has lasted. */
    public Duration lasted(Instant now) {
        return Duration.between(opened(), earlier(now, end()));
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    RoomState with(Seat seat) {
        Map<Integer, Seat> all = new TreeMap<>(seats);
        all.put(seat.number(), seat);
        return new RoomState(opening, term, place, curtains, all, log, count);
    }

    RoomState with(int which, StepState state) {
        List<StepState> all = new ArrayList<>(log);
        all.set(which, state);
        return new RoomState(opening, term, place, curtains, seats, List.copyOf(all), count);
    }

    RoomState at(int where, Instant when) {
        return new RoomState(opening, term, new Place(where, when), curtains, seats, log, count);
    }

    RoomState behind(Curtains now) {
        return new RoomState(opening, term, place, now, seats, log, count);
    }

    RoomState ending(Term then) {
        return new RoomState(opening, then, place, curtains, seats, log, count);
    }

    /** Counts one event more. {@code seen}: every learner's page changed. */
    RoomState counted(boolean seen) {
        Count next = new Count(count.version() + 1, seen ? count.stage() + 1 : count.stage());
        return new RoomState(opening, term, place, curtains, seats, log, next);
    }
}
