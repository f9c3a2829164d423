package padlock.room.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import padlock.database.Listening;
import padlock.database.Postgres;
import padlock.room.RoomCode;

/** The events of all rooms of all nodes. Each event is told to the other nodes in the statement that writes it, or not at all. */
public final class SharedJournal extends SqlJournal {
    private static final String CHANNEL = "padlock_rooms";
    private static final String INSERT_AND_TELL = "WITH written AS (" + INSERT + " RETURNING room)"
            + " SELECT pg_notify('" + CHANNEL + "', room) FROM written";

    private final Postgres database;
    private final List<Listening> ears = new CopyOnWriteArrayList<>();

    public SharedJournal(Postgres database) {
        super(database, INSERT_AND_TELL);
        this.database = database;
    }

    @Override
    int delete(Connection connection, RoomCode room) throws SQLException {
        int deleted = super.delete(connection, room);
        try (PreparedStatement tell = connection.prepareStatement("SELECT pg_notify('" + CHANNEL + "', ?)")) {
            tell.setString(1, room.text());
            tell.execute();
        }
        return deleted;
    }

    @Override
    public void listen(Consumer<RoomCode> changed, Runnable missed) {
        ears.add(Listening.to(database, CHANNEL, text -> RoomCode.parse(text).ifPresent(changed), missed));
    }

    /** Stops listening. The database stays open: whoever opened it closes it. */
    @Override
    public void close() {
        ears.forEach(Listening::close);
    }
}
