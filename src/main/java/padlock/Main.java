package padlock;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
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
        int status = commands.setExecutionExceptionHandler((failure, command, parsed) -> {
                    LoggerFactory.getLogger(Main.class).error("a bug in Padlock", failure);
                    System.err.println("Padlock failed: " + failure);
                    return Commands.BUG;
                })
                .setParameterExceptionHandler((wrong, given) -> usage(wrong))
                .execute(args);
        if (System.out.checkError()) {
            System.err.println("standard output:1:1: not all could be written");
            return status == Commands.DONE ? Commands.UNREADABLE : status;
        }
        return status;
    }

    /** What is wrong, where, and what was perhaps meant. */
    private static int usage(CommandLine.ParameterException wrong) {
        CommandLine command = wrong.getCommandLine();
        System.err.println(command.getCommandSpec().qualifiedName() + ":1:1: " + wrong.getMessage());
        if (!CommandLine.UnmatchedArgumentException.printSuggestions(
                wrong, new PrintWriter(System.err, true, StandardCharsets.UTF_8))) {
            command.usage(System.err);
        }
        return Commands.UNREADABLE;
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
