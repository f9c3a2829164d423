package padlock.campaign;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import padlock.campaign.Audience.Segment;
import padlock.campaign.Experience.Fate;
import padlock.scenario.Runner;
import padlock.scenario.Step;
import padlock.trace.Ledger;
import padlock.trace.Outcome;
import padlock.trace.Run;
import padlock.trace.StepRecord;

/**
 * Plays every class of readers once for each conduct.
 *
 * <p>Each reader is played in a world of their own. What readers do to each other, such as a cache at the CDN that hands one reader's
 * answer to the next, is no part of it.
 */
final class Rehearsal {
    private static final Ledger.Tally NOTHING = new Ledger.Tally(0, 0);

    private final Runner runner;
    private final Campaign campaign;

    Rehearsal(Runner runner, Campaign campaign) {
        this.runner = runner;
        this.campaign = campaign;
    }

    List<Experience> all() {
        return campaign.audience().segments().stream().map(this::one).toList();
    }

    private Experience one(Segment segment) {
        ReaderClass who = segment.who();
        Ledger.Tally before = earlier(who);
        Run clicks = play(who, Conduct.CLICKS.steps());
        StepRecord click = last(clicks);
        Map<Conduct, Fate> fates = new EnumMap<>(Conduct.class);
        fates.put(Conduct.UNREAD, fate(play(who, Conduct.UNREAD.steps()), before));
        fates.put(Conduct.OPENS, fate(play(who, Conduct.OPENS.steps()), before));
        fates.put(Conduct.CLICKS, fate(clicks, before));
        boolean warned = click.outcome().filter(Outcome.WARNED::equals).isPresent();
        Run goesOn = warned ? play(who, Conduct.GOES_ON.steps()) : clicks;
        fates.put(Conduct.GOES_ON, fate(goesOn, before));
        return new Experience(who, segment.share(), click, fates);
    }

    /** What earlier mails brought the provider's dashboard; it is no part of this one's report. */
    private Ledger.Tally earlier(ReaderClass who) {
        boolean sentBefore = campaign.history().stream().anyMatch(Step.Send.class::isInstance);
        return sentBefore ? play(who, List.of()).ledger().provider() : NOTHING;
    }

    private Run play(ReaderClass who, List<Step> steps) {
        return runner.run(who.scenario(campaign.title(), campaign.setup(), campaign.history(), steps), who.browser());
    }

    private static Fate fate(Run run, Ledger.Tally before) {
        Ledger.Tally after = run.ledger().provider();
        StepRecord last = last(run);
        Optional<Outcome> click = last.action().equals("click") ? last.outcome() : Optional.empty();
        return new Fate(after.opens() > before.opens(), after.clicks() > before.clicks(), click);
    }

    private static StepRecord last(Run run) {
        return run.steps().get(run.steps().size() - 1);
    }
}
