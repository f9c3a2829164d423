package padlock.scenario;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import padlock.browser.Browser;
import padlock.browser.Ending;
import padlock.browser.PagePart;
import padlock.browser.PartLoad;
import padlock.browser.ReadPages;
import padlock.browser.Recorder;
import padlock.browser.Visit;
import padlock.http.Response;
import padlock.mail.Purpose;
import padlock.mail.SentMail;
import padlock.policy.Initiation;
import padlock.trace.ElementRecord;
import padlock.url.WebUrl;
import padlock.world.World;

/** A mailbox on the web that loads images itself: each mail is a page, so that all the browser's rules hold for its images. */
final class WebmailPage implements Mailbox {
    private final World world;
    private final Browser browser;
    private final Recorder recorder;
    private final ReadPages pages;

    WebmailPage(World world, Browser browser, Recorder recorder, ReadPages pages) {
        this.world = world;
        this.browser = browser;
        this.recorder = recorder;
        this.pages = pages;
    }

    @Override
    public void delivered(SentMail mail) {
        // Nothing is fetched before the page is opened.
    }

    @Override
    public Opened open(SentMail mail) {
        WebUrl page = World.webmailPage(mail);
        recorder.loadStarts(world.now(), page.toString(), "document");
        Visit visit = browser.visit(page, Initiation.LINK, false, world.now());
        Judgment judgment = Judgment.of(visit, page, Optional.of(page));
        recorder.loadEnds(world.now(), page.toString(), judgment.outcome());
        List<ElementRecord> images = visit.ending() instanceof Ending.Document document
                ? images(mail, page, document.response())
                : List.of();
        return new Opened(Optional.of(page.toString()), judgment, visit.decidedBy(), visit.hops(), images);
    }

    private List<ElementRecord> images(SentMail mail, WebUrl page, Response response) {
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
                    FetchedImages.kind(mail, part.source()),
                    result.outcome(),
                    result.error(),
                    world.log().count(Purpose.OPEN) - before,
                    result.because(),
                    result.hops()));
        }
        return records;
    }
}
