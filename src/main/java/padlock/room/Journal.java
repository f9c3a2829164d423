package padlock.room;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Where the events of rooms are kept. An event that {@link #append} took is there after a restart.
 *
 * <p>Every method but {@link #listen} and {@link #close} throws {@link JournalDown} while the journal is out of reach.
 */
public interface Journal extends AutoCloseable {
    /**
     * Writes an event down.
     *
     * @param number its place in the room, counted from 1
     * @return false when that place is taken: another node wrote there first, and nothing was written
     */
    boolean append(RoomCode room, int number, RoomEvent event);

    /** The events of a room from this number on, in their order; none when there is no such room. */
    List<RoomEvent> from(RoomCode room, int number);

    /** All rooms of which anything is kept. */
    Set<RoomCode> rooms();

    /** Forgets a room and everybody in it. */
    void delete(RoomCode room);

    /** Whether other nodes write here too. */
    boolean shared();

    /**
     * Tells of what other nodes write; of one's own events too, which does no harm.
     *
     * @param changed gets each room in which something happened
     * @param missed called when something may have happened that nobody told
     */
    void listen(Consumer<RoomCode> changed, Runnable missed);

    @Override
    void close();

    /** For a server without a data folder: rooms end with it. */
    static Journal none() {
        return new Journal() {
            @Override
            public boolean append(RoomCode room, int number, RoomEvent event) {
                return true;
            }

            @Override
            public List<RoomEvent> from(RoomCode room, int number) {
                return List.of();
            }

            @Override
            public Set<RoomCode> rooms() {
                return Set.of();
            }

            @Override
            public void delete(RoomCode room) {}

            @Override
            public boolean shared() {
                return false;
            }

            @Override
            public void listen(Consumer<RoomCode> changed, Runnable missed) {}

            @Override
            public void close() {}
        };
    }
}
