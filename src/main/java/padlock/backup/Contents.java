package padlock.backup;

import java.util.List;
import java.util.Map;
import padlock.database.Migrations;
import padlock.progress.ProgressStore;
import padlock.progress.RecordKey;
import padlock.room.store.SqlJournal;

/** What a data folder holds. */
final class Contents {
    /** The database files, and the forms of them that this program knows. */
    static final Map<String, Migrations> DATABASES =
            Map.of(ProgressStore.FILE, ProgressStore.MIGRATIONS, SqlJournal.FILE, SqlJournal.MIGRATIONS);

    static final String KEY = RecordKey.FILE;

    static final List<String> FILES = List.of(ProgressStore.FILE, SqlJournal.FILE, KEY);

    private Contents() {}
}
