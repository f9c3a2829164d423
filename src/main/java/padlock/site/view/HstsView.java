package padlock.site.view;

import java.util.List;
import java.util.Optional;
import padlock.site.view.DiagnoseView.Hidden;

/**
 * What one browser remembers of HSTS, as its own inspector would show it.
 *
 * @param now the virtual time, as a date
 * @param preloaded the brand's domain stands in the list that browsers are built with
 * @param query the name that was asked for; empty for none
 * @param visited what came of the visit that was to teach an entry, or of the one that was to delete it
 * @param problems what is wrong with the scenario's text
 * @param exhibit the scenario, as it stands now
 */
public record HstsView(
        String browser,
        String now,
        List<Entry> entries,
        List<Name> tree,
        boolean preloaded,
        String query,
        Optional<Answer> answer,
        Optional<String> visited,
        List<String> problems,
        List<Hidden> exhibit) {
    /**
     * A line of the store.
     *
     * @param until the date on which it ends, and {@code days} from now
     * @param learned how it came there
     * @param revocable its own site belongs to the web team, which can take it back
     */
    public record Entry(
            String host,
            boolean includeSubDomains,
            String until,
            String days,
            String learned,
            String header,
            boolean revocable) {}

    /** A name of the simulated internet. {@code by}: the entry that covers it; empty when none does. */
    public record Name(String name, int depth, Optional<String> by) {}

    /** What the browser does with {@code http://} and the name. */
    public record Answer(boolean covered, String because, Optional<String> rule) {}
}
