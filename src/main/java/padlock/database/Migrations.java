package padlock.database;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;

/**
 * The numbered SQL scripts of one part of Padlock, {@code 1.sql} and so on, each run once and in order. SQLite and PostgreSQL run the
 * same ones.
 *
 * @param part what the rows are about, such as {@code progress}
 * @param beside the class in whose package the scripts stand
 * @param newest the number of the last script
 */
public record Migrations(String part, Class<?> beside, int newest) {
    /** Runs what is missing. {@code version}: the last script that was run, 0 for none. */
    void run(Connection connection, int version) throws SQLException {
        if (version > newest) {
            throw new SQLException(part + " was written by a newer Padlock (form " + version + ", known " + newest
                    + "); use that one");
        }
        try (Statement statement = connection.createStatement()) {
            for (int next = version + 1; next <= newest; next++) {
                for (String sql : script(next)) {
                    statement.execute(sql);
                }
            }
        }
    }

    // Semicolons end statements only, and comments stand on lines of their own: these files are ours.
    private List<String> script(int number) {
        try (InputStream in = beside.getResourceAsStream(number + ".sql")) {
            if (in == null) {
                throw new IllegalStateException("missing in the program: " + part + " " + number + ".sql");
            }
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8).replaceAll("(?m)^--.*$", "");
            return Arrays.stream(text.split(";")).filter(sql -> !sql.isBlank()).toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
