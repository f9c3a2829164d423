package padlock;

import java.util.Objects;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command line: one program, a few commands. */
@Command(
        name = "padlock",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        description = "Teaches why TLS matters for e-mail click and open tracking.",
        subcommands = {
            Commands.Serve.class,
            RunCommand.class,
            DiagnoseCommand.class,
            Commands.Policy.class,
            Commands.Check.class,
            Commands.Rules.class,
            Commands.Browsers.class,
            CampaignCommand.class,
            MatrixCommand.class,
            Commands.Verify.class,
            BackupCommands.Write.class,
            BackupCommands.Read.class
        })
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        System.exit(execute(args));
    }

    /** Runs a command and answers its exit status. */
    static int execute(String... args) {
        CommandLine commands = new CommandLine(new Main());
        // What follows a tool's name are the tool's own options: curl -v.
        Objects.requireNonNull(commands.getSubcommands().get("diagnose")).setUnmatchedOptionsArePositionalParams(true);
        return commands.setExecutionExceptionHandler((failure, command, parsed) -> {
                    LoggerFactory.getLogger(Main.class).error("a bug in Padlock", failure);
                    System.err.println("Padlock failed: " + failure);
                    return Commands.BUG;
                })
                .execute(args);
    }

    /** The version in the program's manifest. */
    static final class Version implements CommandLine.IVersionProvider {
        @Override
        public String[] getVersion() {
            String version = Main.class.getPackage().getImplementationVersion();
            return new String[] {"padlock " + (version == null ? "development" : version)};
        }
    }
}
