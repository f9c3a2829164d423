package padlock.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * A SQLite file. One connection, one piece of work at a time.
 *
 * <p>With the write-ahead log a stopped program loses nothing that it was told is written; a machine that loses its power may lose the
 * last moments, never the file.
 */
public final class SqliteFile implements Database {
    // Result codes of SQLite, see https://www.sqlite.org/rescode.html
    private static final int CORRUPT = 11;
    private static final int NOT_A_DATABASE = 26;

    private final Connection connection;

    private SqliteFile(Connection connection) {
        this.connection = connection;
    }

    /**
     * Opens a file, makes it and its folder where they are missing, and brings it up to date.
     *
     * @throws SQLException with a message for the operator that names the file; a file that is damaged or newer is left as it is
     */
    public static SqliteFile open(Path file, Migrations migrations) throws SQLException {
        try {
            Files.createDirectories(file.toAbsolutePath().resolveSibling(""));
        } catch (IOException unwritable) {
            throw new SQLException("the folder of " + file + " cannot be made: " + unwritable, unwritable);
        }
        SqliteFile opened = new SqliteFile(connect(file));
        try {
            opened.prepare(migrations);
            return opened;
        } catch (SQLException failure) {
            opened.close();
            throw new SQLException(file + whatToDo(failure), failure);
        }
    }

    private static Connection connect(Path file) throws SQLException {
        try {
            return DriverManager.getConnection("jdbc:sqlite:" + file);
        } catch (SQLException failure) {
            throw new SQLException(file + whatToDo(failure), failure);
        }
    }

    private static String whatToDo(SQLException failure) {
        int code = failure.getErrorCode() & 0xff;
        String why = " cannot be used: " + failure.getMessage();
        return code == CORRUPT || code == NOT_A_DATABASE
                ? " is damaged and was left as it is. Move it away to start with an empty one, or bring a backup back with"
                        + " 'padlock restore' (" + failure.getMessage() + ")"
                : why;
    }

    private void prepare(Migrations migrations) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA journal_mode = WAL");
            statement.execute("PRAGMA synchronous = NORMAL");
            statement.execute("PRAGMA secure_delete = ON");
            statement.execute("PRAGMA busy_timeout = 5000");
            statement.execute("PRAGMA foreign_keys = ON");
        }
        check();
        together(ready -> {
            migrations.run(ready, version());
            try (Statement statement = ready.createStatement()) {
                // Written even when it is the same: a file that can only be read is of no use, and says so here.
                statement.execute("PRAGMA user_version = " + migrations.newest());
            }
            return true;
        });
    }

    /** A damaged file says so at the start rather than in the middle of a lesson. */
    private void check() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("PRAGMA quick_check(1)")) {
            if (row.next() && !row.getString(1).equals("ok")) {
                throw new SQLException(row.getString(1), "", CORRUPT);
            }
        }
    }

    /** The last script that was run on this file. */
    int version() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("PRAGMA user_version")) {
            return row.next() ? row.getInt(1) : 0;
        }
    }

    /** Writes a copy of what is in the file at this moment; others may go on writing meanwhile. The copy must not exist yet. */
    public static void copy(Path file, Path copy) throws SQLException {
        try (Connection source = connect(file);
                PreparedStatement vacuum = source.prepareStatement("VACUUM INTO ?")) {
            vacuum.setString(1, copy.toString());
            vacuum.execute();
        }
    }

    /**
     * Looks at a file without changing it.
     *
     * @throws SQLException when it is damaged, or newer than this program
     */
    public static void inspect(Path file, Migrations migrations) throws SQLException {
        try (SqliteFile looked = new SqliteFile(connect(file))) {
            looked.check();
            if (looked.version() < 1 || looked.version() > migrations.newest()) {
                throw new SQLException(
                        migrations.part() + " has form " + looked.version() + ", known is 1 to " + migrations.newest());
            }
        }
    }

    @Override
    public synchronized <T> T ask(Work<T> work) throws SQLException {
        return work.on(connection);
    }

    // Not by the driver's setAutoCommit: a full disk ends the transaction by itself, and the driver never gets over
    // that.
    @Override
    public synchronized <T> T together(Work<T> work) throws SQLException {
        execute("BEGIN IMMEDIATE");
        try {
            T result = work.on(connection);
            execute("COMMIT");
            return result;
        } catch (SQLException | RuntimeException failure) {
            undo(failure);
            throw failure;
        }
    }

    private void undo(Exception failure) {
        try {
            execute("ROLLBACK");
        } catch (SQLException alreadyUndone) {
            failure.addSuppressed(alreadyUndone);
        }
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public boolean shared() {
        return false;
    }

    @Override
    public synchronized void scrub() throws SQLException {
        try (Statement checkpoint = connection.createStatement()) {
            // Else it would stand in the log until that is next emptied.
            checkpoint.execute("PRAGMA wal_checkpoint(TRUNCATE)");
        }
    }

    @Override
    public synchronized void close() {
        try {
            connection.close();
        } catch (SQLException alreadyGone) {
            // Nothing is left to be done: the program ends.
            return;
        }
    }
}
