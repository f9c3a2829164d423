package padlock.room;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A room at one moment: what its events, taken one after another, come to.
 *
 * @param sheet the id of the run sheet
 * @param ended when the instructor ended it
 * @param step the step that everybody sees, counted from 0
 * @param since when the room came to that step
 * @param blank the screens of the class show nothing
 * @param hidden the class sees neither how the others answered nor what is right
 * @param seats by number
 * @param log one entry for each step
 * @param version how many events there were
 * @param stage how many of them changed what every learner sees
 */
public record RoomState(
        String sheet,
        String deskDigest,
        Instant opened,
        Instant ends,
        Optional<Instant> ended,
        int step,
        Instant since,
        boolean blank,
        boolean hidden,
        Map<Integer, Seat> seats,
        List<StepState> log,
        int version,
        int stage) {
    static RoomState of(RoomEvent.Opened event) {
        List<StepState> log = new ArrayList<>();
        for (int i = 0; i < event.steps(); i++) {
            log.add(StepState.UNTOUCHED);
        }
        return new RoomState(
                event.sheet(),
                event.deskDigest(),
                event.at(),
                event.ends(),
                Optional.empty(),
                0,
                event.at(),
                false,
                false,
                Map.of(),
                List.copyOf(log),
                1,
                1);
    }

    RoomState after(RoomEvent event) {
        return event.accept(new Fold(this));
    }

    /** Whether nobody can do anything here any more. */
    public boolean over(Instant now) {
        return ended.isPresent() || !now.isBefore(ends);
    }

    /** When it ended, or will end if nobody does anything. */
    public Instant end() {
        return ended.orElse(ends);
    }

    public StepState current() {
        return log.get(step);
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
        return which == step ? before.plus(Duration.between(since, earlier(now, end()))) : before;
    }

    /** How long the class has lasted. */
    public Duration lasted(Instant now) {
        return Duration.between(opened, earlier(now, end()));
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    RoomState with(Seat seat) {
        Map<Integer, Seat> all = new TreeMap<>(seats);
        all.put(seat.number(), seat);
        return new RoomState(
                sheet, deskDigest, opened, ends, ended, step, since, blank, hidden, all, log, version, stage);
    }

    RoomState with(int which, StepState state) {
        List<StepState> all = new ArrayList<>(log);
        all.set(which, state);
        return new RoomState(
                sheet,
                deskDigest,
                opened,
                ends,
                ended,
                step,
                since,
                blank,
                hidden,
                seats,
                List.copyOf(all),
                version,
                stage);
    }

    RoomState at(int where, Instant when) {
        return new RoomState(
                sheet, deskDigest, opened, ends, ended, where, when, blank, hidden, seats, log, version, stage);
    }

    RoomState curtains(boolean nowBlank, boolean nowHidden) {
        return new RoomState(
                sheet, deskDigest, opened, ends, ended, step, since, nowBlank, nowHidden, seats, log, version, stage);
    }

    RoomState ending(Instant then, Optional<Instant> already) {
        return new RoomState(
                sheet, deskDigest, opened, then, already, step, since, blank, hidden, seats, log, version, stage);
    }

    /** Counts one event more. {@code seen}: every learner's page changed. */
    RoomState counted(boolean seen) {
        return new RoomState(
                sheet,
                deskDigest,
                opened,
                ends,
                ended,
                step,
                since,
                blank,
                hidden,
                seats,
                log,
                version + 1,
                seen ? stage + 1 : stage);
    }
}
