package padlock.compare;

import java.util.Optional;
import padlock.trace.Hop;
import padlock.trace.StepRecord;
import padlock.words.Wording;

/**
 * The fork of two runs as sentences for a reader.
 *
 * @param one what to call the first run, such as {@code Firefox 153}
 */
public record Telling(String one, String other) {
    public static final String SAME = "Both went the same way to the end, for the same reasons.";

    /** Where they part, and why each went on as it did. {@code left} and {@code right} are the steps of the fork's pair. */
    public String of(Fork fork, StepRecord left, StepRecord right) {
        return switch (fork.field()) {
            case OUTCOME ->
                "Both went the same way, and it ended differently. " + one + ": "
                        + Wording.english().say(left.because()) + " " + other + ": "
                        + Wording.english().say(right.because());
            case COUNTED ->
                "Both went the same way and ended alike. The provider counted it for " + (left.counted() ? one : other)
                        + " only.";
            case RULE ->
                "Both went the same way, for different reasons. " + reason(one, fork.one()) + " "
                        + reason(other, fork.other());
            case REASON ->
                opening(fork) + "Here both do the same for different reasons, and that decides. "
                        + reason(one, fork.one()) + " " + reason(other, fork.other());
            default -> opening(fork) + told(one, fork.one()) + " " + told(other, fork.other());
        };
    }

    private static String opening(Fork fork) {
        return fork.hop() == 0 ? "They part at the first hop. " : "Until here both went the same way. ";
    }

    private static String told(String name, Optional<Hop> hop) {
        return hop.map(taken -> name + " " + deed(taken) + ": " + cited(taken))
                .orElse(name + " was at the end already.");
    }

    private static String reason(String name, Optional<Hop> hop) {
        return hop.map(taken -> name + ": " + cited(taken)).orElse("");
    }

    private static String cited(Hop hop) {
        String because = Wording.english().say(hop.because());
        String sentence = because.endsWith(".") ? because.substring(0, because.length() - 1) : because;
        return sentence + " (" + hop.rule().id() + ").";
    }

    private static String deed(Hop hop) {
        if (hop instanceof Hop.Rewrite rewrite) {
            return rewrite.becomes().startsWith("https:")
                    ? "turned to https before it sent anything"
                    : "went back to http";
        }
        if (hop instanceof Hop.Exchange exchange) {
            String over = exchange.url().startsWith("https:") ? "https" : "http";
            return exchange.status().isPresent()
                    ? "asked over " + over + " and got " + exchange.status().getAsInt()
                    : "asked over " + over + " and got no answer";
        }
        return "stopped";
    }
}
