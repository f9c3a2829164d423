package padlock.room;

import java.util.List;
import java.util.Map;

/** Where the events of rooms are kept. An event that {@link #append} took is there after a restart. */
public interface Journal extends AutoCloseable {
    /** Writes an event down. {@code number}: its place in the room, counted from 1. */
    void append(RoomCode room, int number, RoomEvent event);

    /** Everything that is kept, each room's events in their order. */
    Map<RoomCode, List<RoomEvent>> read();

    /** Forgets a room and everybody in it. */
    void delete(RoomCode room);

    @Override
    void close();

    /** For a server without a data folder: rooms end with it. */
    static Journal none() {
        return new Journal() {
            @Override
            public void append(RoomCode room, int number, RoomEvent event) {}

            @Override
            public Map<RoomCode, List<RoomEvent>> read() {
                return Map.of();
            }

            @Override
            public void delete(RoomCode room) {}

            @Override
            public void close() {}
        };
    }
}
