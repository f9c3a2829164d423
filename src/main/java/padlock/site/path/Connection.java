package padlock.site.path;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import padlock.site.view.SandboxView.ChoiceView;
import padlock.trace.ElementRecord;
import padlock.trace.Hop;
import padlock.trace.Run;
import padlock.trace.StepRecord;
import padlock.words.Wording;

/**
 * One connection of a run: a hop where a server was asked, or at least connected to.
 *
 * @param step the step it belongs to, counted from 1
 * @param action what the reader did
 */
record Connection(int step, String action, Hop.Exchange hop) {
    private static final int LONGEST_LABEL = 110;

    /** All of a run, in order. */
    static List<Connection> of(Run run) {
        List<Connection> all = new ArrayList<>();
        for (StepRecord step : run.steps()) {
            add(all, step, step.hops());
            for (ElementRecord image : step.elements()) {
                add(all, step, image.hops());
            }
        }
        return all;
    }

    private static void add(List<Connection> all, StepRecord step, List<Hop> hops) {
        for (Hop hop : hops) {
            if (hop instanceof Hop.Exchange exchange) {
                all.add(new Connection(step.step(), step.action(), exchange));
            }
        }
    }

    boolean isHttps() {
        return hop.url().startsWith("https:");
    }

    /**
     * The place that a form asked for; else the first connection of the last click, or whatever comes first.
     *
     * @param https whether only connections over https will do
     */
    static Optional<Integer> chosen(List<Connection> all, String place, boolean https) {
        if (place.matches("[0-9]{1,3}")
                && Integer.parseInt(place) < all.size()
                && (!https || all.get(Integer.parseInt(place)).isHttps())) {
            return Optional.of(Integer.parseInt(place));
        }
        int lastClick = all.stream()
                .filter(one -> one.action().equals("click"))
                .mapToInt(Connection::step)
                .max()
                .orElse(0);
        Optional<Integer> first = Optional.empty();
        for (int i = 0; i < all.size(); i++) {
            boolean fits = !https || all.get(i).isHttps();
            if (fits && all.get(i).step() == lastClick) {
                return Optional.of(i);
            }
            first = first.isEmpty() && fits ? Optional.of(i) : first;
        }
        return first;
    }

    static List<ChoiceView> choices(List<Connection> all, boolean https, Wording words) {
        List<ChoiceView> choices = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            if (!https || all.get(i).isHttps()) {
                choices.add(new ChoiceView(String.valueOf(i), all.get(i).label(words)));
            }
        }
        return choices;
    }

    private String label(Wording words) {
        String url = hop.url().length() > LONGEST_LABEL ? hop.url().substring(0, LONGEST_LABEL) + "…" : hop.url();
        String answer =
                hop.status().isPresent() ? String.valueOf(hop.status().getAsInt()) : words.say("path.no-status");
        return words.say("path.hop", step, words.say("act." + action), url, answer);
    }
}
