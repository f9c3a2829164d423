package padlock.diagnosis;

import java.util.List;
import java.util.OptionalInt;
import padlock.words.Sentence;

/**
 * What a tool printed, and what it means.
 *
 * @param command as it was understood
 * @param lines the tool's output, in the shape that the real one has; empty when the command was not understood
 * @param matters the line that decides, counted from 0; empty where no single line does
 * @param sentence what that line means, or why the command was not understood
 */
public record Finding(String command, List<String> lines, OptionalInt matters, Sentence sentence, boolean understood) {
    public Finding {
        lines = List.copyOf(lines);
    }

    static Finding refused(String command, Sentence why) {
        return new Finding(command, List.of(), OptionalInt.empty(), why, false);
    }
}
