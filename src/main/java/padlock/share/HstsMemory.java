package padlock.share;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import padlock.scenario.Scenario;
import padlock.trace.KnownHost;
import padlock.trace.Run;
import padlock.trace.TraceEvent;

/** The HSTS entries that the browser of a run had when one of its steps began. */
public final class HstsMemory {
    private HstsMemory() {}

    /** As {@link #before(Run, int)}, and the brand's domain where the scenario has it on the browsers' built-in list. */
    public static List<KnownHost> before(Run run, int step, Scenario scenario) {
        List<KnownHost> known = new ArrayList<>(before(run, step));
        if (scenario.setup().brand().preloaded()) {
            String domain = scenario.setup().brand().domain().name();
            known.removeIf(host -> host.host().equals(domain));
            known.add(new KnownHost(domain, true, Optional.empty(), "the built-in list"));
        }
        return List.copyOf(known);
    }

    /** What the steps before taught, without what has lapsed or was forgotten since. */
    static List<KnownHost> before(Run run, int step) {
        Map<String, KnownHost> known = new TreeMap<>();
        for (TraceEvent event : run.events()) {
            if (event instanceof TraceEvent.StepStarted started && started.step() >= step) {
                List<KnownHost> current = new ArrayList<>(known.values());
                current.removeIf(host ->
                        host.expires().filter(end -> !end.isAfter(started.at())).isPresent());
                return List.copyOf(current);
            }
            if (event instanceof TraceEvent.Learned learned) {
                learned.entry()
                        .ifPresentOrElse(entry -> known.put(learned.host(), entry), () -> known.remove(learned.host()));
            }
            if (event instanceof TraceEvent.StepEnded ended
                    && ended.result().action().equals("forget")) {
                known.clear();
            }
        }
        return List.copyOf(known.values());
    }
}
