package padlock.progress;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Brings a database file to the form that this program knows: one numbered SQL file for each step, in order, each once. */
final class Schema {
    static final int NEWEST = 1;

    private Schema() {}

    static void migrate(Connection database) throws SQLException {
        int version = version(database);
        if (version > NEWEST) {
            throw new SQLException(
                    "the file was written by a newer Padlock (form " + version + ", known " + NEWEST + ")");
        }
        database.setAutoCommit(false);
        try (Statement statement = database.createStatement()) {
            for (int next = version + 1; next <= NEWEST; next++) {
                for (String sql : sql(next).split(";")) {
                    if (!sql.isBlank()) {
                        statement.execute(sql);
                    }
                }
                statement.execute("PRAGMA user_version = " + next);
            }
            database.commit();
        } catch (SQLException failure) {
            database.rollback();
            throw failure;
        } finally {
            database.setAutoCommit(true);
        }
    }

    private static int version(Connection database) throws SQLException {
        try (Statement statement = database.createStatement();
                ResultSet row = statement.executeQuery("PRAGMA user_version")) {
            return row.next() ? row.getInt(1) : 0;
        }
    }

    // Semicolons end statements only, and comments stand on lines of their own: these files are ours.
    private static String sql(int number) {
        try (InputStream in = Schema.class.getResourceAsStream(number + ".sql")) {
            if (in == null) {
                throw new IllegalStateException("missing in the program: " + number + ".sql");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replaceAll("(?m)^--.*$", "");
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
