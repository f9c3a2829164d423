package padlock.diagnosis;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import padlock.mail.Link;
import padlock.mail.SentMail;
import padlock.scenario.ModelRunner;
import padlock.scenario.Moment;
import padlock.scenario.Scenario;
import padlock.url.WebUrl;
import padlock.words.Sentence;

/**
 * A place inside the simulated internet to ask questions from, at a moment of a scenario.
 *
 * <p>In the real world this is the terminal of whoever is told "the links in our mail are dead". The tools are the real ones' in
 * name, options and output, as far as they tell something here; they ask the simulated names and servers and nothing else.
 *
 * <p>Example: {@code dig CNAME click.example.com}, {@code curl -v https://click.example.com/}, {@code cert click.example.com},
 * {@code log}, {@code screen}, {@code twin}.
 *
 * <p>Every question starts from the same moment: what a tool does (a {@code curl} of a tracked link counts a click) is forgotten
 * before the next one.
 *
 * <p>What failure looks like: a command that is not understood is a {@link Finding} that says so, never an exception.
 *
 * <p>Source: braze-inc/braze-docs, ssl/troubleshooting.md, for the method; the output's shape follows curl 8.14 and DiG 9.20
 * (checked 2026-11-22).
 */
public final class Diagnosis {
    private static final int MOST_WORDS = 40;

    private final ModelRunner runner;
    private final Scenario scenario;
    private final Map<String, Tool> tools;

    private Diagnosis(ModelRunner runner, Scenario scenario) {
        this.runner = runner;
        this.scenario = scenario;
        this.tools = Map.of(
                "dig",
                new Dig(),
                "curl",
                new Curl(),
                "cert",
                new CertificateLook(),
                "log",
                new ProviderLog(),
                "screen",
                new ProviderScreen(),
                "twin",
                new TwinLinks(runner, scenario));
    }

    /**
     * The moment after a step.
     *
     * @param step counted from 1; 0 is before the first
     */
    public static Diagnosis at(ModelRunner runner, Scenario scenario, int step) {
        if (step < 0 || step > scenario.steps().size()) {
            throw new IllegalArgumentException("there is no step " + step);
        }
        return new Diagnosis(runner, scenario.withSteps(scenario.steps().subList(0, step)));
    }

    /** Answers a command as somebody typed it. */
    public Finding ask(String typed) {
        if (typed.length() > CommandLine.LONGEST) {
            return Finding.refused("", Sentence.of("diagnose.longer", CommandLine.LONGEST));
        }
        return CommandLine.words(typed)
                .map(this::ask)
                .orElseGet(() -> Finding.refused(typed, Sentence.of("diagnose.open-quote")));
    }

    /** Answers a command that stands in words. */
    public Finding ask(List<String> words) {
        String command = String.join(" ", words);
        if (command.length() > CommandLine.LONGEST || words.size() > MOST_WORDS) {
            return Finding.refused("", Sentence.of("diagnose.too-much"));
        }
        Optional<Tool> tool = words.stream().findFirst().flatMap(name -> Optional.ofNullable(tools.get(name)));
        if (tool.isEmpty()) {
            return Finding.refused(command, Sentence.of("diagnose.tools"));
        }
        return tool.get().answer(command, words.subList(1, words.size()), runner.pause(scenario));
    }

    /** The certificates that are presented to the reader for an https address at this moment. */
    public Presented certificates(WebUrl url) {
        return Presented.toReader(url, runner.pause(scenario));
    }

    /** Commands worth trying at this moment, with the names and addresses it has. */
    public List<String> suggestions() {
        Moment moment = runner.pause(scenario);
        String host = moment.world().setup().dns().trackingHost().name();
        List<String> commands = new ArrayList<>();
        commands.add("dig CNAME " + host);
        commands.add("cert " + host);
        commands.add("curl -v https://" + host + "/");
        moment.world()
                .lastMail()
                .flatMap(Diagnosis::firstTracked)
                .filter(link -> link.href().length() < CommandLine.LONGEST / 2)
                .ifPresent(link -> commands.add("curl -v '" + link.href().replace("'", "%27") + "'"));
        commands.add("twin");
        commands.add("log");
        commands.add("screen");
        return List.copyOf(commands);
    }

    private static Optional<Link> firstTracked(SentMail mail) {
        return mail.links().stream().filter(Link::tracked).findFirst();
    }
}
