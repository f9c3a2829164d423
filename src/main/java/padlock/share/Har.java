package padlock.share;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import padlock.trace.Run;
import padlock.trace.StepRecord;
import padlock.trace.TraceEvent;

/**
 * A run as an HTTP Archive (HAR 1.2), which the network panel of a browser opens: a page for each step that asked for something, an entry for
 * each hop.
 *
 * <p>Times are those of the virtual clock. It stands still unless a step lets time pass, so hops of one moment are put a millisecond apart, to
 * keep their order. A run keeps no bodies and few headers; sizes are -1 for "not known", as the format has it.
 *
 * <p>Plain maps and lists, ready for any JSON writer. Source: the HAR 1.2 specification by Jan Odvarko
 * (http://www.softwareishard.com/blog/har-12-spec/) and what Chromium 156 exports, checked 2026-11-22.
 */
public final class Har {
    private final Run run;
    private final Map<Integer, StepRecord> steps = new LinkedHashMap<>();
    private final Set<String> shown = new HashSet<>();
    private final List<Object> pages = new ArrayList<>();
    private final List<Object> entries = new ArrayList<>();

    /** The earliest time for the next entry. */
    private Instant next = Instant.MIN;

    private Har(Run run) {
        this.run = run;
        run.steps().forEach(step -> steps.put(step.step(), step));
    }

    /** The archive. */
    public static Map<String, Object> of(Run run) {
        return new Har(run).archive();
    }

    private Map<String, Object> archive() {
        int step = 0;
        HarLoad load = HarLoad.none();
        for (TraceEvent event : run.events()) {
            if (event instanceof TraceEvent.StepStarted started) {
                step = started.step();
            } else if (event instanceof TraceEvent.LoadStarted started) {
                load = new HarLoad("step_" + step, Optional.ofNullable(steps.get(step)), started);
            } else if (event instanceof TraceEvent.HopTaken taken) {
                load.add(taken.hop());
            } else if (event instanceof TraceEvent.LoadEnded ended) {
                write(load, ended.at());
                load = HarLoad.none();
            }
        }
        Map<String, Object> log = new LinkedHashMap<>();
        log.put("version", "1.2");
        log.put("creator", Map.of("name", "Padlock", "version", "0.1"));
        log.put("browser", Map.of("name", run.browser() + " (emulated)", "version", ""));
        log.put("pages", pages);
        log.put("entries", entries);
        log.put("comment", run.scenario() + ". Simulated: no browser of this name and none of these hosts took part.");
        return Map.of("log", log);
    }

    private void write(HarLoad load, Instant ended) {
        if (shown.add(load.page())) {
            pages.add(page(load));
        }
        Instant at = load.started().isBefore(next) ? next : load.started();
        List<Map<String, Object>> written = load.entries(at, ended);
        entries.addAll(written);
        next = at.plusMillis(written.size());
    }

    private static Map<String, Object> page(HarLoad load) {
        Map<String, Object> page = new LinkedHashMap<>();
        page.put("startedDateTime", load.started().toString());
        page.put("id", load.page());
        page.put("title", load.title());
        page.put("pageTimings", Map.of("onContentLoad", -1, "onLoad", -1));
        return page;
    }
}
