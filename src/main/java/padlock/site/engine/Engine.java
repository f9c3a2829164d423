package padlock.site.engine;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import padlock.bring.Explainer;
import padlock.campaign.Campaigns;
import padlock.diagnosis.Diagnosis;
import padlock.evidence.Dossier;
import padlock.exercise.Task;
import padlock.judge.Sessions;
import padlock.lesson.Banks;
import padlock.matrix.Matrix;
import padlock.matrix.StandardSetup;
import padlock.policy.CertificateFault;
import padlock.policy.Rule;
import padlock.scenario.HeldLab;
import padlock.scenario.Scenario;
import padlock.trace.Run;

/** All that the site needs from the rest of Padlock: to read scenarios, to play them, and to tell the course. */
public interface Engine {
    /**
     * Reads a scenario file's text.
     *
     * @param beside the files beside it that its {@code send} steps may name
     */
    Reading read(String yaml, Map<String, String> beside);

    /**
     * Plays a scenario in one browser, over real sockets and real TLS.
     *
     * @throws WireLost where the servers of the simulated internet die again and again
     */
    Run run(Scenario scenario, String browser);

    /** Plays a scenario in one browser, in memory: the same run without sockets, for many at once. */
    Run reckon(Scenario scenario, String browser);

    /** Plays a scenario and leaves its servers standing for other programs of this machine; the caller closes them. */
    HeldLab hold(Scenario scenario, String browser);

    /** A place inside the simulated internet of a scenario to ask questions from, after one of its steps; 0 is before the first. */
    Diagnosis diagnose(Scenario scenario, int step);

    /** What the two great engines call a certificate with these faults, where the host is no known HSTS host. */
    List<CertificateCode> codes(Set<CertificateFault> faults);

    /** The runs as the JSON array that programs read. */
    String json(List<Run> runs);

    /** The browsers to choose from; the first is the usual one. */
    List<BrowserChoice> browsers();

    /** What speaks for them. */
    Dossier dossier();

    /** The example of the home page: the second click dies. */
    Example demo();

    /** The course in its order. */
    List<CourseModule> course();

    /** Campaigns, reckoned in memory. */
    Campaigns campaigns();

    /** The setups that a campaign can start from, and that the matrix plays. */
    List<StandardSetup> setups();

    /** Every browser in every standard setup. */
    Matrix matrix();

    /** Explains what readers bring of their own. */
    Explainer explainer();

    /** Scenarios kept up for real browsers. */
    Sessions judge();

    /** What stands beside the lessons. */
    Banks banks();

    /** What is wrong with the files of the course, as {@code file:line:column: message}, while somebody works on them. */
    List<String> problems();

    /**
     * The same story on another setup.
     *
     * @param changes a YAML list of parts of a setup, applied one after another
     */
    Reading mended(Scenario start, String changes);

    /** A scenario, or what is wrong with its text as {@code file:line:column: message}. */
    record Reading(Optional<Scenario> scenario, List<String> problems) {
        public Reading {
            problems = List.copyOf(problems);
        }
    }

    /**
     * What a browser shows for a bad certificate.
     *
     * @param fault the one it names, of all there are
     * @param code empty where it shows none
     */
    record CertificateCode(String browser, CertificateFault fault, Optional<String> code, Rule rule) {}

    /** A browser profile, as a list offers it. {@code evidence}: how its rules are known, in a word. */
    record BrowserChoice(String id, String name, String sentence, String evidence) {}

    /**
     * A scenario that a page plays.
     *
     * @param yaml the text of its file, to be copied
     * @param step the step it is about, counted from 1; all clicks when empty
     */
    record Example(String yaml, Scenario scenario, String browser, OptionalInt step, String caption) {}

    /** A part of the course. */
    record CourseModule(String title, List<CourseLesson> lessons) {
        public CourseModule {
            lessons = List.copyOf(lessons);
        }
    }

    /** A lesson: prose and examples in turn. */
    record CourseLesson(String id, String title, int minutes, List<String> objectives, List<Part> parts) {
        public CourseLesson {
            objectives = List.copyOf(objectives);
            parts = List.copyOf(parts);
        }
    }

    /** A part of a lesson. */
    sealed interface Part {
        /** Text, rendered by the lesson renderer, which lets no foreign markup through. */
        record Prose(String html) implements Part {}

        /** Something to run. */
        record Live(Example example) implements Part {}

        /** Something to predict, run and mend. */
        record Question(Task task) implements Part {}
    }
}
