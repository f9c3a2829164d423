package padlock;

import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import padlock.matrix.Matrix;
import padlock.matrix.MatrixJson;
import padlock.matrix.StandardSetup;
import padlock.words.Wording;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.json.JsonMapper;

/** Plays every browser in every standard setup and prints what became of the click. */
@Command(
        name = "matrix",
        mixinStandardHelpOptions = true,
        description = "Plays every browser in every standard setup, for a new and for a loyal reader.")
final class MatrixCommand implements Callable<Integer> {
    @Option(names = "--json", description = "Prints JSON.")
    private boolean json;

    @Override
    public Integer call() {
        try (Wiring wiring = new Wiring()) {
            Matrix matrix = wiring.matrix();
            PrintStream out = Commands.out();
            if (json) {
                out.println(JsonMapper.builder().build().writeValueAsString(MatrixJson.of(matrix)));
            } else {
                matrix.setups().forEach(setup -> print(out, matrix, setup));
            }
        }
        return Commands.DONE;
    }

    private static void print(PrintStream out, Matrix matrix, StandardSetup setup) {
        out.println(setup.id() + "  " + setup.why());
        for (boolean loyal : new boolean[] {false, true}) {
            Map<String, List<String>> byOutcome = new LinkedHashMap<>();
            for (String browser : matrix.browsers()) {
                byOutcome.merge(
                        Wording.english()
                                .say(matrix.cell(setup, browser, loyal)
                                        .outcome()
                                        .word()),
                        List.of(browser),
                        MatrixCommand::joined);
            }
            out.println(loyal ? "  loyal reader" : "  new reader");
            byOutcome.forEach(
                    (outcome, browsers) -> out.println("    " + outcome + ": " + String.join(", ", browsers)));
        }
    }

    private static List<String> joined(List<String> some, List<String> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }
}
