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
 * @param news what the last button did
 * @param problems what is wrong with the scenario's text
 * @param kept fields that bring the way back along
 * @param undoable something was changed here that can be taken back
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
        Optional<News> news,
        List<String> problems,
        List<Hidden> kept,
        boolean undoable,
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

    /** {@code sentence}: what the browser met; empty when it met nothing new. */
    public record News(String title, String sentence) {}

    /** A name of the simulated internet. {@code by}: the entry that covers it; empty when none does. */
    public record Name(String name, int depth, Optional<String> by) {}

    /** What the browser does with {@code http://} and the name. */
    public record Answer(boolean covered, String because, Optional<String> rule) {}
}
