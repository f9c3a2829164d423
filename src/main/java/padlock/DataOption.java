package padlock;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** The folder that the site writes to, the same for every command that needs it. */
final class DataOption {
    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = "${env:PADLOCK_DATA:-${sys:user.home}/.padlock}",
            description = "Where the site keeps learners' progress and live classes (${DEFAULT-VALUE}).")
    private Path folder = Path.of("");

    Path folder() {
        return folder;
    }
}
