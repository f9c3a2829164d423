package padlock.progress;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import padlock.database.Database;
import padlock.database.Migrations;
import padlock.database.SqliteFile;

/** What learners did, as rows: in the file {@code progress.db} of the data folder, or in a database that several nodes share. */
public final class ProgressStore implements AutoCloseable {
    /** How many marks a learner may have; nobody's course is longer. */
    public static final int MOST_MARKS = 2_000;

    /** The file in the data folder. */
    public static final String FILE = "progress.db";

    public static final Migrations MIGRATIONS = new Migrations("progress", ProgressStore.class, 2);

    private static final String PLACE = "/lessons(/[a-z0-9-]{1,60})?";
    // A clock that is further ahead than this of everything it ever wrote is not believed.
    private static final Duration LONGEST_PAUSE = Duration.ofDays(30);

    private final Database database;

    /** Rows in this database, which others may use too. */
    public ProgressStore(Database database) {
        this.database = database;
    }

    /** Opens the file in this folder, and makes both where they are missing. */
    public static ProgressStore open(Path folder) throws CannotKeep {
        try {
            return new ProgressStore(SqliteFile.open(folder.resolve(FILE), MIGRATIONS));
        } catch (SQLException failure) {
            throw new CannotKeep("progress cannot be kept: " + failure.getMessage(), failure);
        }
    }

    /** What is kept about a learner; nothing for a number that was never given out. */
    public Standing standing(LearnerId learner) throws CannotKeep {
        return keeping(() -> database.ask(connection -> standing(connection, learner)));
    }

    private static Standing standing(Connection connection, LearnerId learner) throws SQLException {
        try (PreparedStatement query =
                connection.prepareStatement("SELECT place, undo_lesson, undo_task FROM learner WHERE id = ?")) {
            query.setString(1, learner.hash());
            try (ResultSet row = query.executeQuery()) {
                if (!row.next()) {
                    return Standing.NOBODY;
                }
                Optional<String> place = Optional.of(row.getString(1)).filter(path -> !path.isEmpty());
                Optional<String> lesson = Optional.ofNullable(row.getString(2));
                String task = Optional.ofNullable(row.getString(3)).orElse("");
                return new Standing(true, place, marks(connection, learner), lesson.map(in -> new Scope(in, task)));
            }
        }
    }

    private static List<Mark> marks(Connection connection, LearnerId learner) throws SQLException {
        try (PreparedStatement query =
                connection.prepareStatement("SELECT lesson, task, choice, foreseen, mended, at FROM mark"
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
    public void welcome(LearnerId learner, Instant now) throws CannotKeep {
        together(connection -> change(
                connection,
                "INSERT INTO learner (id, since, place, seen) VALUES (?, ?, '', ?)",
                learner.hash(),
                now.toString(),
                day(now)));
    }

    /** Remembers where a learner is, and that they were here today. */
    public void at(LearnerId learner, String place, Instant now) throws CannotKeep {
        if (place.matches(PLACE)) {
            together(connection -> change(
                    connection,
                    "UPDATE learner SET place = ?, seen = ? WHERE id = ?",
                    place,
                    day(now),
                    learner.hash()));
        }
    }

    /** Keeps a mark in the place of an earlier one about the same task. */
    public void keep(LearnerId learner, Mark mark) throws CannotKeep {
        of(learner, connection -> {
            if (marks(connection, learner).size() < MOST_MARKS) {
                insert(connection, learner, mark);
            }
        });
    }

    private static void insert(Connection connection, LearnerId learner, Mark mark) throws SQLException {
        change(
                connection,
                "INSERT INTO mark (learner, lesson, task, kept, choice, foreseen, mended, at) VALUES (?, ?, ?, 1, ?, ?, ?, ?)"
                        + " ON CONFLICT (learner, lesson, task, kept) DO UPDATE SET choice = excluded.choice,"
                        + " foreseen = excluded.foreseen, mended = excluded.mended, at = excluded.at",
                learner.hash(),
                mark.lesson(),
                mark.task(),
                mark.choice(),
                mark.foreseen() ? 1 : 0,
                mark.mended() ? 1 : 0,
                mark.at().toString());
    }

    /** Takes marks away; {@link #undo} brings them back until the next reset. */
    public void reset(LearnerId learner, Scope scope) throws CannotKeep {
        of(learner, connection -> putAside(connection, learner, scope));
    }

    /** Puts these marks in the place of all others; {@link #undo} brings those back. */
    public void replace(LearnerId learner, List<Mark> marks) throws CannotKeep {
        of(learner, connection -> {
            putAside(connection, learner, Scope.EVERYTHING);
            for (Mark mark : marks) {
                insert(connection, learner, mark);
            }
        });
    }

    private static void putAside(Connection connection, LearnerId learner, Scope scope) throws SQLException {
        change(connection, "DELETE FROM mark WHERE learner = ? AND kept = 0", learner.hash());
        for (Mark mark : marks(connection, learner)) {
            if (mark.isIn(scope)) {
                change(
                        connection,
                        "UPDATE mark SET kept = 0 WHERE learner = ? AND lesson = ? AND task = ? AND kept = 1",
                        learner.hash(),
                        mark.lesson(),
                        mark.task());
            }
        }
        change(
                connection,
                "UPDATE learner SET undo_lesson = ?, undo_task = ? WHERE id = ?",
                scope.lesson(),
                scope.task(),
                learner.hash());
    }

    /** Brings back what the last reset or import took away, exactly as it was. */
    public void undo(LearnerId learner) throws CannotKeep {
        of(learner, connection -> {
            Optional<Scope> scope = standing(connection, learner).undo();
            if (scope.isPresent()) {
                bringBack(connection, learner, scope.get());
            }
        });
    }

    private static void bringBack(Connection connection, LearnerId learner, Scope scope) throws SQLException {
        for (Mark mark : marks(connection, learner)) {
            if (mark.isIn(scope)) {
                change(
                        connection,
                        "DELETE FROM mark WHERE learner = ? AND lesson = ? AND task = ? AND kept = 1",
                        learner.hash(),
                        mark.lesson(),
                        mark.task());
            }
        }
        change(connection, "UPDATE mark SET kept = 1 WHERE learner = ? AND kept = 0", learner.hash());
        change(connection, "UPDATE learner SET undo_lesson = NULL, undo_task = NULL WHERE id = ?", learner.hash());
    }

    /** Forgets a learner: no row is left. */
    public void forget(LearnerId learner) throws CannotKeep {
        of(learner, connection -> {
            change(connection, "DELETE FROM mark WHERE learner = ?", learner.hash());
            change(connection, "DELETE FROM learner WHERE id = ?", learner.hash());
        });
    }

    /**
     * Forgets those who were not here for so long, and says how many they were.
     *
     * <p>A clock that jumped years ahead must not take everybody's progress with it: it counts only up to a month after the last visit
     * of anybody.
     */
    public int forgetAbsent(Duration absence, Instant now) throws CannotKeep {
        return keeping(() -> database.together(connection -> {
            Instant believed = newest(connection)
                    .map(last -> last.plus(LONGEST_PAUSE))
                    .filter(now::isAfter)
                    .orElse(now);
            String before = day(believed.minus(absence));
            change(connection, "DELETE FROM mark WHERE learner IN (SELECT id FROM learner WHERE seen < ?)", before);
            return change(connection, "DELETE FROM learner WHERE seen < ?", before);
        }));
    }

    private static Optional<Instant> newest(Connection connection) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("SELECT max(seen) FROM learner");
                ResultSet row = query.executeQuery()) {
            return row.next()
                    ? Optional.ofNullable(row.getString(1)).map(seen -> Instant.parse(seen + "T00:00:00Z"))
                    : Optional.empty();
        }
    }

    private static String day(Instant instant) {
        return instant.toString().substring(0, "2026-11-22".length());
    }

    private static int change(Connection connection, String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            return statement.executeUpdate();
        }
    }

    /** Something that the database may refuse. */
    private interface Act<T> {
        T run() throws SQLException;
    }

    private interface Change {
        void in(Connection connection) throws SQLException;
    }

    private static <T> T keeping(Act<T> act) throws CannotKeep {
        try {
            return act.run();
        } catch (SQLException failure) {
            throw new CannotKeep("progress cannot be kept: " + failure.getMessage(), failure);
        }
    }

    private void together(Change change) throws CannotKeep {
        keeping(() -> database.together(connection -> {
            change.in(connection);
            return true;
        }));
    }

    /** Changes about one learner wait for each other, also those that two nodes make at once: whoever has the row goes first. */
    private void of(LearnerId learner, Change change) throws CannotKeep {
        together(connection -> {
            change(connection, "UPDATE learner SET place = place WHERE id = ?", learner.hash());
            change.in(connection);
        });
    }

    @Override
    public void close() {
        database.close();
    }
}
