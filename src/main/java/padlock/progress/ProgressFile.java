package padlock.progress;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The database file {@code progress.db} in the data folder. One connection, one request at a time.
 *
 * <p>The SQL is plain, so that another database can take its place.
 */
public final class ProgressFile implements AutoCloseable {
    /** How many marks a learner may have; nobody's course is longer. */
    public static final int MOST_MARKS = 2_000;

    private static final String NAME = "progress.db";
    private static final String PLACE = "/lessons(/[a-z0-9-]{1,60})?";

    private final Connection database;

    private ProgressFile(Connection database) {
        this.database = database;
    }

    /** Opens the file in this folder, and makes both where they are missing. */
    public static ProgressFile open(Path folder) throws CannotKeep {
        @Nullable Connection database = null;
        try {
            Files.createDirectories(folder);
            database = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve(NAME));
            try (Statement statement = database.createStatement()) {
                statement.execute("PRAGMA journal_mode = WAL");
                statement.execute("PRAGMA synchronous = NORMAL");
                statement.execute("PRAGMA busy_timeout = 3000");
                statement.execute("PRAGMA foreign_keys = ON");
            }
            Schema.migrate(database);
            ProgressFile file = new ProgressFile(database);
            file.probe();
            return file;
        } catch (SQLException | IOException failure) {
            close(database);
            throw new CannotKeep("progress cannot be kept in " + folder + ": " + failure.getMessage(), failure);
        }
    }

    /** A file that can be read and not written is of no use, and a damaged one says so here rather than at a lesson. */
    private void probe() throws SQLException {
        try (Statement statement = database.createStatement()) {
            statement.execute("UPDATE learner SET place = place WHERE id = ''");
            try (ResultSet row = statement.executeQuery("PRAGMA quick_check(1)")) {
                if (row.next() && !row.getString(1).equals("ok")) {
                    throw new SQLException("the file is damaged: " + row.getString(1));
                }
            }
        }
    }

    /** What is kept about a learner; nothing for a number that was never given out. */
    public synchronized Standing standing(LearnerId learner) throws CannotKeep {
        return doing(() -> {
            try (PreparedStatement query =
                    database.prepareStatement("SELECT place, undo_lesson, undo_task FROM learner WHERE id = ?")) {
                query.setString(1, learner.hash());
                try (ResultSet row = query.executeQuery()) {
                    if (!row.next()) {
                        return Standing.NOBODY;
                    }
                    Optional<String> place = Optional.of(row.getString(1)).filter(path -> !path.isEmpty());
                    Optional<Scope> undo =
                            Optional.ofNullable(row.getString(2)).map(lesson -> new Scope(lesson, orEmpty(row, 3)));
                    return new Standing(true, place, marks(learner), undo);
                }
            }
        });
    }

    private static String orEmpty(ResultSet row, int column) {
        try {
            return Optional.ofNullable(row.getString(column)).orElse("");
        } catch (SQLException broken) {
            throw new IllegalStateException("a row that was just read", broken);
        }
    }

    private List<Mark> marks(LearnerId learner) throws SQLException {
        try (PreparedStatement query =
                database.prepareStatement("SELECT lesson, task, choice, foreseen, mended, at FROM mark"
                        + " WHERE learner = ? AND kept = 1 ORDER BY lesson, task")) {
            query.setString(1, learner.hash());
            try (ResultSet row = query.executeQuery()) {
                List<Mark> marks = new ArrayList<>();
                while (row.next()) {
                    marks.add(new Mark(
                            row.getString(1),
                            row.getString(2),
                            row.getInt(3),
                            row.getInt(4) != 0,
                            row.getInt(5) != 0,
                            Instant.parse(row.getString(6))));
                }
                return marks;
            }
        }
    }

    /** Makes a learner known. */
    public synchronized void welcome(LearnerId learner, Instant now) throws CannotKeep {
        doing(() -> change("INSERT INTO learner (id, since, place) VALUES (?, ?, '')", learner.hash(), now.toString()));
    }

    /** Remembers where a learner is. */
    public synchronized void at(LearnerId learner, String place) throws CannotKeep {
        if (place.matches(PLACE)) {
            doing(() -> change("UPDATE learner SET place = ? WHERE id = ?", place, learner.hash()));
        }
    }

    /** Keeps a mark in the place of an earlier one about the same task. */
    public synchronized void keep(LearnerId learner, Mark mark) throws CannotKeep {
        together(() -> {
            if (marks(learner).size() < MOST_MARKS) {
                change(
                        "DELETE FROM mark WHERE learner = ? AND lesson = ? AND task = ? AND kept = 1",
                        learner.hash(),
                        mark.lesson(),
                        mark.task());
                insert(learner, mark);
            }
        });
    }

    private void insert(LearnerId learner, Mark mark) throws SQLException {
        change(
                "INSERT INTO mark (learner, lesson, task, kept, choice, foreseen, mended, at) VALUES (?, ?, ?, 1, ?, ?, ?, ?)",
                learner.hash(),
                mark.lesson(),
                mark.task(),
                mark.choice(),
                mark.foreseen() ? 1 : 0,
                mark.mended() ? 1 : 0,
                mark.at().toString());
    }

    /** Takes marks away; {@link #undo} brings them back until the next reset. */
    public synchronized void reset(LearnerId learner, Scope scope) throws CannotKeep {
        together(() -> putAside(learner, scope));
    }

    /** Puts these marks in the place of all others; {@link #undo} brings those back. */
    public synchronized void replace(LearnerId learner, List<Mark> marks) throws CannotKeep {
        together(() -> {
            putAside(learner, Scope.EVERYTHING);
            for (Mark mark : marks) {
                insert(learner, mark);
            }
        });
    }

    private void putAside(LearnerId learner, Scope scope) throws SQLException {
        change("DELETE FROM mark WHERE learner = ? AND kept = 0", learner.hash());
        for (Mark mark : marks(learner)) {
            if (mark.isIn(scope)) {
                change(
                        "UPDATE mark SET kept = 0 WHERE learner = ? AND lesson = ? AND task = ? AND kept = 1",
                        learner.hash(),
                        mark.lesson(),
                        mark.task());
            }
        }
        change(
                "UPDATE learner SET undo_lesson = ?, undo_task = ? WHERE id = ?",
                scope.lesson(),
                scope.task(),
                learner.hash());
    }

    /** Brings back what the last reset or import took away, exactly as it was. */
    public synchronized void undo(LearnerId learner) throws CannotKeep {
        Optional<Scope> scope = standing(learner).undo();
        if (scope.isEmpty()) {
            return;
        }
        together(() -> {
            for (Mark mark : marks(learner)) {
                if (mark.isIn(scope.get())) {
                    change(
                            "DELETE FROM mark WHERE learner = ? AND lesson = ? AND task = ? AND kept = 1",
                            learner.hash(),
                            mark.lesson(),
                            mark.task());
                }
            }
            change("UPDATE mark SET kept = 1 WHERE learner = ? AND kept = 0", learner.hash());
            change("UPDATE learner SET undo_lesson = NULL, undo_task = NULL WHERE id = ?", learner.hash());
        });
    }

    /** Forgets a learner: no row is left. */
    public synchronized void forget(LearnerId learner) throws CannotKeep {
        together(() -> {
            change("DELETE FROM mark WHERE learner = ?", learner.hash());
            change("DELETE FROM learner WHERE id = ?", learner.hash());
        });
    }

    private void change(String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = database.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        }
    }

    /** Something that the database may refuse. */
    private interface Act<T> {
        T run() throws SQLException;
    }

    private interface Change {
        void run() throws SQLException;
    }

    private <T> T doing(Act<T> act) throws CannotKeep {
        try {
            return act.run();
        } catch (SQLException failure) {
            throw new CannotKeep("progress cannot be kept: " + failure.getMessage(), failure);
        }
    }

    private void doing(Change change) throws CannotKeep {
        doing(() -> {
            change.run();
            return true;
        });
    }

    private void together(Change change) throws CannotKeep {
        doing(() -> {
            database.setAutoCommit(false);
            try {
                change.run();
                database.commit();
            } catch (SQLException | RuntimeException failure) {
                database.rollback();
                throw failure;
            } finally {
                database.setAutoCommit(true);
            }
        });
    }

    @Override
    public void close() {
        close(database);
    }

    private static void close(@Nullable Connection database) {
        try {
            if (database != null) {
                database.close();
            }
        } catch (SQLException alreadyGone) {
            // Nothing is left to be done: the program ends.
            return;
        }
    }
}
