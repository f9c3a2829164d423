package padlock.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import padlock.pki.Authority;
import padlock.policy.Profiles;
import padlock.scenario.FilesBeside;
import padlock.scenario.ModelRunner;
import padlock.scenario.Scenario;
import padlock.scenario.ScenarioReader;
import padlock.trace.Hop;
import padlock.trace.Run;
import padlock.trace.StepRecord;
import padlock.words.Said;
import padlock.words.Sentence;

/** Where two runs part, in what, and how it is told. */
class ForkTest {
    private static final Profiles PROFILES = Profiles.read();
    private static final ModelRunner MODEL = new ModelRunner(PROFILES, new Authority());
    private static final String FRESH = "steps: [send: newsletter, open: mail, click: 1]";
    private static final String HSTS =
            "setup: { brand: { hsts: { example.com: \"max-age=31536000; includeSubDomains\" } } }\n";

    private static Run run(String yaml, String browser) {
        Scenario scenario = new ScenarioReader(
                        PROFILES.all().stream().map(profile -> profile.id()).toList())
                .read("fork.yml", "title: Fork\n" + yaml, FilesBeside.none())
                .orElseThrow();
        return MODEL.run(scenario, browser);
    }

    @Test
    void aRunDoesNotPartFromItself() {
        Run one = run(HSTS + FRESH, "chromium-156");
        assertThat(Fork.between(one.steps(), run(HSTS + FRESH, "chromium-156").steps()))
                .isEmpty();
    }

    @Test
    void aReaderWhoKnowsTheSitePartsBeforeAnythingIsSent() {
        List<StepRecord> fresh = run(HSTS + FRESH, "safari-17").steps();
        List<StepRecord> visited = run(
                        HSTS
                                + "steps: [visit: \"https://example.com/\", wait: 1d, send: newsletter, open: mail, click: 1]",
                        "safari-17")
                .steps()
                .subList(2, 5);
        Fork fork = Fork.between(fresh, visited).orElseThrow();
        // Safari 17 loads pictures over http, HSTS or not; the click is the first to differ.
        assertThat(fork.pair()).isEqualTo(2);
        assertThat(fork.hop()).isZero();
        assertThat(fork.field()).isEqualTo(Fork.Field.ACTION);
        assertThat(fork.one().orElseThrow()).isInstanceOf(Hop.Exchange.class);
        assertThat(fork.other().orElseThrow().rule().id()).isEqualTo("HSTS-8.3");
        assertThat(Said.english(new Telling("Fresh", "Visited").of(fork, fresh.get(2), visited.get(2))))
                .startsWith("They part at the first hop. Fresh asked over http and got 302: ")
                .contains("Visited turned to https before it sent anything: This browser insists on https for"
                        + " click.example.com, because of example.com (HSTS-8.3).");
    }

    @Test
    void aReasonThatLedApartFurtherOnIsTheFork() {
        List<StepRecord> fresh = run(HSTS + FRESH, "chromium-156").steps();
        List<StepRecord> visited = run(
                        HSTS
                                + "steps: [visit: \"https://example.com/\", wait: 1d, send: newsletter, open: mail, click: 1]",
                        "chromium-156")
                .steps()
                .subList(2, 5);
        Fork fork = Fork.between(fresh.subList(2, 3), visited.subList(2, 3)).orElseThrow();
        assertThat(fork.field()).isEqualTo(Fork.Field.REASON);
        assertThat(fork.hop()).isZero();
        assertThat(fork.one().orElseThrow().rule().id()).isEqualTo("UPG-1");
        assertThat(fork.other().orElseThrow().rule().id()).isEqualTo("HSTS-8.3");
    }

    @Test
    void picturesAreComparedOneByOne() {
        List<StepRecord> older = run(FRESH, "chrome-85").steps();
        List<StepRecord> newer = run(FRESH, "chrome-86").steps();
        Fork fork = Fork.between(older, newer).orElseThrow();
        assertThat(fork.pair()).isEqualTo(1);
        assertThat(fork.image()).isPresent();
        assertThat(fork.other().orElseThrow().rule().id()).isEqualTo("MIX-1");
    }

    @Test
    void theSameWayForAnotherReasonIsFoundLast() {
        List<StepRecord> one = run(FRESH, "chromium-156").steps();
        StepRecord click = one.get(2);
        Hop first = click.hops().get(0);
        Hop other = new Hop.Rewrite(
                first.url(),
                ((Hop.Rewrite) first).becomes(),
                padlock.policy.Rule.HSTS_8_3,
                Sentence.written("Because I say so."));
        List<Hop> hops = new java.util.ArrayList<>(click.hops());
        hops.set(0, other);
        List<StepRecord> changed = List.of(one.get(0), one.get(1), with(click, hops, click.countedTimes()));
        Fork fork = Fork.between(one, changed).orElseThrow();
        assertThat(fork.field()).isEqualTo(Fork.Field.RULE);
        assertThat(Said.english(new Telling("A", "B").of(fork, click, changed.get(2))))
                .startsWith("Both went the same way, for different reasons. A: ")
                .endsWith("B: Because I say so (HSTS-8.3).");
    }

    @Test
    void aClickThatIsNotCountedIsToldWhereNothingElseDiffers() {
        List<StepRecord> one = run(FRESH, "chromium-156").steps();
        StepRecord click = one.get(2);
        List<StepRecord> uncounted = List.of(one.get(0), one.get(1), with(click, click.hops(), 0));
        Fork fork = Fork.between(one, uncounted).orElseThrow();
        assertThat(fork.field()).isEqualTo(Fork.Field.COUNTED);
        assertThat(Said.english(new Telling("A", "B").of(fork, click, uncounted.get(2))))
                .endsWith("counted it for A only.");
    }

    @Test
    void aWayThatEndsEarlierIsADifference() {
        List<StepRecord> one = run(FRESH, "chromium-156").steps();
        StepRecord click = one.get(2);
        StepRecord shorter = with(click, click.hops().subList(0, click.hops().size() - 1), click.countedTimes());
        Fork fork = Fork.between(List.of(click), List.of(shorter)).orElseThrow();
        assertThat(fork.field()).isEqualTo(Fork.Field.LENGTH);
        assertThat(fork.other()).isEmpty();
        assertThat(Said.english(new Telling("A", "B").of(fork, click, shorter))).endsWith("B was at the end already.");
    }

    @Test
    void whatLapsesBetweenTwoClicksIsNamed() {
        String known = "setup: { brand: { hsts: { example.com: \"max-age=86400; includeSubDomains\" } },"
                + " dns: { tracking: cdn }, cdn: { renews: false } }\nsteps: [visit: \"https://example.com/\", send: newsletter, ";
        Run soon = run(known + "click: 1]", "safari-17");
        Run later = run(known + "wait: 400d, click: 1]", "safari-17");
        Instant then = Instant.parse("2026-11-22T09:00:00Z");
        List<Lapse> lapses =
                Lapse.between(soon, soon.steps().get(2), then, later.steps().get(3), then.plus(Duration.ofDays(400)));
        assertThat(lapses)
                .extracting(Lapse::what, Lapse::name)
                .contains(
                        org.assertj.core.groups.Tuple.tuple(Lapse.What.HSTS, "example.com"),
                        org.assertj.core.groups.Tuple.tuple(Lapse.What.CERTIFICATE, "click.example.com"));
        assertThat(lapses)
                .allSatisfy(lapse -> assertThat(Said.english(lapse.sentence())).contains(" on 202"));
    }

    @Test
    void anAcceptedCertificateIsForgottenInTime() {
        String story =
                "setup: { esp: { links: https } }\nsteps: [send: newsletter, click: { link: 1, accept-warning: true }, ";
        Run soon = run(story + "click: 1]", "chromium-156");
        Run later = run(story + "wait: 30d, click: 1]", "chromium-156");
        Instant then = Instant.parse("2026-11-22T09:00:00Z");
        List<Lapse> lapses =
                Lapse.between(soon, soon.steps().get(2), then, later.steps().get(3), then.plus(Duration.ofDays(30)));
        assertThat(lapses).containsExactly(new Lapse(Lapse.What.EXCEPTION, "click.example.com", Optional.empty()));
    }

    @Test
    void releasesAreProfilesInTheOrderOfTheirDates() {
        List<Release> all = Release.all();
        List<String> dates = all.stream().map(Release::date).toList();
        assertThat(dates).isSorted();
        assertThat(PROFILES.all().stream().map(profile -> profile.id()).toList())
                .containsAll(all.stream().map(Release::browser).toList());
        assertThat(all).extracting(Release::browser).doesNotHaveDuplicates();
    }

    private static StepRecord with(StepRecord step, List<Hop> hops, int counted) {
        return new StepRecord(
                step.step(),
                step.action(),
                step.url(),
                step.outcome(),
                step.error(),
                step.canProceed(),
                step.askFirst(),
                step.accepted(),
                step.finalUrl(),
                counted,
                step.plainRequestSent(),
                step.by(),
                step.because(),
                hops,
                step.elements());
    }
}
