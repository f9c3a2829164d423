package padlock.room;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import padlock.room.sheet.RunSheet;
import padlock.room.sheet.RunSheets;

/** All rooms of a server: started, found by their codes, brought back after a restart, and forgotten in time. */
public final class Rooms {
    private static final Logger LOG = LoggerFactory.getLogger(Rooms.class);

    private final RunSheets sheets;
    private final Journal journal;
    private final RoomLimits limits;
    private final SecureRandom random = new SecureRandom();
    private final Map<RoomCode, Room> rooms = new ConcurrentHashMap<>();

    /** The rooms of a journal, as they are now. */
    public Rooms(RunSheets sheets, Journal journal, RoomLimits limits, Instant now) {
        this.sheets = sheets;
        this.journal = journal;
        this.limits = limits;
        journal.read().forEach(this::restore);
        sweep(now);
    }

    /** A new room, and the secret that leads it. */
    public record Opening(Room room, Secret desk) {}

    /** Starts a room; empty when the server has no room for another. */
    public synchronized Optional<Opening> open(RunSheet sheet, Instant now) {
        sweep(now);
        if (rooms.values().stream().filter(room -> !room.state().over(now)).count() >= limits.rooms()
                || rooms.size() >= 2 * limits.rooms()) {
            return Optional.empty();
        }
        RoomCode code = RoomCode.random(random);
        while (rooms.containsKey(code)) {
            code = RoomCode.random(random);
        }
        Secret desk = Secret.random(random);
        Room room = Room.open(code, sheet, limits, journal, desk, now);
        rooms.put(code, room);
        return Optional.of(new Opening(room, desk));
    }

    /** A room that is open, or ended so recently that its results can still be fetched. */
    public Optional<Room> find(RoomCode code, Instant now) {
        return Optional.ofNullable(rooms.get(code)).filter(room -> !expired(room, now));
    }

    public Admission join(Room room, Optional<DisplayName> name, Instant now) {
        return room.join(name, random, now);
    }

    public List<RunSheet> sheets() {
        return sheets.all();
    }

    public RoomLimits limits() {
        return limits;
    }

    /** Deletes a room with everything that was said in it. */
    public synchronized void delete(Room room) {
        rooms.remove(room.code());
        journal.delete(room.code());
    }

    /** Deletes what has been kept long enough. */
    public synchronized void sweep(Instant now) {
        rooms.values().stream().filter(room -> expired(room, now)).toList().forEach(this::delete);
    }

    private boolean expired(Room room, Instant now) {
        return !now.isBefore(room.state().end().plus(limits.kept()));
    }

    private void restore(RoomCode code, List<RoomEvent> events) {
        Optional<Room> room = events.stream()
                .limit(1)
                .filter(RoomEvent.Opened.class::isInstance)
                .map(first -> ((RoomEvent.Opened) first).sheet())
                .findFirst()
                .flatMap(sheets::find)
                .flatMap(sheet -> Room.restore(code, sheet, limits, journal, events));
        if (room.isPresent()) {
            rooms.put(code, room.get());
        } else {
            LOG.warn("a room was dropped: its run sheet is gone or has other steps now");
            journal.delete(code);
        }
    }
}
