package padlock.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import padlock.progress.LearnerId;
import padlock.progress.Mark;
import padlock.progress.ProgressStore;
import padlock.progress.RecordKey;
import padlock.room.RoomCode;
import padlock.room.RoomEvent;
import padlock.room.store.SqlJournal;

class BackupTest {
    private static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");
    private static final Mark MARK = new Mark("lesson", "task", 1, true, false, NOW);
    private static final RoomCode ROOM = new RoomCode("K7WPM4");
    private static final RoomEvent ENDED = new RoomEvent.Ended(NOW);

    private final LearnerId learner = LearnerId.random(new SecureRandom());

    @TempDir
    private Path folder;

    private Path data;
    private Path file;

    @BeforeEach
    void aFolderWithSomethingInIt() throws Exception {
        data = folder.resolve("data");
        file = folder.resolve("backup.zip");
        RecordKey.open(data);
        try (ProgressStore store = ProgressStore.open(data);
                SqlJournal journal = SqlJournal.in(data)) {
            store.welcome(learner, NOW);
            store.keep(learner, MARK);
            journal.append(ROOM, 1, ENDED);
        }
    }

    @Test
    void whatWasBackedUpComesBackInAnotherFolder() throws Exception {
        assertThat(Backup.write(data, file)).isEqualTo(3);
        Path other = folder.resolve("other");
        assertThat(new Restore(file, other).run()).isEmpty();
        try (ProgressStore store = ProgressStore.open(other);
                SqlJournal journal = SqlJournal.in(other)) {
            assertThat(store.standing(learner).marks()).containsExactly(MARK);
            assertThat(journal.from(ROOM, 1)).containsExactly(ENDED);
        }
        assertThat(RecordKey.existing(other).publicKey())
                .isEqualTo(RecordKey.existing(data).publicKey());
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left.map(path -> path.getFileName().toString()))
                    .containsExactlyInAnyOrder("data", "other", "backup.zip");
        }
    }

    @Test
    void whatStoodThereIsMovedAside() throws Exception {
        Backup.write(data, file);
        try (ProgressStore store = ProgressStore.open(data)) {
            store.forget(learner);
        }
        Path first = new Restore(file, data).run().orElseThrow();
        assertThat(first.resolve("progress.db")).exists();
        assertThat(new Restore(file, data).run().orElseThrow()).isNotEqualTo(first);
        try (ProgressStore store = ProgressStore.open(data)) {
            assertThat(store.standing(learner).known()).isTrue();
        }
    }

    @Test
    void aBackupTakenWhileLearnersWriteIsWhole() throws Exception {
        AtomicBoolean done = new AtomicBoolean();
        try (ProgressStore store = ProgressStore.open(data)) {
            Thread writer = new Thread(() -> {
                try {
                    for (int i = 0; !done.get(); i++) {
                        // Together or not at all.
                        store.replace(
                                learner,
                                List.of(
                                        new Mark("a", "t" + i, 0, true, true, NOW),
                                        new Mark("b", "t" + i, 0, true, true, NOW)));
                    }
                } catch (Exception failure) {
                    throw new IllegalStateException(failure);
                }
            });
            writer.start();
            try {
                for (int i = 0; i < 10; i++) {
                    Backup.write(data, file);
                    Path other = folder.resolve("other-" + i);
                    new Restore(file, other).run();
                    try (ProgressStore copy = ProgressStore.open(other)) {
                        List<Mark> marks = copy.standing(learner).marks();
                        if (marks.size() == 2) {
                            assertThat(marks.get(0).task())
                                    .isEqualTo(marks.get(1).task());
                        } else {
                            assertThat(marks).containsExactly(MARK);
                        }
                    }
                }
            } finally {
                done.set(true);
                writer.join();
            }
        }
    }

    @Test
    void nothingIsReplacedWhileSomebodyServes() throws Exception {
        Backup.write(data, file);
        Optional<InUse> serving = InUse.serving(data);
        assertThat(serving).isPresent();
        Map<String, String> before = files();
        assertThatThrownBy(() -> new Restore(file, data).run())
                .isInstanceOf(Restore.Serving.class)
                .hasMessageContaining("stop it first");
        assertThat(files()).isEqualTo(before);
        serving.get().close();
        assertThat(new Restore(file, data).run()).isPresent();
    }

    @Test
    void aBackupThatIsDamagedForeignOrNewerChangesNothing() throws Exception {
        Backup.write(data, file);
        Map<String, String> before = files();
        byte[] whole = Files.readAllBytes(file);
        refused(Arrays.copyOf(whole, whole.length / 2), "damaged");
        byte[] bent = whole.clone();
        for (int i = bent.length / 3; i < bent.length / 3 + 200; i++) {
            bent[i] ^= 0x55;
        }
        refused(bent, "damaged");
        refused("no zip at all".getBytes(StandardCharsets.US_ASCII), "no backup of Padlock");
        refused(zip(Map.of("padlock-backup", "2\n")), "newer Padlock");
        refused(zip(Map.of("padlock-backup", "one\n")), "no backup of Padlock");
        refused(zip(Map.of("padlock-backup", "1\n")), "empty");
        refused(zip(Map.of("padlock-backup", "1\n", "progress.db", "rubbish")), "damaged");
        refused(zip(Map.of("padlock-backup", "1\n", "record.key", "rubbish")), "damaged");
        refused(zip(Map.of("padlock-backup", "1\n", "../../evil", "x")), "belongs to no data folder");
        assertThat(files()).isEqualTo(before);
    }

    @Test
    void aFileWithoutEndIsNotUnpacked() throws Exception {
        Backup.write(data, file);
        assertThatThrownBy(() -> new Restore(file, folder.resolve("other"), 1_000).run())
                .isInstanceOf(CannotRestore.class)
                .hasMessageContaining("more than 1000 bytes");
    }

    @Test
    void aFolderWithNothingInItSaysSo() throws Exception {
        Path empty = Files.createDirectory(folder.resolve("empty"));
        assertThatThrownBy(() -> Backup.write(empty, file)).isInstanceOf(CannotRestore.class);
        assertThat(file).doesNotExist();
    }

    private void refused(byte[] backup, String why) throws IOException {
        Path bad = Files.write(folder.resolve("bad.zip"), backup);
        assertThatThrownBy(() -> new Restore(bad, data).run())
                .isInstanceOf(CannotRestore.class)
                .hasMessageContaining(why);
    }

    private byte[] zip(Map<String, String> entries) throws IOException {
        Path made = folder.resolve("made.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(made))) {
            // "padlock-backup" first; the others sort before it only by their dots.
            for (String name : entries.keySet().stream()
                    .sorted((one, other) -> one.equals("padlock-backup") ? -1 : other.equals("padlock-backup") ? 1 : 0)
                    .toList()) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(Objects.requireNonNull(entries.get(name)).getBytes(StandardCharsets.US_ASCII));
            }
        }
        return Files.readAllBytes(made);
    }

    private Map<String, String> files() throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> found = Files.list(data)) {
            for (Path path : found.filter(
                            path -> Contents.FILES.contains(path.getFileName().toString()))
                    .toList()) {
                files.put(path.getFileName().toString(), Files.readString(path, StandardCharsets.ISO_8859_1));
            }
        }
        return files;
    }
}
