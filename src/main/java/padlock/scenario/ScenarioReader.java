package padlock.scenario;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import padlock.content.Fields;
import padlock.content.Fragment;
import padlock.content.Reading;
import padlock.content.Value;
import padlock.content.Words;
import padlock.content.Yaml;

/**
 * Reads scenario files: every key of the reference, its default where it is left out, and all mistakes at once.
 *
 * <p>A setup that could not exist is no mistake: the run shows what comes of it.
 */
public final class ScenarioReader {
    // Certificates carry dates; these years are safe for every library that writes one.
    private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2999-12-31T23:59:59Z");

    private static final int MOST_SOURCES = 50;
    private static final int MOST_EXPECTATIONS = 1_000;

    private final Map<String, String> browsers;

    /**
     * A reader that knows these browsers.
     *
     * @param browsers the ids of all profiles
     */
    public ScenarioReader(Collection<String> browsers) {
        this.browsers = Words.of(browsers);
    }

    /** Reads a scenario that somebody wants to run. */
    public Reading<Scenario> read(String file, String text, FilesBeside beside) {
        return Yaml.read(Fragment.file(file, text), root -> scenario(root, beside, false));
    }

    /** Reads a scenario of the course, which must also say what it teaches, from where it knows it, and what comes of it. */
    public Reading<Scenario> readForCourse(String file, String text, FilesBeside beside) {
        return Yaml.read(Fragment.file(file, text), root -> scenario(root, beside, true));
    }

    private Scenario scenario(Value root, FilesBeside beside, boolean forCourse) {
        Fields fields = root.fields("title", "why", "sources", "clock", "setup", "browsers", "steps", "expect");
        Optional<Value> title = fields.required("title");
        Optional<Value> why = forCourse ? fields.required("why") : fields.get("why");
        Optional<Value> sources = forCourse ? fields.required("sources") : fields.get("sources");
        Optional<Value> steps = fields.required("steps");
        Optional<Value> expect = forCourse ? fields.required("expect") : fields.get("expect");

        List<String> names = fields.get("browsers").map(this::browsers).orElse(ScenarioDefaults.BROWSERS);
        ExpectationReader expectations = new ExpectationReader(
                steps.map(Value::size).orElse(0),
                // Run by hand it may be played in any browser; in the course only in those it lists.
                forCourse ? names : browsers.keySet());
        return new Scenario(
                title.flatMap(Value::someText).orElse(""),
                why.flatMap(Value::someText),
                sources.map(list -> list.texts(forCourse ? 1 : 0, MOST_SOURCES)).orElse(List.of()),
                fields.get("clock").flatMap(ScenarioReader::instant).orElse(ScenarioDefaults.CLOCK),
                fields.get("setup")
                        .map(SetupReader::edit)
                        .map(edit -> edit.apply(ScenarioDefaults.SETUP))
                        .orElse(ScenarioDefaults.SETUP),
                names,
                steps.map(list -> StepReader.read(list, beside)).orElse(List.of()),
                expect.map(list -> expectations.read(list.items(forCourse ? 1 : 0, MOST_EXPECTATIONS)))
                        .orElse(List.of()));
    }

    private List<String> browsers(Value value) {
        List<String> names = new ArrayList<>();
        for (Value item : value.items(1, Math.max(1, browsers.size()))) {
            item.word(browsers).ifPresent(name -> {
                if (names.contains(name)) {
                    item.problem("the browser `" + name + "` stands here twice");
                }
                names.add(name);
            });
        }
        return names;
    }

    private static Optional<Instant> instant(Value value) {
        return value.parsed("a time from 2000 to 2999 such as 2026-11-22T09:00:00Z", text -> {
            try {
                return Optional.of(Instant.parse(text))
                        .filter(time -> !time.isBefore(EARLIEST) && !time.isAfter(LATEST));
            } catch (DateTimeException notATime) {
                return Optional.empty();
            }
        });
    }
}
