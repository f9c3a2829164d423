package padlock.trace;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The first step in which two runs of one scenario differ: over the wire and in memory, or in two browsers.
 *
 * <p>What only a real connection has (addresses, the agreed protocol, what an eavesdropper saw) is left out of the comparison.
 */
public record RunDifference(int step, String one, String other) {

    public static Optional<RunDifference> between(Run one, Run other) {
        int steps = Math.max(one.steps().size(), other.steps().size());
        for (int i = 0; i < steps; i++) {
            String left = i < one.steps().size() ? comparable(one.steps().get(i)) : "no such step";
            String right = i < other.steps().size() ? comparable(other.steps().get(i)) : "no such step";
            if (!left.equals(right)) {
                return Optional.of(new RunDifference(i + 1, left, right));
            }
        }
        if (!one.ledger().equals(other.ledger()) || !Objects.equals(one.hsts(), other.hsts())) {
            return Optional.of(
                    new RunDifference(steps, one.ledger() + " " + one.hsts(), other.ledger() + " " + other.hsts()));
        }
        return Optional.empty();
    }

    private static String comparable(StepRecord step) {
        List<ElementRecord> images = step.elements().stream()
                .map(image -> new ElementRecord(
                        image.url(),
                        image.kind(),
                        image.outcome(),
                        image.error(),
                        image.countedTimes(),
                        image.because(),
                        comparable(image.hops())))
                .toList();
        return new StepRecord(
                        step.step(),
                        step.action(),
                        step.url(),
                        step.outcome(),
                        step.error(),
                        step.canProceed(),
                        step.askFirst(),
                        step.accepted(),
                        step.finalUrl(),
                        step.countedTimes(),
                        step.plainRequestSent(),
                        step.by(),
                        step.because(),
                        comparable(step.hops()),
                        images)
                .toString();
    }

    private static List<Hop> comparable(List<Hop> hops) {
        return hops.stream().map(RunDifference::comparable).toList();
    }

    private static Hop comparable(Hop hop) {
        if (!(hop instanceof Hop.Exchange exchange)) {
            return hop;
        }
        return new Hop.Exchange(
                exchange.url(),
                exchange.rule(),
                exchange.because(),
                Optional.empty(),
                exchange.tls().map(tls -> new TlsSession(Optional.empty(), tls.fault(), tls.names(), tls.expires())),
                exchange.status(),
                exchange.location(),
                exchange.behind(),
                Optional.empty());
    }
}
