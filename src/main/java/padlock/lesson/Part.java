package padlock.lesson;

import java.util.Optional;
import java.util.OptionalInt;
import padlock.exercise.Task;
import padlock.scenario.ScenarioFile;

/** A piece of a lesson, in reading order. */
public sealed interface Part {
    /** Hands the part to the case that knows it, so that the compiler finds a missing one. */
    <T> T accept(Cases<T> cases);

    /** Text. The HTML is ours: whatever the author wrote as HTML stands in it as text. */
    record Prose(String html) implements Part {
        @Override
        public <T> T accept(Cases<T> cases) {
            return cases.prose(this);
        }
    }

    /**
     * A scenario that is played in the page.
     *
     * @param browser the profile it is played in first
     * @param step the step to look at, counted from 1; the last when empty
     */
    record Example(ScenarioFile scenario, String browser, OptionalInt step, Optional<String> caption) implements Part {
        @Override
        public <T> T accept(Cases<T> cases) {
            return cases.example(this);
        }
    }

    /** Something to predict, run and mend. */
    record Question(Task task) implements Part {
        @Override
        public <T> T accept(Cases<T> cases) {
            return cases.question(this);
        }
    }

    /** One method for each kind of part. */
    interface Cases<T> {
        T prose(Prose part);

        T example(Example part);

        T question(Question part);
    }
}
