package padlock.trace;

import java.time.Instant;
import java.util.Optional;

/**
 * One event of a run. Starts and ends come in pairs and nest:
 *
 * <pre>
 * StepStarted
 *   LoadStarted            a document or an image
 *     HopTaken             one for each station on its way, in order
 *     Learned              the answer changed what the browser remembers
 *   LoadEnded
 * StepEnded
 * </pre>
 *
 * <p>Every start is followed by its end, whatever happened between. A page may load several images, so a step may hold several
 * loads, one after another.
 */
public sealed interface TraceEvent {
    /** The virtual time of the event. */
    Instant at();

    /** A step of the scenario begins. */
    record StepStarted(Instant at, int step, String action) implements TraceEvent {}

    record StepEnded(Instant at, StepRecord result) implements TraceEvent {}

    /** The browser sets out to fetch a document or a part of one. */
    record LoadStarted(Instant at, String url, String what) implements TraceEvent {}

    record HopTaken(Instant at, Hop hop) implements TraceEvent {}

    /** The browser's HSTS store changed. {@code entry} is empty when the host was forgotten. */
    record Learned(Instant at, String host, Optional<KnownHost> entry) implements TraceEvent {}

    record LoadEnded(Instant at, String url, Outcome outcome) implements TraceEvent {}
}
