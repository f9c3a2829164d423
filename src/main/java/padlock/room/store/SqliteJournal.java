package padlock.room.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import padlock.room.Journal;
import padlock.room.RoomCode;
import padlock.room.RoomEvent;

/**
 * The events of all rooms in {@code rooms.db}, a SQLite file in the data folder.
 *
 * <p>One connection, one row an event, written before the class sees it. With the write-ahead log a stopped program loses nothing; a
 * machine that loses its power may lose the last moments, never the file. Deleted rooms are overwritten, since names stood in them.
 */
public final class SqliteJournal implements Journal {
    static final String FILE = "rooms.db";

    private static final int SCHEMA = 1;

    private final Connection connection;

    private SqliteJournal(Connection connection) {
        this.connection = connection;
    }

    /** The journal of a folder, which is made if it is not there. */
    public static SqliteJournal in(Path folder) {
        try {
            Files.createDirectories(folder);
            Connection connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve(FILE));
            SqliteJournal journal = new SqliteJournal(connection);
            journal.prepare();
            return journal;
        } catch (IOException unwritable) {
            throw new UncheckedIOException("the data folder cannot be made: " + folder, unwritable);
        } catch (SQLException broken) {
            throw failed("the rooms in " + folder + " cannot be opened", broken);
        }
    }

    private void prepare() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA journal_mode=WAL");
            statement.execute("PRAGMA synchronous=NORMAL");
            statement.execute("PRAGMA secure_delete=ON");
            statement.execute("PRAGMA busy_timeout=5000");
            int version = version(statement);
            if (version > SCHEMA) {
                throw new SQLException("written by a newer Padlock: schema " + version);
            }
            statement.execute("CREATE TABLE IF NOT EXISTS room_event (room TEXT NOT NULL, number INTEGER NOT NULL,"
                    + " at INTEGER NOT NULL, kind TEXT NOT NULL, seat INTEGER NOT NULL, step INTEGER NOT NULL,"
                    + " value INTEGER NOT NULL, word TEXT NOT NULL, digest TEXT NOT NULL, name TEXT NOT NULL,"
                    + " PRIMARY KEY (room, number)) WITHOUT ROWID");
            statement.execute("PRAGMA user_version=" + SCHEMA);
        }
    }

    private static int version(Statement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery("PRAGMA user_version")) {
            return row.next() ? row.getInt(1) : 0;
        }
    }

    @Override
    public synchronized void append(RoomCode room, int number, RoomEvent event) {
        EventRow row = EventRow.of(event);
        try (PreparedStatement insert =
                connection.prepareStatement("INSERT INTO room_event VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
            insert.setString(1, room.text());
            insert.setInt(2, number);
            insert.setLong(3, row.at());
            insert.setString(4, row.kind());
            insert.setInt(5, row.seat());
            insert.setInt(6, row.step());
            insert.setLong(7, row.value());
            insert.setString(8, row.word());
            insert.setString(9, row.digest());
            insert.setString(10, row.name());
            insert.executeUpdate();
        } catch (SQLException broken) {
            throw failed("event " + number + " of a room cannot be written", broken);
        }
    }

    @Override
    public synchronized Map<RoomCode, List<RoomEvent>> read() {
        Map<RoomCode, List<RoomEvent>> rooms = new HashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT * FROM room_event ORDER BY room, number")) {
            while (rows.next()) {
                EventRow row = new EventRow(
                        rows.getLong("at"),
                        rows.getString("kind"),
                        rows.getInt("seat"),
                        rows.getInt("step"),
                        rows.getLong("value"),
                        rows.getString("word"),
                        rows.getString("digest"),
                        rows.getString("name"));
                Optional<RoomCode> code = RoomCode.parse(rows.getString("room"));
                code.ifPresent(room ->
                        rooms.computeIfAbsent(room, fresh -> new ArrayList<>()).add(row.event()));
            }
            return rooms;
        } catch (SQLException broken) {
            throw failed("the rooms cannot be read", broken);
        }
    }

    @Override
    public synchronized void delete(RoomCode room) {
        try (PreparedStatement delete = connection.prepareStatement("DELETE FROM room_event WHERE room = ?");
                Statement checkpoint = connection.createStatement()) {
            delete.setString(1, room.text());
            delete.executeUpdate();
            // Else the names would stand in the log until it is next emptied.
            checkpoint.execute("PRAGMA wal_checkpoint(TRUNCATE)");
        } catch (SQLException broken) {
            throw failed("a room cannot be deleted", broken);
        }
    }

    @Override
    public synchronized void close() {
        try {
            connection.close();
        } catch (SQLException broken) {
            throw failed("the rooms cannot be closed", broken);
        }
    }

    private static IllegalStateException failed(String what, SQLException cause) {
        return new IllegalStateException(what, cause);
    }
}
