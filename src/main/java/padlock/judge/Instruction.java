package padlock.judge;

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
    public String sentence() {
        return switch (kind) {
            case TYPE -> "Type this into the address bar: " + address;
            case OPEN -> "Open the mail and wait for its images.";
            case CLICK ->
                acceptWarnings
                        ? "Click the link, and go on past every warning that lets you."
                        : "Click the link, and go no further when a warning appears.";
        };
    }
}
