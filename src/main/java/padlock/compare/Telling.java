package padlock.compare;

import java.util.Optional;
import padlock.trace.Hop;
import padlock.trace.StepRecord;
import padlock.words.Sentence;

/**
 * The fork of two runs as sentences for a reader.
 *
 * @param one what to call the first run, such as {@code Firefox 153}
 */
public record Telling(String one, String other) {
    public static final Sentence SAME = Sentence.of("fork.none");

    /** Where they part, and why each went on as it did. {@code left} and {@code right} are the steps of the fork's pair. */
    public Sentence of(Fork fork, StepRecord left, StepRecord right) {
        return switch (fork.field()) {
            case OUTCOME -> Sentence.of("fork.outcome", one, left.because(), other, right.because());
            case COUNTED -> Sentence.of("fork.counted", left.counted() ? one : other);
            case RULE -> Sentence.of("fork.rule").then(reasons(fork));
            case REASON -> opening(fork).then(Sentence.of("fork.reason")).then(reasons(fork));
            default -> opening(fork).then(told(one, fork.one())).then(told(other, fork.other()));
        };
    }

    private static Sentence opening(Fork fork) {
        return Sentence.of(fork.hop() == 0 ? "fork.at-first" : "fork.later");
    }

    private Sentence reasons(Fork fork) {
        return reason(one, fork.one().orElseThrow())
                .then(reason(other, fork.other().orElseThrow()));
    }

    private static Sentence reason(String name, Hop hop) {
        return Sentence.of("fork.because", name, hop.because(), hop.rule().id());
    }

    private static Sentence told(String name, Optional<Hop> hop) {
        return hop.map(taken -> told(name, taken)).orElseGet(() -> Sentence.of("fork.ended", name));
    }

    private static Sentence told(String name, Hop hop) {
        String rule = hop.rule().id();
        if (hop instanceof Hop.Rewrite rewrite) {
            String key = rewrite.becomes().startsWith("https:") ? "fork.upgraded" : "fork.went-back";
            return Sentence.of(key, name, hop.because(), rule);
        }
        if (hop instanceof Hop.Exchange exchange) {
            String over = exchange.url().startsWith("https:") ? "https" : "http";
            return exchange.status().isPresent()
                    ? Sentence.of(
                            "fork.answered",
                            name,
                            hop.because(),
                            rule,
                            over,
                            exchange.status().getAsInt())
                    : Sentence.of("fork.unanswered", name, hop.because(), rule, over);
        }
        return Sentence.of("fork.stopped", name, hop.because(), rule);
    }
}
