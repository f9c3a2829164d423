package padlock.site.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import padlock.trace.Hop;
import padlock.trace.Run;
import padlock.trace.StepRecord;
import padlock.words.Wording;

/**
 * A run, ready to be shown.
 *
 * @param id unique on the page, so that several runs can stand on it
 * @param browser the browser's name
 * @param step the step the page is about, counted from 1; all clicks when empty
 * @param yaml the scenario's text, to be copied
 * @param words what is said around it
 */
public record RunView(String id, Run run, String browser, OptionalInt step, String yaml, Wording words) {
    private static final int ORDINALS = 5;

    public List<StepView> steps() {
        long clicks = run.steps().stream().filter(RunView::isClick).count();
        List<StepView> views = new ArrayList<>();
        int click = 0;
        for (StepRecord record : run.steps()) {
            click += isClick(record) ? 1 : 0;
            views.add(new StepView(id + "-step-" + record.step(), title(record, click, clicks), record, words));
        }
        return views;
    }

    /** The steps that the page is about: the one that was asked for, else the clicks, else whatever asked a server. */
    public List<StepView> featured() {
        List<StepView> all = steps();
        if (step.isPresent()) {
            List<StepView> one = all.stream()
                    .filter(view -> view.step().step() == step.getAsInt())
                    .toList();
            if (!one.isEmpty()) {
                return one;
            }
        }
        List<StepView> clicks =
                all.stream().filter(view -> isClick(view.step())).toList();
        return clicks.isEmpty() ? all.stream().filter(StepView::asks).toList() : clicks;
    }

    public StepView last() {
        List<StepView> featured = featured();
        return featured.isEmpty() ? steps().get(steps().size() - 1) : featured.get(featured.size() - 1);
    }

    /** The opened mail that the page shows: the last one. */
    public Optional<StepView> mailbox() {
        return steps().stream()
                .filter(view -> view.step().action().equals("open"))
                .reduce((first, second) -> second);
    }

    /** Whether no real connection was made: the wire was taken, and the same servers answered in memory. */
    public boolean inMemory() {
        List<String> addresses = run.steps().stream()
                .flatMap(step -> step.hops().stream())
                .flatMap(hop -> hop instanceof Hop.Exchange exchange ? exchange.address().stream() : Stream.empty())
                .toList();
        return !addresses.isEmpty() && addresses.stream().allMatch("model"::equals);
    }

    /** A heading for the whole of it. */
    public String heading() {
        List<StepView> featured = featured();
        return featured.size() == 1 ? featured.get(0).title() : words.say("run.heading");
    }

    public LedgerView ledger() {
        return new LedgerView(run.ledger(), words);
    }

    /** What is said aloud after a run. */
    public String announcement() {
        StringBuilder text = new StringBuilder();
        for (StepView view : featured()) {
            text.append(view.title()).append(": ").append(view.word()).append(". ");
        }
        return text.append(last().because()).toString();
    }

    private static boolean isClick(StepRecord record) {
        return record.action().equals("click");
    }

    private String title(StepRecord record, int click, long clicks) {
        String action = record.action();
        return action.equals("click") && clicks > 1 ? ordinal(click) : words.say("run.step." + action);
    }

    private String ordinal(int number) {
        return number <= ORDINALS ? words.say("run.click." + number) : words.say("run.click.later", number);
    }
}
