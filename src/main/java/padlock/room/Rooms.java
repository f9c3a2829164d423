package padlock.room;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import padlock.room.sheet.RunSheet;
import padlock.room.sheet.RunSheets;

/**
 * All rooms of a server: started, found by their codes, brought back after a restart, and forgotten in time.
 *
 * <p>Where other nodes write to the same journal, what stands here is a copy that is brought up to date whenever somebody asks.
 */
public final class Rooms {
    private static final Logger LOG = LoggerFactory.getLogger(Rooms.class);
    private static final Duration LEAP = Duration.ofHours(1);

    private final RunSheets sheets;
    private final Journal journal;
    private final RoomLimits limits;
    private final SecureRandom random = new SecureRandom();
    private final Map<RoomCode, Room> rooms = new ConcurrentHashMap<>();
    private Instant lastSweep;
    private Instant calmFrom;

    /** The rooms of a journal, as they are now. One that is out of reach is asked again later. */
    public Rooms(RunSheets sheets, Journal journal, RoomLimits limits, Instant now) {
        this.sheets = sheets;
        this.journal = journal;
        this.limits = limits;
        this.lastSweep = now;
        this.calmFrom = now;
        try {
            refresh(now);
        } catch (JournalDown away) {
            LOG.warn("{}; rooms wait for it, lessons and sandbox go on", away.getMessage());
        }
        sweep(now);
    }

    /** A new room, and the secret that leads it. */
    public record Opening(Room room, Secret desk) {}

    /** Starts a room; empty when the server has no room for another. */
    public synchronized Optional<Opening> open(RunSheet sheet, Instant now) {
        if (journal.shared()) {
            refresh(now);
        }
        sweep(now);
        if (rooms.values().stream().filter(room -> !room.state().over(now)).count() >= limits.rooms()
                || rooms.size() >= 2 * limits.rooms()) {
            return Optional.empty();
        }
        Secret desk = Secret.random(random);
        Optional<Room> room = Optional.empty();
        while (room.isEmpty()) {
            RoomCode code = RoomCode.random(random);
            if (!rooms.containsKey(code)) {
                room = Room.open(code, sheet, limits, journal, desk, now);
            }
        }
        rooms.put(room.get().code(), room.get());
        return Optional.of(new Opening(room.get(), desk));
    }

    /** A room that is open, or ended so recently that its results can still be fetched. */
    public Optional<Room> find(RoomCode code, Instant now) {
        if (journal.shared()) {
            try {
                current(code, now);
            } catch (JournalDown away) {
                if (!rooms.containsKey(code)) {
                    throw away;
                }
                LOG.debug("a class sees what this node knew last: {}", away.getMessage());
            }
        }
        return known(code, now);
    }

    /** The same without asking anybody: a room as this node knew it last. */
    public Optional<Room> known(RoomCode code, Instant now) {
        return Optional.ofNullable(rooms.get(code)).filter(room -> !expired(room, now));
    }

    /** Tells of every room that other nodes changed, after taking over what they did. */
    public void listen(Consumer<RoomCode> changed) {
        Consumer<RoomCode> heard = code -> {
            catchUp(code);
            changed.accept(code);
        };
        journal.listen(heard, () -> rooms.keySet().forEach(heard));
    }

    private void catchUp(RoomCode code) {
        Optional<Room> room = Optional.ofNullable(rooms.get(code));
        if (room.isPresent() && !room.get().catchUp()) {
            rooms.remove(code, room.get());
        }
    }

    public Admission join(Room room, Optional<DisplayName> name, Instant now) {
        return room.join(name, random, now);
    }

    /** How full a server is. */
    public record Census(int rooms, int learners) {}

    /** The rooms whose class is not over, as this node knows them, and everybody who joined one. */
    public Census census(Instant now) {
        List<RoomState> open = rooms.values().stream()
                .map(Room::state)
                .filter(state -> !state.over(now))
                .toList();
        return new Census(
                open.size(),
                open.stream().mapToInt(state -> state.seats().size()).sum());
    }

    public List<RunSheet> sheets() {
        return sheets.all();
    }

    public RoomLimits limits() {
        return limits;
    }

    /** Deletes a room with everything that was said in it. */
    public synchronized void delete(Room room) {
        journal.delete(room.code());
        rooms.remove(room.code());
    }

    /**
     * Deletes what has been kept long enough.
     *
     * <p>A clock that leaps may leap back, and what was deleted does not come back: after a leap nothing is deleted for a while.
     */
    public synchronized void sweep(Instant now) {
        if (Duration.between(lastSweep, now).abs().compareTo(LEAP) > 0) {
            calmFrom = now.plus(LEAP);
            LOG.warn(
                    "the clock leapt from {} to {}, or this machine slept; no class is deleted before {}",
                    lastSweep,
                    now,
                    calmFrom);
        }
        lastSweep = now;
        if (now.isBefore(calmFrom)) {
            return;
        }
        try {
            if (journal.shared()) {
                refresh(now);
            }
            rooms.values().stream().filter(room -> expired(room, now)).toList().forEach(this::delete);
        } catch (JournalDown away) {
            LOG.debug("old rooms are deleted later: {}", away.getMessage());
        }
    }

    private boolean expired(Room room, Instant now) {
        return !now.isBefore(room.state().end().plus(limits.kept()));
    }

    /** Knows the rooms that the journal knows, and no others. */
    private void refresh(Instant now) {
        Set<RoomCode> kept = journal.rooms();
        rooms.keySet().retainAll(kept);
        kept.forEach(code -> current(code, now));
    }

    private void current(RoomCode code, Instant now) {
        if (rooms.containsKey(code)) {
            catchUp(code);
        } else {
            adopt(code, journal.from(code, 1), now);
        }
    }

    private void adopt(RoomCode code, List<RoomEvent> events, Instant now) {
        if (events.isEmpty()) {
            return;
        }
        Optional<Room> room = events.stream()
                .limit(1)
                .filter(RoomEvent.Opened.class::isInstance)
                .map(first -> ((RoomEvent.Opened) first).sheet())
                .findFirst()
                .flatMap(sheets::find)
                .flatMap(sheet -> Room.restore(code, sheet, limits, journal, events));
        if (room.isPresent()) {
            rooms.putIfAbsent(code, room.get());
        } else if (!journal.shared() || old(events, now)) {
            LOG.warn("a room was dropped: its run sheet is gone or has other steps now");
            journal.delete(code);
        }
    }

    /** Another node may have other run sheets, and know a room that means nothing here. */
    private boolean old(List<RoomEvent> events, Instant now) {
        Instant last = events.get(events.size() - 1).at();
        return now.isAfter(last.plus(limits.longest()).plus(limits.kept()));
    }
}
