package padlock.room.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import padlock.database.Database;
import padlock.database.Migrations;
import padlock.database.SqliteFile;
import padlock.room.Journal;
import padlock.room.JournalDown;
import padlock.room.RoomCode;
import padlock.room.RoomEvent;

/**
 * The events of all rooms, one row an event, written before the class sees it. In {@code rooms.db} of the data folder nobody else
 * writes; {@link SharedJournal} has other nodes beside it.
 */
public class SqlJournal implements Journal {
    /** The file in the data folder. */
    public static final String FILE = "rooms.db";

    public static final Migrations MIGRATIONS = new Migrations("rooms", SqlJournal.class, 1);

    static final String INSERT =
            "INSERT INTO room_event (room, number, at, kind, seat, step, value, word, digest, name)"
                    + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (room, number) DO NOTHING";

    private final Database database;
    private final String insert;

    /** {@code insert}: writes a row, and counts or returns it; none where its number is taken. */
    SqlJournal(Database database, String insert) {
        this.database = database;
        this.insert = insert;
    }

    /** The journal of a folder, which is made if it is not there. */
    public static SqlJournal in(Path folder) {
        try {
            return new SqlJournal(SqliteFile.open(folder.resolve(FILE), MIGRATIONS), INSERT);
        } catch (SQLException broken) {
            throw new JournalDown("classes cannot be kept: " + broken.getMessage(), broken);
        }
    }

    @Override
    public boolean append(RoomCode room, int number, RoomEvent event) {
        EventRow row = EventRow.of(event);
        return reached(() -> database.ask(connection -> append(connection, room, number, row)));
    }

    private boolean append(Connection connection, RoomCode room, int number, EventRow row) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(insert)) {
            statement.setString(1, room.text());
            statement.setInt(2, number);
            statement.setLong(3, row.at());
            statement.setString(4, row.kind());
            statement.setInt(5, row.seat());
            statement.setInt(6, row.step());
            statement.setLong(7, row.value());
            statement.setString(8, row.word());
            statement.setString(9, row.digest());
            statement.setString(10, row.name());
            if (!statement.execute()) {
                return statement.getUpdateCount() == 1;
            }
            try (ResultSet written = statement.getResultSet()) {
                return written.next();
            }
        }
    }

    @Override
    public List<RoomEvent> from(RoomCode room, int number) {
        return reached(() -> database.ask(connection -> from(connection, room, number)));
    }

    private static List<RoomEvent> from(Connection connection, RoomCode room, int number) throws SQLException {
        try (PreparedStatement query =
                connection.prepareStatement("SELECT at, kind, seat, step, value, word, digest, name FROM room_event"
                        + " WHERE room = ? AND number >= ? ORDER BY number")) {
            query.setString(1, room.text());
            query.setInt(2, number);
            try (ResultSet rows = query.executeQuery()) {
                List<RoomEvent> events = new ArrayList<>();
                while (rows.next()) {
                    events.add(new EventRow(
                                    rows.getLong(1),
                                    rows.getString(2),
                                    rows.getInt(3),
                                    rows.getInt(4),
                                    rows.getLong(5),
                                    rows.getString(6),
                                    rows.getString(7),
                                    rows.getString(8))
                            .event());
                }
                return events;
            }
        }
    }

    @Override
    public Set<RoomCode> rooms() {
        return reached(() -> database.ask(connection -> {
            try (PreparedStatement query = connection.prepareStatement("SELECT DISTINCT room FROM room_event");
                    ResultSet rows = query.executeQuery()) {
                Set<RoomCode> rooms = new HashSet<>();
                while (rows.next()) {
                    RoomCode.parse(rows.getString(1)).ifPresent(rooms::add);
                }
                return rooms;
            }
        }));
    }

    @Override
    public void delete(RoomCode room) {
        reached(() -> {
            int deleted = database.ask(connection -> delete(connection, room));
            // Names stood in these rows.
            database.scrub();
            return deleted;
        });
    }

    int delete(Connection connection, RoomCode room) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement("DELETE FROM room_event WHERE room = ?")) {
            delete.setString(1, room.text());
            return delete.executeUpdate();
        }
    }

    @Override
    public boolean shared() {
        return database.shared();
    }

    @Override
    public void listen(Consumer<RoomCode> changed, Runnable missed) {
        // Nobody else writes here.
    }

    @Override
    public void close() {
        database.close();
    }

    private interface Act<T> {
        T run() throws SQLException;
    }

    private static <T> T reached(Act<T> act) {
        try {
            return act.run();
        } catch (SQLException away) {
            throw new JournalDown("classes cannot be kept: " + away.getMessage(), away);
        }
    }
}
