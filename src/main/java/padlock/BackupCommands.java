package padlock;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import padlock.backup.Backup;
import padlock.backup.CannotRestore;
import padlock.backup.Restore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** A data folder in one file, and back. For PostgreSQL there are {@code pg_dump} and {@code pg_restore}. */
final class BackupCommands {
    private BackupCommands() {}

    private static int say(Path file, Exception problem) {
        System.err.println(file + ":1:1: " + problem.getMessage());
        return Commands.UNREADABLE;
    }

    @Command(
            name = "backup",
            mixinStandardHelpOptions = true,
            description =
                    "Writes the data folder into one file, also while the site serves. A PostgreSQL of --database is none of"
                            + " its business: use pg_dump.")
    static final class Write implements Callable<Integer> {
        @Parameters(paramLabel = "FILE", description = "Where to; an earlier file is replaced.")
        private Path file = Path.of("");

        @Mixin
        private DataOption data = new DataOption();

        @Override
        public Integer call() {
            try {
                int files = Backup.write(data.folder(), file);
                Commands.out()
                        .println(files + " files of " + data.folder() + " are in " + file
                                + ". It holds the key for records: keep it as safe as the folder.");
                return Commands.DONE;
            } catch (CannotRestore | IOException problem) {
                return say(file, problem);
            }
        }
    }

    @Command(
            name = "restore",
            mixinStandardHelpOptions = true,
            description =
                    "Brings a backup back: 0 done, 1 refused because a site serves from the folder, 2 no backup, damaged or"
                            + " newer. What stood in the folder is moved aside, not deleted.")
    static final class Read implements Callable<Integer> {
        @Parameters(paramLabel = "FILE", description = "What backup wrote.")
        private Path file = Path.of("");

        @Mixin
        private DataOption data = new DataOption();

        @Override
        public Integer call() {
            if (!Files.isRegularFile(file)) {
                System.err.println(file + ":1:1: there is no such file");
                return Commands.UNREADABLE;
            }
            try {
                Optional<Path> aside = new Restore(file, data.folder()).run();
                Commands.out()
                        .println(file + " is back in " + data.folder()
                                + aside.map(before -> ". What stood there before is in " + before)
                                        .orElse(""));
                return Commands.DONE;
            } catch (Restore.Serving serving) {
                System.err.println(serving.getMessage());
                return Commands.CHECK_FAILED;
            } catch (CannotRestore | IOException problem) {
                return say(file, problem);
            }
        }
    }
}
