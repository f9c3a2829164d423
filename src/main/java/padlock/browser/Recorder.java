package padlock.browser;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import padlock.policy.HstsEntry;
import padlock.policy.HstsStore;
import padlock.trace.Hop;
import padlock.trace.KnownHost;
import padlock.trace.Outcome;
import padlock.trace.TraceEvent;

/** Writes down what happens, in order; keeps the hops of the load that is going on. */
public final class Recorder {
    private final List<TraceEvent> events = new ArrayList<>();
    private final List<Hop> hops = new ArrayList<>();

    /** Begins a document or an image. */
    public void loadStarts(Instant at, String url, String what) {
        hops.clear();
        events.add(new TraceEvent.LoadStarted(at, url, what));
    }

    /** Ends it, and gives back its hops. */
    public List<Hop> loadEnds(Instant at, String url, Outcome outcome) {
        events.add(new TraceEvent.LoadEnded(at, url, outcome));
        return List.copyOf(hops);
    }

    public void add(TraceEvent event) {
        events.add(event);
    }

    public List<TraceEvent> events() {
        return List.copyOf(events);
    }

    void hop(Instant at, Hop hop) {
        hops.add(hop);
        events.add(new TraceEvent.HopTaken(at, hop));
    }

    void learned(Instant at, String host, HstsStore.Lesson lesson) {
        if (lesson.entry().isPresent() || lesson.forgot()) {
            events.add(new TraceEvent.Learned(at, host, lesson.entry().map(Recorder::knownHost)));
        }
    }

    static KnownHost knownHost(HstsEntry entry) {
        return new KnownHost(
                entry.host(), entry.includeSubDomains(), Optional.of(entry.expires()), entry.learnedFrom());
    }
}
