package padlock.compare;

import java.util.List;
import java.util.Optional;
import padlock.policy.CertificateFault;
import padlock.trace.ElementRecord;
import padlock.trace.Hop;
import padlock.trace.StepRecord;
import padlock.trace.TlsSession;

/**
 * The place where two runs part for the first time: until there both went the same way.
 *
 * <p>Two hops are the same when the same thing happened at the same address, whatever connection, protocol version or wording they
 * have. Two that do the same for different reasons part there only if something comes of it; where nothing does in the whole run, the
 * first other reason is the fork.
 *
 * @param pair which pair of steps, counted from 0
 * @param image which image of the opened mail, counted from 0; empty for the way of the document
 * @param hop which hop of that way, counted from 0; one more than the last where the ways are the same and what came of them is not
 * @param one the hop of the first run; empty where it had ended
 */
public record Fork(int pair, Optional<Integer> image, int hop, Field field, Optional<Hop> one, Optional<Hop> other) {
    /** What differs. */
    public enum Field {
        /** One asked, the other rewrote the address or stopped. */
        ACTION,
        ADDRESS,
        /** Where the browser's own rewrite leads. */
        REWRITE,
        CERTIFICATE,
        STATUS,
        REDIRECT,
        /** One had ended. */
        LENGTH,
        /** The same way, and another outcome or code. */
        OUTCOME,
        /** The same way and outcome; one was counted. */
        COUNTED,
        /** The same deed for another reason, and that led apart further on. */
        REASON,
        /** The same in everything but the rules behind it. */
        RULE
    }

    /** The first difference of two runs, step by step; empty when there is none. Both lists belong together place by place. */
    public static Optional<Fork> between(List<StepRecord> one, List<StepRecord> other) {
        Optional<Fork> seen = first(one, other, false);
        return seen.isPresent() ? seen : first(one, other, true);
    }

    private static Optional<Fork> first(List<StepRecord> one, List<StepRecord> other, boolean byRule) {
        int pairs = Math.min(one.size(), other.size());
        for (int pair = 0; pair < pairs; pair++) {
            Optional<Fork> fork = inStep(pair, one.get(pair), other.get(pair), byRule);
            if (fork.isPresent()) {
                return byRule ? fork : Optional.of(fork.get().cause(one.get(pair), other.get(pair)));
            }
        }
        return Optional.empty();
    }

    /** What led here: the first hop of this way that both took for different reasons. */
    private Fork cause(StepRecord left, StepRecord right) {
        List<Hop> here = image.map(i -> left.elements().get(i).hops()).orElse(left.hops());
        List<Hop> there = image.map(i -> right.elements().get(i).hops()).orElse(right.hops());
        for (int i = 0; i < hop; i++) {
            if (here.get(i).rule() != there.get(i).rule()) {
                return new Fork(pair, image, i, Field.REASON, Optional.of(here.get(i)), Optional.of(there.get(i)));
            }
        }
        return this;
    }

    private static Optional<Fork> inStep(int pair, StepRecord one, StepRecord other, boolean byRule) {
        Optional<Fork> document = onWay(pair, Optional.empty(), one.hops(), other.hops(), byRule);
        if (document.isPresent()) {
            return document;
        }
        int images = Math.min(one.elements().size(), other.elements().size());
        for (int i = 0; i < images; i++) {
            ElementRecord left = one.elements().get(i);
            ElementRecord right = other.elements().get(i);
            Optional<Fork> fork = onWay(pair, Optional.of(i), left.hops(), right.hops(), byRule);
            if (fork.isEmpty()
                    && (left.outcome() != right.outcome() || !left.error().equals(right.error()))) {
                fork = end(pair, Optional.of(i), left.hops(), Field.OUTCOME);
            }
            if (fork.isPresent()) {
                return fork;
            }
        }
        if (!one.outcome().equals(other.outcome()) || !one.error().equals(other.error())) {
            return end(pair, Optional.empty(), one.hops(), Field.OUTCOME);
        }
        return one.countedTimes() == other.countedTimes()
                ? Optional.empty()
                : end(pair, Optional.empty(), one.hops(), Field.COUNTED);
    }

    private static Optional<Fork> end(int pair, Optional<Integer> image, List<Hop> way, Field field) {
        return Optional.of(new Fork(pair, image, way.size(), field, Optional.empty(), Optional.empty()));
    }

    private static Optional<Fork> onWay(
            int pair, Optional<Integer> image, List<Hop> one, List<Hop> other, boolean byRule) {
        for (int i = 0; i < Math.max(one.size(), other.size()); i++) {
            Optional<Hop> left = i < one.size() ? Optional.of(one.get(i)) : Optional.empty();
            Optional<Hop> right = i < other.size() ? Optional.of(other.get(i)) : Optional.empty();
            Optional<Field> field = left.isPresent() && right.isPresent()
                    ? differs(left.get(), right.get(), byRule)
                    : Optional.of(Field.LENGTH);
            if (field.isPresent()) {
                return Optional.of(new Fork(pair, image, i, field.get(), left, right));
            }
        }
        return Optional.empty();
    }

    private static Optional<Field> differs(Hop one, Hop other, boolean byRule) {
        if (one.getClass() != other.getClass()) {
            return Optional.of(Field.ACTION);
        }
        if (!one.url().equals(other.url())) {
            return Optional.of(Field.ADDRESS);
        }
        Optional<Field> deed = Optional.empty();
        if (one instanceof Hop.Rewrite left && other instanceof Hop.Rewrite right) {
            deed = left.becomes().equals(right.becomes()) ? Optional.empty() : Optional.of(Field.REWRITE);
        } else if (one instanceof Hop.Exchange left && other instanceof Hop.Exchange right) {
            deed = differs(left, right);
        }
        return deed.isEmpty() && byRule && one.rule() != other.rule() ? Optional.of(Field.RULE) : deed;
    }

    private static Optional<Field> differs(Hop.Exchange one, Hop.Exchange other) {
        if (!fault(one).equals(fault(other))) {
            return Optional.of(Field.CERTIFICATE);
        }
        if (!one.status().equals(other.status())) {
            return Optional.of(Field.STATUS);
        }
        return one.location().equals(other.location()) ? Optional.empty() : Optional.of(Field.REDIRECT);
    }

    private static Optional<CertificateFault> fault(Hop.Exchange hop) {
        return hop.tls().flatMap(TlsSession::fault);
    }
}
