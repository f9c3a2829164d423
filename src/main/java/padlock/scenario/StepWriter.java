package padlock.scenario;

import java.util.List;
import java.util.Optional;
import padlock.policy.Rule;
import padlock.trace.ElementRecord;
import padlock.trace.Hop;
import padlock.trace.StepRecord;
import padlock.words.Sentence;

/** Puts together the record of one step. */
final class StepWriter {
    private final int number;
    private final String action;
    private Optional<String> url = Optional.empty();
    private Optional<Judgment> judgment = Optional.empty();
    private Optional<Rule> by = Optional.empty();
    private Optional<Sentence> because = Optional.empty();
    private int accepted;
    private int countedTimes;
    private boolean plainRequestSent;
    private List<Hop> hops = List.of();
    private List<ElementRecord> elements = List.of();

    StepWriter(int number, String action) {
        this.number = number;
        this.action = action;
    }

    StepWriter url(String text) {
        url = Optional.of(text);
        return this;
    }

    StepWriter judged(Judgment result, Rule rule, List<Hop> way) {
        judgment = Optional.of(result);
        because = Optional.of(result.sentence());
        by = Optional.of(rule);
        hops = way;
        return this;
    }

    StepWriter says(Sentence sentence, Rule rule) {
        because = Optional.of(sentence);
        by = Optional.of(rule);
        return this;
    }

    StepWriter says(Sentence sentence) {
        because = Optional.of(sentence);
        return this;
    }

    StepWriter went(List<Hop> way) {
        hops = way;
        return this;
    }

    StepWriter accepted(int pages) {
        accepted = pages;
        return this;
    }

    StepWriter counted(int times) {
        countedTimes = times;
        return this;
    }

    StepWriter plain(boolean sent) {
        plainRequestSent = sent;
        return this;
    }

    StepWriter images(List<ElementRecord> images) {
        elements = images;
        return this;
    }

    StepRecord write() {
        return new StepRecord(
                number,
                action,
                url,
                judgment.map(Judgment::outcome),
                judgment.flatMap(Judgment::error),
                judgment.flatMap(Judgment::canProceed),
                judgment.map(Judgment::askFirst).orElse(false),
                accepted,
                judgment.flatMap(Judgment::finalUrl),
                countedTimes,
                plainRequestSent,
                by,
                because.orElseThrow(),
                hops,
                elements);
    }
}
