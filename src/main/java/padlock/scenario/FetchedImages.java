package padlock.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import padlock.browser.Fetcher;
import padlock.browser.PagePart;
import padlock.browser.ReadPages;
import padlock.browser.Recorder;
import padlock.mail.Picture;
import padlock.mail.Purpose;
import padlock.mail.SentMail;
import padlock.policy.ConnectionFault;
import padlock.trace.ElementRecord;
import padlock.trace.Hop;
import padlock.trace.Outcome;
import padlock.url.WebUrl;
import padlock.world.World;

/** The images of a mail where a program, and no browser, fetches them. */
final class FetchedImages {
    private final World world;
    private final Recorder recorder;
    private final ReadPages pages;

    FetchedImages(World world, Recorder recorder, ReadPages pages) {
        this.world = world;
        this.recorder = recorder;
        this.pages = pages;
    }

    /** The addresses of a mail's images, in document order. */
    List<String> sources(SentMail mail) {
        return pages.images(mail.html()).stream().map(PagePart::source).toList();
    }

    /** What the reader sees of each image, however it is fetched. */
    List<ElementRecord> of(SentMail mail, Function<String, Fetcher.Fetched> fetching) {
        List<ElementRecord> records = new ArrayList<>();
        for (String source : sources(mail)) {
            int before = world.log().count(Purpose.OPEN);
            recorder.loadStarts(world.now(), source, "image");
            Fetcher.Fetched fetched = fetching.apply(source);
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

    /** Fetches one image now. */
    Fetcher.Fetched fetch(String source, Fetcher fetcher) {
        return WebUrl.parse(source).map(url -> fetcher.get(url, world.now())).orElseGet(() -> {
            Hop.Stop nowhere = Hop.Stop.noAddress(source);
            return new Fetcher.Fetched(
                    Optional.empty(),
                    Optional.of(ConnectionFault.NAME_NOT_FOUND),
                    Optional.empty(),
                    nowhere.because(),
                    List.of(nowhere));
        });
    }

    static Outcome outcome(Fetcher.Fetched fetched) {
        if (fetched.certificate().isPresent()) {
            return Outcome.BLOCKED;
        }
        return fetched.response()
                .map(response -> response.isImage() ? Outcome.DELIVERED : Outcome.BROKEN)
                .orElse(Outcome.FAILED);
    }

    static ElementRecord.Kind kind(SentMail mail, String source) {
        return mail.pictures().stream()
                        .filter(Picture::pixel)
                        .anyMatch(pixel -> pixel.src().equals(source))
                ? ElementRecord.Kind.PIXEL
                : ElementRecord.Kind.IMAGE;
    }
}
