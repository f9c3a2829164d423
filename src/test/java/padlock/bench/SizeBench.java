package padlock.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import padlock.database.Postgres;
import padlock.progress.CannotKeep;
import padlock.progress.LearnerId;
import padlock.progress.Mark;
import padlock.progress.ProgressStore;
import padlock.room.RoomCode;
import padlock.room.RoomEvent;
import padlock.room.Round;
import padlock.room.store.SharedJournal;
import padlock.room.store.SqlJournal;

/**
 * How many bytes a learner, an answer and an event of a class take where they are kept: in the files of a folder, or in the PostgreSQL whose
 * address is the argument. The database should be empty.
 */
final class SizeBench {
    private static final int LEARNERS = 400;
    private static final int MARKS = 10;
    private static final int EVENTS = 4_000;
    private static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");

    private final SecureRandom random = new SecureRandom();
    private final List<LearnerId> learners = new ArrayList<>();

    private SizeBench() {}

    public static void main(String[] arguments) throws Exception {
        if (arguments.length > 0) {
            new SizeBench().postgres(arguments[0]);
        } else {
            new SizeBench().files(Files.createTempDirectory("size-bench"));
        }
    }

    private void files(Path folder) throws Exception {
        Path progress = folder.resolve(ProgressStore.FILE);
        ProgressStore.open(folder).close();
        long empty = Files.size(progress);
        try (ProgressStore store = ProgressStore.open(folder)) {
            welcome(store);
        }
        long known = Files.size(progress);
        try (ProgressStore store = ProgressStore.open(folder)) {
            answer(store);
        }
        long answered = Files.size(progress);
        SqlJournal.in(folder).close();
        long before = Files.size(folder.resolve(SqlJournal.FILE));
        try (SqlJournal journal = SqlJournal.in(folder)) {
            tap(journal);
        }
        print("files", known - empty, answered - known, Files.size(folder.resolve(SqlJournal.FILE)) - before);
    }

    private void postgres(String url) throws Exception {
        try (Postgres database = new Postgres(url, List.of(ProgressStore.MIGRATIONS, SqlJournal.MIGRATIONS))) {
            ProgressStore store = new ProgressStore(database);
            welcome(store);
            answer(store);
            try (SharedJournal journal = new SharedJournal(database)) {
                tap(journal);
            }
            print(
                    "PostgreSQL",
                    size(database, "learner"),
                    size(database, "mark"),
                    size(database, "room_event"));
        }
    }

    /** With its indexes. */
    private static long size(Postgres database, String table) throws Exception {
        return database.ask(connection -> {
            try (var statement = connection.prepareStatement("select pg_total_relation_size(?::regclass)")) {
                statement.setString(1, table);
                var result = statement.executeQuery();
                result.next();
                return result.getLong(1);
            }
        });
    }

    private void welcome(ProgressStore store) throws CannotKeep {
        for (int i = 0; i < LEARNERS; i++) {
            LearnerId learner = LearnerId.random(random);
            learners.add(learner);
            store.welcome(learner, NOW);
            store.at(learner, "/lessons/hsts-is-learned", NOW);
        }
    }

    private void answer(ProgressStore store) throws CannotKeep {
        for (LearnerId learner : learners) {
            for (int i = 0; i < MARKS; i++) {
                store.keep(learner, new Mark("hsts-is-learned", "second-click-" + i, 1, true, false, NOW));
            }
        }
    }

    private void tap(SqlJournal journal) {
        RoomCode room = new RoomCode("K7WPM4");
        journal.append(
                room, 1, new RoomEvent.Opened(NOW, "hsts-in-five-minutes", 6, "0".repeat(64), NOW.plusSeconds(3_600)));
        for (int i = 2; i <= EVENTS; i++) {
            journal.append(room, i, new RoomEvent.Predicted(NOW, i % 300 + 1, 2, Round.BEFORE, 1));
        }
    }

    private static void print(String where, long learners, long marks, long events) {
        System.out.printf(
                Locale.ROOT,
                "%s: %d bytes a learner, %d an answer, %d an event of a class%n",
                where,
                learners / LEARNERS,
                marks / LEARNERS / MARKS,
                events / EVENTS);
    }
}
