package padlock.scenario;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import padlock.browser.Browser;
import padlock.browser.CertificateJudge;
import padlock.browser.Fetcher;
import padlock.browser.Network;
import padlock.browser.PagePart;
import padlock.browser.PartLoad;
import padlock.browser.ReadPages;
import padlock.browser.Recorder;
import padlock.http.Response;
import padlock.mail.Picture;
import padlock.mail.Purpose;
import padlock.mail.SentMail;
import padlock.policy.ConnectionFault;
import padlock.policy.Rule;
import padlock.trace.ElementRecord;
import padlock.trace.Hop;
import padlock.trace.Outcome;
import padlock.url.WebUrl;
import padlock.world.Setup;
import padlock.world.World;

/**
 * The reader's mailbox: who fetches the images of a mail, and under which rules.
 *
 * <p>A webmail page is a page, so the browser's rules hold. Gmail fetches through its own servers and keeps the first answer. Apple's
 * mailbox fetches everything on delivery. A desktop program is no page at all.
 */
final class Mailbox {
    private static final String GOOGLE =
            "Mozilla/5.0 (Windows NT 5.1; rv:11.0) Gecko Firefox/11.0 (via ggpht.com GoogleImageProxy)";

    private final World world;
    private final Browser browser;
    private final Network network;
    private final CertificateJudge judge;
    private final Recorder recorder;
    private final ReadPages pages;
    private final Map<String, Fetcher.Fetched> proxied = new HashMap<>();

    Mailbox(World world, Browser browser, Network network, CertificateJudge judge, Recorder recorder, ReadPages pages) {
        this.world = world;
        this.browser = browser;
        this.network = network;
        this.judge = judge;
        this.recorder = recorder;
        this.pages = pages;
    }

    /** The mail arrives; a mailbox that fetches on delivery does so now. */
    void delivered(SentMail mail) {
        if (mailbox() == Setup.Mailbox.APPLE) {
            sources(mail.html()).forEach(source -> proxy(source, fetcher("Mozilla/5.0", Rule.MAIL_2)));
        }
    }

    /** Images of a mail shown on a page of the webmail. */
    List<ElementRecord> imagesOnPage(SentMail mail, WebUrl page, Response response) {
        boolean upgradesInsecure = response.headers().all("Content-Security-Policy").stream()
                .anyMatch(policy -> policy.contains("upgrade-insecure-requests"));
        List<ElementRecord> records = new ArrayList<>();
        for (PagePart part : pages.images(response.text())) {
            Instant now = world.now();
            int before = world.log().count(Purpose.OPEN);
            recorder.loadStarts(now, part.source(), "image");
            PartLoad.Result result = browser.load(part, page, upgradesInsecure, now);
            recorder.loadEnds(now, result.url(), result.outcome());
            records.add(new ElementRecord(
                    result.url(),
                    kind(mail, part.source()),
                    result.outcome(),
                    result.error(),
                    world.log().count(Purpose.OPEN) - before,
                    result.because(),
                    result.hops()));
        }
        return records;
    }

    /** Images of a mail that something else than a browser's page fetches. */
    List<ElementRecord> imagesFetched(SentMail mail) {
        List<ElementRecord> records = new ArrayList<>();
        for (String source : sources(mail.html())) {
            int before = world.log().count(Purpose.OPEN);
            recorder.loadStarts(world.now(), source, "image");
            Fetcher.Fetched fetched = fetched(source);
            Outcome outcome = outcome(fetched);
            recorder.loadEnds(world.now(), source, outcome);
            records.add(new ElementRecord(
                    source,
                    kind(mail, source),
                    outcome,
                    Optional.empty(),
                    world.log().count(Purpose.OPEN) - before,
                    fetched.because(),
                    fetched.hops()));
        }
        return records;
    }

    private Fetcher.Fetched fetched(String source) {
        return switch (mailbox()) {
            case GMAIL -> proxy(source, fetcher(GOOGLE, Rule.MAIL_1));
            case APPLE -> proxy(source, fetcher("Mozilla/5.0", Rule.MAIL_2));
            case DESKTOP, WEBMAIL -> fetch(source, fetcher("Mozilla/5.0 (desktop mail; simulated)", Rule.MAIL_3));
        };
    }

    /** The proxy keeps the first answer, good or bad. */
    private Fetcher.Fetched proxy(String source, Fetcher fetcher) {
        Fetcher.Fetched kept = proxied.get(source);
        if (kept != null) {
            return new Fetcher.Fetched(
                    kept.response(),
                    kept.unanswered(),
                    kept.certificate(),
                    "The mailbox shows what its proxy fetched before.",
                    List.of(new Hop.Stop(source, Rule.MAIL_1, "The mailbox shows what its proxy fetched before.")));
        }
        Fetcher.Fetched fetched = fetch(source, fetcher);
        proxied.put(source, fetched);
        return fetched;
    }

    private Fetcher.Fetched fetch(String source, Fetcher fetcher) {
        return WebUrl.parse(source).map(url -> fetcher.get(url, world.now())).orElseGet(() -> {
            String because = "This is no address on the web: no such name here.";
            return new Fetcher.Fetched(
                    Optional.empty(),
                    Optional.of(ConnectionFault.NAME_NOT_FOUND),
                    Optional.empty(),
                    because,
                    List.of(new Hop.Stop(source, Rule.NET_2, because)));
        });
    }

    private static Outcome outcome(Fetcher.Fetched fetched) {
        if (fetched.certificate().isPresent()) {
            return Outcome.BLOCKED;
        }
        return fetched.response()
                .map(response -> response.isImage() ? Outcome.DELIVERED : Outcome.BROKEN)
                .orElse(Outcome.FAILED);
    }

    private List<String> sources(String html) {
        return pages.images(html).stream().map(PagePart::source).toList();
    }

    private static ElementRecord.Kind kind(SentMail mail, String source) {
        return mail.pictures().stream()
                        .filter(Picture::pixel)
                        .anyMatch(pixel -> pixel.src().equals(source))
                ? ElementRecord.Kind.PIXEL
                : ElementRecord.Kind.IMAGE;
    }

    private Fetcher fetcher(String userAgent, Rule rule) {
        return new Fetcher(network, judge, recorder, userAgent, rule);
    }

    private Setup.Mailbox mailbox() {
        return world.setup().mailbox();
    }
}
