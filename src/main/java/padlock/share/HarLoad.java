package padlock.share;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import padlock.trace.ElementRecord;
import padlock.trace.Hop;
import padlock.trace.StepRecord;
import padlock.trace.TraceEvent.LoadStarted;

/** One document or image of a run on its way into a HAR archive. */
final class HarLoad {
    private final String page;
    private final Optional<StepRecord> step;
    private final LoadStarted start;
    private final List<Hop> hops = new ArrayList<>();

    HarLoad(String page, Optional<StepRecord> step, LoadStarted start) {
        this.page = page;
        this.step = step;
        this.start = start;
    }

    /** For what was asked outside of any page. */
    static HarLoad none() {
        return new HarLoad("", Optional.empty(), new LoadStarted(Instant.EPOCH, "", ""));
    }

    void add(Hop hop) {
        hops.add(hop);
    }

    String page() {
        return page;
    }

    Instant started() {
        return start.at();
    }

    String title() {
        return step.map(record -> "Step " + record.step() + ", " + record.action() + ": " + start.url())
                .orElse(start.url());
    }

    /** One entry for each hop; the last one carries the error that the reader was shown. */
    List<Map<String, Object>> entries(Instant from, Instant ended) {
        List<Map<String, Object>> entries = new ArrayList<>();
        Instant at = from;
        for (int i = 0; i < hops.size(); i++) {
            boolean last = i == hops.size() - 1;
            Optional<String> error = last ? error() : Optional.empty();
            // What passed on the virtual clock, such as the patience with a silent server, was spent on the last hop.
            long millis = last ? Math.max(0, ended.toEpochMilli() - start.at().toEpochMilli()) : 0;
            entries.add(new HarEntry(hops.get(i), start.what(), page, at, millis, error).json());
            at = at.plusMillis(1);
        }
        return entries;
    }

    private Optional<String> error() {
        if (start.what().equals("document")) {
            return step.flatMap(StepRecord::error);
        }
        return step.stream()
                .flatMap(record -> record.elements().stream())
                .filter(element -> element.hops().equals(hops))
                .findFirst()
                .flatMap(ElementRecord::error);
    }
}
