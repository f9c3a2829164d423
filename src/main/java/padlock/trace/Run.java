package padlock.trace;

import java.util.List;

/**
 * One scenario played in one browser: the whole answer.
 *
 * @param scenario the scenario's title
 * @param browser the profile's id
 * @param problems what the scenario expected and did not get; empty when it passed
 */
public record Run(
        String scenario,
        String browser,
        List<String> problems,
        List<StepRecord> steps,
        Ledger ledger,
        List<KnownHost> hsts,
        List<TraceEvent> events) {
    public Run {
        problems = List.copyOf(problems);
        steps = List.copyOf(steps);
        hsts = List.copyOf(hsts);
        events = List.copyOf(events);
    }

    public boolean passed() {
        return problems.isEmpty();
    }
}
