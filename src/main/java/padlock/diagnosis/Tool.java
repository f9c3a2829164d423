package padlock.diagnosis;

import java.util.List;
import padlock.scenario.Moment;

/** One tool, asked at a moment of a scenario. */
@FunctionalInterface
interface Tool {
    /**
     * Answers a command.
     *
     * @param command the whole of it, as it is repeated to the reader
     * @param arguments its words after the tool's name
     */
    Finding answer(String command, List<String> arguments, Moment moment);
}
