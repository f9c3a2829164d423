package padlock.room.sheet;

import java.util.List;
import java.util.Optional;

/**
 * One step of a class.
 *
 * @param say what the instructor says, in paragraphs
 * @param questions what the room will ask, with an answer
 * @param scene what is run in front of everybody
 * @param prediction what everybody guesses first
 */
public record SheetStep(
        String title,
        int minutes,
        List<String> say,
        List<Question> questions,
        Optional<Scene> scene,
        Optional<Prediction> prediction) {
    public SheetStep {
        say = List.copyOf(say);
        questions = List.copyOf(questions);
    }

    /** Something the room will ask, and what to say then. */
    public record Question(String ask, String answer) {}
}
