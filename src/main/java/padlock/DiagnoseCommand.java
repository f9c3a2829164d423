package padlock;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import padlock.content.Reading;
import padlock.diagnosis.Diagnosis;
import padlock.diagnosis.Finding;
import padlock.scenario.Scenario;
import padlock.words.Wording;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Asks a tool about a scenario at one of its moments. */
@Command(
        name = "diagnose",
        description = "Asks dig, curl, cert, log, screen or twin inside the simulated internet of a scenario.",
        footer = {
            "",
            "For example: diagnose FILE.yml dig CNAME click.example.com",
            "             diagnose FILE.yml --after 1 curl -v https://click.example.com/"
        })
final class DiagnoseCommand implements Callable<Integer> {
    @Option(names = "--help", usageHelp = true, description = "Shows this help.")
    private boolean help;

    @Option(
            names = "--after",
            paramLabel = "STEP",
            description =
                    "The step after which to look, counted from 1; 0 is before the first. The last one if none is named.")
    private @Nullable Integer after;

    @Parameters(index = "0", paramLabel = "FILE.yml", description = "A scenario file.")
    private Path file = Path.of("");

    @Parameters(index = "1..*", arity = "1..*", paramLabel = "TOOL", description = "The tool and what to ask it.")
    private List<String> words = List.of();

    @Override
    public Integer call() {
        try (Wiring wiring = new Wiring()) {
            Reading<Scenario> reading = ScenarioFiles.read(wiring.reader(), file);
            if (reading.value().isEmpty()) {
                reading.problems().forEach(System.err::println);
                return Commands.UNREADABLE;
            }
            Scenario scenario = reading.value().get();
            int steps = scenario.steps().size();
            int step = after == null ? steps : after;
            if (step < 0 || step > steps) {
                System.err.println("--after:1:1: this scenario has steps 1 to " + steps + "; 0 is before the first");
                return Commands.UNREADABLE;
            }
            return print(Diagnosis.at(wiring.model(), scenario, step).ask(words));
        } catch (IOException unreadable) {
            System.err.println(file + ":1:1: this file cannot be read");
            return Commands.UNREADABLE;
        }
    }

    private static int print(Finding finding) {
        String sentence = Wording.english().say(finding.sentence());
        if (!finding.understood()) {
            System.err.println(sentence);
            return Commands.UNREADABLE;
        }
        finding.lines().forEach(Commands.out()::println);
        OptionalInt matters = finding.matters();
        Commands.out().println();
        Commands.out().println((matters.isPresent() ? "Line " + (matters.getAsInt() + 1) + ": " : "") + sentence);
        return Commands.DONE;
    }
}
