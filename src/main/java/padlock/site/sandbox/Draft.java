package padlock.site.sandbox;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import padlock.site.view.DiagnoseView.Hidden;

/**
 * A text while somebody works on it, with the way back: the text it arrived with and the texts before the last changes. It is a scenario
 * file, or what is set on the bench.
 *
 * <p>All of it travels in the fields of the form. Nothing is kept here between two requests, so two windows cannot mix up their stories.
 *
 * @param text as it stands now
 * @param origin as it arrived
 * @param former the texts before each change, the latest last; a bounded number of them
 */
record Draft(String text, String origin, List<String> former) {
    static final String ORIGIN = "origin";
    static final String SHOWN = "shown";
    static final String FORMER = "former";

    /** The button that takes the last change back. */
    static final String UNDO = "undo";

    /** The button that takes all changes back. */
    static final String RESET = "reset";

    /** So many changes can be taken back. */
    static final int MOST_FORMER = 10;

    /** The texts before the changes together, in characters: a form has to stay below the longest request. */
    private static final int LONGEST_FORMER = 48 * 1_024;

    Draft {
        former = bounded(former);
    }

    /** A text that just arrived. */
    static Draft fresh(String text) {
        return new Draft(text, text, List.of());
    }

    /** What a form brought. What was typed since the page was shown is a change like any other. */
    static Draft of(Context ctx, String typed) {
        Optional<String> shown = Optional.ofNullable(ctx.formParam(SHOWN)).map(Draft::unix);
        if (shown.isEmpty()) {
            return fresh(typed);
        }
        String origin =
                Optional.ofNullable(ctx.formParam(ORIGIN)).map(Draft::unix).orElse(shown.get());
        List<String> former = ctx.formParams(FORMER).stream().map(Draft::unix).toList();
        return new Draft(shown.get(), origin, former).with(typed);
    }

    /** The same with another text, and a way back to this one. */
    Draft with(String other) {
        if (other.equals(text)) {
            return this;
        }
        List<String> before = new ArrayList<>(former);
        before.add(text);
        return new Draft(other, origin, before);
    }

    /** The text before the last change; the same when there was none. */
    Draft undone() {
        return former.isEmpty()
                ? this
                : new Draft(former.get(former.size() - 1), origin, former.subList(0, former.size() - 1));
    }

    /** Whether there is anything to take back. */
    boolean changed() {
        return !former.isEmpty();
    }

    /** What the form's buttons make of it: the text before the last change, the one it arrived with, or this one. */
    Draft asked(Context ctx) {
        if (ctx.formParam(RESET) != null) {
            return with(origin);
        }
        return ctx.formParam(UNDO) == null ? this : undone();
    }

    /** What the form has to bring back. */
    List<Hidden> hidden() {
        List<Hidden> hidden = new ArrayList<>();
        hidden.add(new Hidden(ORIGIN, origin));
        hidden.add(new Hidden(SHOWN, text));
        former.forEach(each -> hidden.add(new Hidden(FORMER, each)));
        return hidden;
    }

    private static List<String> bounded(List<String> texts) {
        int first = texts.size();
        int length = 0;
        while (first > 0
                && texts.size() - first < MOST_FORMER
                && length + texts.get(first - 1).length() <= LONGEST_FORMER) {
            first--;
            length += texts.get(first).length();
        }
        return List.copyOf(texts.subList(first, texts.size()));
    }

    private static String unix(String text) {
        return text.replace("\r\n", "\n");
    }
}
