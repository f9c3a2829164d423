package padlock;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import padlock.content.Nearest;
import padlock.content.Reading;
import padlock.scenario.Runner;
import padlock.scenario.Scenario;
import padlock.scenario.ScenarioReader;
import padlock.trace.Run;
import padlock.trace.RunJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Plays scenario files and prints what happened. */
@Command(name = "run", mixinStandardHelpOptions = true, description = "Plays scenarios over real sockets and real TLS.")
final class RunCommand implements Callable<Integer> {
    @Parameters(arity = "1..*", paramLabel = "FILE.yml", description = "Scenario files.")
    private List<Path> files = List.of();

    @Option(
            names = "--browser",
            paramLabel = "ID",
            description = "A browser to play it in, instead of those that the file names. May be repeated.")
    private List<String> browsers = List.of();

    @Option(names = "--json", description = "Prints JSON; an array where there are several runs.")
    private boolean json;

    @Option(names = "--model", description = "Plays in memory instead of over sockets: the same answer, no ports.")
    private boolean model;

    /** A file, and what was read from it. */
    private record Loaded(Path file, Scenario scenario) {}

    @Override
    public Integer call() {
        try (Wiring wiring = new Wiring()) {
            List<String> problems = new ArrayList<>();
            browsers.stream()
                    .filter(id -> wiring.profiles().find(id).isEmpty())
                    .forEach(id -> problems.add(
                            "--browser:1:1: no such browser `" + id + "`" + Nearest.hint(id, wiring.browsers())));
            List<Loaded> loaded = load(wiring.reader(), problems);
            if (!problems.isEmpty()) {
                problems.forEach(System.err::println);
                return Commands.UNREADABLE;
            }
            return play(loaded, model ? wiring.model() : wiring.wire());
        }
    }

    private List<Loaded> load(ScenarioReader reader, List<String> problems) {
        List<Loaded> loaded = new ArrayList<>();
        for (Path file : files) {
            try {
                Reading<Scenario> reading = ScenarioFiles.read(reader, file);
                reading.problems().forEach(problem -> problems.add(problem.toString()));
                reading.value().ifPresent(scenario -> loaded.add(new Loaded(file, scenario)));
            } catch (IOException unreadable) {
                problems.add(file + ":1:1: this file cannot be read");
            }
        }
        return loaded;
    }

    private int play(List<Loaded> loaded, Runner runner) {
        List<Map<String, Object>> documents = new ArrayList<>();
        boolean passed = true;
        for (Loaded one : loaded) {
            for (String browser : browsers.isEmpty() ? one.scenario().browsers() : browsers) {
                Run run = runner.run(one.scenario(), browser);
                passed &= run.passed();
                if (json) {
                    Map<String, Object> document = new LinkedHashMap<>();
                    document.put("file", one.file().toString());
                    document.putAll(RunJson.of(run));
                    documents.add(document);
                } else {
                    Commands.out().print(RunText.of(run));
                }
            }
        }
        if (json) {
            boolean several = loaded.size() > 1 || documents.size() > 1 || browsers.size() > 1;
            Commands.out()
                    .println(JsonMapper.builder()
                            .enable(SerializationFeature.INDENT_OUTPUT)
                            .build()
                            .writeValueAsString(several ? documents : documents.get(0)));
        }
        return passed ? Commands.DONE : Commands.CHECK_FAILED;
    }
}
