package padlock.scenario;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import padlock.browser.Browser;
import padlock.browser.CertificateJudge;
import padlock.browser.Network;
import padlock.browser.Recorder;
import padlock.browser.Visit;
import padlock.mail.Link;
import padlock.mail.Purpose;
import padlock.mail.SentMail;
import padlock.mail.Template;
import padlock.policy.ConnectionFault;
import padlock.policy.Initiation;
import padlock.policy.PreloadList;
import padlock.policy.Profile;
import padlock.policy.Rule;
import padlock.trace.Backstage;
import padlock.trace.ElementRecord;
import padlock.trace.Hop;
import padlock.trace.Ledger;
import padlock.trace.Outcome;
import padlock.trace.Run;
import padlock.trace.StepRecord;
import padlock.trace.TraceEvent;
import padlock.url.Host;
import padlock.url.WebUrl;
import padlock.words.Sentence;
import padlock.world.World;

/** One scenario being played in one browser: each step acts on the world and leaves a record. */
final class Play implements Step.Cases<StepRecord> {
    private final Scenario scenario;
    private final Profile profile;
    private final World world;
    private final Shelf shelf;
    private final Recorder recorder = new Recorder();
    private final Browser browser;
    private final Mailboxes mailboxes;
    private final LinkScanner scanner;
    private final OneClick oneClick;
    private final PhoneApp app;
    private int number;
    private int opens;
    private int clicks;

    Play(Scenario scenario, Profile profile, World world, Network network, CertificateJudge judge, Shelf shelf) {
        this.shelf = shelf;
        this.scenario = scenario;
        this.profile = profile;
        this.world = world;
        PreloadList preloaded = scenario.setup().brand().preloaded()
                ? PreloadList.EMPTY.with(scenario.setup().brand().domain().name())
                : PreloadList.EMPTY;
        Network way = new ReadersWay(world, network);
        this.browser = new Browser(profile, way, judge, preloaded, recorder, this::blocks);
        Robots robots = new Robots(network, judge, recorder);
        Robots device = new Robots(way, judge, recorder);
        this.mailboxes = new Mailboxes(world, browser, robots, device, recorder, shelf.pages());
        this.scanner = new LinkScanner(robots);
        this.oneClick = new OneClick(robots);
        this.app = new PhoneApp(world, device);
    }

    Run play() {
        List<StepRecord> steps = new ArrayList<>();
        for (Step step : scenario.steps()) {
            number++;
            recorder.add(new TraceEvent.StepStarted(world.now(), number, step.action()));
            StepRecord record = step.accept(this);
            recorder.add(new TraceEvent.StepEnded(world.now(), record));
            steps.add(record);
        }
        Ledger ledger = new Ledger(
                new Ledger.Tally(opens, clicks),
                new Ledger.Tally(
                        world.log().dashboard(Purpose.OPEN), world.log().dashboard(Purpose.CLICK)));
        return new Run(
                scenario.title(),
                profile.id(),
                Check.problems(scenario, profile.id(), steps),
                steps,
                ledger,
                browser.knownHosts(world.now()),
                recorder.events());
    }

    @Override
    public StepRecord visit(Step.Visit step) {
        StepWriter writer = writer(step).url(step.url());
        Optional<WebUrl> url = WebUrl.parse(step.url());
        if (url.isEmpty()) {
            return noAddress(writer, step.url());
        }
        return navigate(
                writer, world.setup().dns().trackingHost(), url.get(), Initiation.TYPED_HTTP, false, Optional.empty());
    }

    @Override
    public StepRecord send(Step.Send step) {
        int before = events();
        Optional<Host> otherHost = world.setup().dns().otherHost();
        if (step.otherHost() && otherHost.isEmpty()) {
            return writer(step).says(Sentence.of("run.did.no-other-host")).write();
        }
        Template template = shelf.mails().of(step.html().orElseGet(world::newsletter));
        SentMail mail = step.otherHost() ? world.sendFrom(otherHost.get(), template) : world.send(template);
        mailboxes.current().delivered(mail);
        return writer(step)
                .says(withNews(sent(mail)), Rule.TRK_4)
                .counted(events() - before)
                .write();
    }

    @Override
    public StepRecord open(Step.Open step) {
        Optional<SentMail> last = world.lastMail();
        if (last.isEmpty()) {
            return writer(step).says(Sentence.of("run.did.nothing-to-open")).write();
        }
        opens++;
        SentMail mail = last.get();
        int before = events();
        int plainBefore = world.plainRequestsTo(mail.trackingHost());
        Mailbox.Opened opened = mailboxes.current().open(mail);
        StepWriter writer = writer(step);
        opened.url().ifPresent(writer::url);
        return writer.judged(opened.judgment(), opened.rule(), opened.hops())
                .says(imagesSentence(opened.images()), opened.rule())
                .images(opened.images())
                .counted(events() - before)
                .plain(world.plainRequestsTo(mail.trackingHost()) > plainBefore)
                .write();
    }

    private static Sentence imagesSentence(List<ElementRecord> images) {
        long shown = images.stream().filter(image -> image.outcome().arrived()).count();
        return images.isEmpty()
                ? Sentence.of("run.did.opened")
                : Sentence.of("run.did.opened-images", shown, images.size());
    }

    @Override
    public StepRecord click(Step.Click step) {
        Optional<SentMail> last = world.lastMail();
        Optional<Link> link = last.flatMap(mail -> mail.link(step.link()));
        if (link.isEmpty()) {
            return writer(step)
                    .says(Sentence.of("run.did.no-link", step.link()))
                    .write();
        }
        clicks++;
        StepWriter writer = writer(step).url(link.get().href());
        Optional<WebUrl> url = WebUrl.parse(link.get().href());
        if (url.isEmpty()) {
            return noAddress(writer, link.get().href());
        }
        if (app.takes(url.get())) {
            return inApp(writer, url.get(), link.get());
        }
        return navigate(
                writer,
                last.get().trackingHost(),
                url.get(),
                Initiation.LINK,
                step.acceptWarning(),
                WebUrl.parse(link.get().target()));
    }

    private StepRecord navigate(
            StepWriter writer,
            Host trackingHost,
            WebUrl url,
            Initiation initiation,
            boolean acceptWarnings,
            Optional<WebUrl> wanted) {
        int before = events();
        int plainBefore = world.plainRequestsTo(trackingHost);
        Instant now = world.now();
        recorder.loadStarts(now, url.toString(), "document");
        Visit visit = browser.visit(url, initiation, acceptWarnings, now);
        Judgment judgment = Judgment.of(visit, url, wanted);
        recorder.loadEnds(now, url.toString(), judgment.outcome());
        return writer.judged(judgment, visit.decidedBy(), visit.hops())
                .accepted(visit.accepted())
                .counted(events() - before)
                .plain(world.plainRequestsTo(trackingHost) > plainBefore)
                .write();
    }

    private StepRecord noAddress(StepWriter writer, String text) {
        Hop.Stop stop = Hop.Stop.noAddress(text);
        Optional<String> code = Optional.ofNullable(profile.errors().pageCodes().get(ConnectionFault.NAME_NOT_FOUND));
        Judgment nowhere =
                new Judgment(Outcome.FAILED, code, Optional.of(false), false, Optional.empty(), stop.because());
        return writer.judged(nowhere, stop.rule(), List.of(stop)).write();
    }

    @Override
    public StepRecord pause(Step.Wait step) {
        world.advance(step.duration());
        return writer(step)
                .says(withNews(Sentence.of("run.did.waited", world.now())))
                .write();
    }

    @Override
    public StepRecord change(Step.Change step) {
        world.change(step.edit());
        browser.hungUp();
        return writer(step)
                .says(withNews(Sentence.of("run.did.changed")), Rule.TRK_4)
                .write();
    }

    @Override
    public StepRecord validate(Step.Validate step) {
        world.validateBranding();
        return writer(step)
                .says(withNews(Sentence.of("run.did.validated")), Rule.TRK_8)
                .write();
    }

    /** Adds what the provider and the certificate authority did meanwhile. */
    private Sentence withNews(Sentence sentence) {
        return world.takeNews().stream().map(Backstage::because).reduce(sentence, Sentence::then);
    }

    @Override
    public StepRecord forget(Step.Forget step) {
        browser.forget();
        return writer(step).says(Sentence.of("run.did.forgot")).write();
    }

    @Override
    public StepRecord scan(Step.Scan step) {
        Optional<SentMail> last = world.lastMail();
        if (last.isEmpty()) {
            return writer(step).says(Sentence.of("run.did.nothing-to-scan")).write();
        }
        int before = events();
        int plainBefore = world.plainRequestsTo(last.get().trackingHost());
        LinkScanner.Scanned scanned = scanner.scan(last.get(), step.method(), world);
        return writer(step)
                .says(Sentence.of("run.did.scanned", scanned.addresses()), Rule.MAIL_4)
                .went(scanned.hops())
                .counted(events() - before)
                .plain(world.plainRequestsTo(last.get().trackingHost()) > plainBefore)
                .write();
    }

    @Override
    public StepRecord unsubscribe(Step.Unsubscribe step) {
        Optional<SentMail> last = world.lastMail();
        if (last.isEmpty()) {
            return writer(step).says(Sentence.of("run.did.nothing-to-leave")).write();
        }
        int before = world.log().count(Purpose.UNSUBSCRIBE);
        int plainBefore = world.plainRequestsTo(last.get().trackingHost());
        OneClick.Pressed pressed = oneClick.press(last.get(), world);
        return writer(step)
                .url(last.get().unsubscribe().toString())
                .judged(pressed.judgment(), pressed.rule(), pressed.hops())
                .counted(world.log().count(Purpose.UNSUBSCRIBE) - before)
                .plain(world.plainRequestsTo(last.get().trackingHost()) > plainBefore)
                .write();
    }

    @Override
    public StepRecord install(Step.Install step) {
        int plainBefore = world.plainRequestsTo(world.setup().dns().trackingHost());
        PhoneApp.Went installed = app.install();
        return writer(step)
                .judged(installed.judgment(), installed.rule(), installed.hops())
                .plain(world.plainRequestsTo(world.setup().dns().trackingHost()) > plainBefore)
                .write();
    }

    private StepRecord inApp(StepWriter writer, WebUrl url, Link link) {
        int before = events();
        PhoneApp.Went opened = app.open(url, link);
        return writer.judged(opened.judgment(), opened.rule(), opened.hops())
                .counted(events() - before)
                .write();
    }

    private boolean blocks(Host host) {
        return world.setup().reader().blocker()
                && host.name().equals(world.setup().dns().trackingHost().name());
    }

    private StepWriter writer(Step step) {
        return new StepWriter(number, step.action());
    }

    private int events() {
        return world.log().count(Purpose.OPEN) + world.log().count(Purpose.CLICK);
    }

    private Sentence sent(SentMail mail) {
        Sentence says = Sentence.of(
                switch (mail.schemes()) {
                    case HTTP -> "run.did.says.http";
                    case HTTPS -> "run.did.says.https";
                    case AS_WRITTEN -> "run.did.says.as-written";
                    case AS_WRITTEN_PIXEL_HTTPS -> "run.did.says.as-written-pixel-https";
                });
        boolean usual = mail.trackingHost().equals(world.setup().dns().trackingHost());
        return usual ? Sentence.of("run.did.sent", says) : Sentence.of("run.did.sent-other", says, mail.trackingHost());
    }
}
