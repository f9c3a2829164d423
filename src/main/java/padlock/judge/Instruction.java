package padlock.judge;

import padlock.words.Sentence;

/**
 * What the reader is to do next.
 *
 * @param step the step of the scenario, counted from 1
 * @param kind what they do with the address
 * @param address the address typed, the mail's page, or the link as the mail has it; empty where there is none
 * @param acceptWarnings whether the reader goes on past every page that lets them
 * @param restart whether the browser must be closed and opened again first, since somebody changed the setup
 */
public record Instruction(int step, Kind kind, String address, boolean acceptWarnings, boolean restart) {
    /** What a reader does. */
    public enum Kind {
        TYPE,
        OPEN,
        CLICK
    }

    /** One sentence. */
    public Sentence sentence() {
        return switch (kind) {
            case TYPE -> Sentence.of("judge.do.type", address);
            case OPEN -> Sentence.of("judge.do.open");
            case CLICK -> Sentence.of(acceptWarnings ? "judge.do.click-past" : "judge.do.click");
        };
    }
}
