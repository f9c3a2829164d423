package padlock;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.AnnotatedElement;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;

/** The table of settings and the program say the same. */
class OperatingTest {
    private static final Pattern OPTION = Pattern.compile("`(--[a-z-]+)");
    private static final Pattern VARIABLE = Pattern.compile("`(PADLOCK_[A-Z_]+)`");
    // Read by the logger and by the start script of the archive, which are no options of the command.
    private static final Set<String> READ_ELSEWHERE = Set.of("PADLOCK_REQUEST_LOG", "PADLOCK_JAVA");

    private static String table() throws Exception {
        String text = Files.readString(Path.of("src/docs/OPERATING.md"));
        return text.substring(text.indexOf("## Settings of `serve`"), text.indexOf("## Names"));
    }

    private static Set<String> named(Pattern pattern, int column) throws Exception {
        return table().lines()
                .filter(line -> line.startsWith("| ") && !line.startsWith("| ---"))
                .map(line -> line.split("\\|")[column])
                .flatMap(cell -> pattern.matcher(cell).results())
                .map((MatchResult found) -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static CommandLine serve() {
        return new CommandLine(new Commands.Serve());
    }

    @Test
    void everyOptionOfServeStandsInTheTableAndNoOther() throws Exception {
        Set<String> options = serve().getCommandSpec().options().stream()
                .filter(option -> !option.hidden())
                .flatMap(option -> Arrays.stream(option.names()))
                .filter(name -> name.startsWith("--"))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(options).hasSizeGreaterThan(10);
        assertThat(named(OPTION, 1)).isEqualTo(options);
    }

    @Test
    void everyVariableStandsInTheTableAndNoOther() throws Exception {
        Set<String> variables = serve().getCommandSpec().options().stream()
                // As it is written: the option itself knows only what the environment made of it.
                .map(OptionSpec::userObject)
                .filter(AnnotatedElement.class::isInstance)
                .map(element -> ((AnnotatedElement) element).getAnnotation(Option.class))
                .filter(Objects::nonNull)
                .map(Option::defaultValue)
                .filter(value -> value.contains("${env:"))
                .map(value -> value.replaceAll(".*\\$\\{env:([A-Z_]+).*", "$1"))
                .collect(Collectors.toCollection(TreeSet::new));
        variables.addAll(READ_ELSEWHERE);
        assertThat(named(VARIABLE, 2)).isEqualTo(variables);
    }

    @Test
    void variablesThatAreReadElsewhereAreReadThere() throws Exception {
        assertThat(Files.readString(Path.of("src/main/java/padlock/LogLines.java")))
                .contains("PADLOCK_REQUEST_LOG");
        assertThat(Files.readString(Path.of("src/main/bundle/padlock"))).contains("$PADLOCK_JAVA");
    }
}
