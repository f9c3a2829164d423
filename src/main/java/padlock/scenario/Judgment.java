package padlock.scenario;

import java.util.Optional;
import padlock.browser.Ending;
import padlock.browser.Visit;
import padlock.trace.Outcome;
import padlock.url.Scheme;
import padlock.url.WebUrl;
import padlock.words.Sentence;

/**
 * What a visit came to, in the words of the trace.
 *
 * @param sentence for the reader: what happened, with the names of this run
 */
record Judgment(
        Outcome outcome,
        Optional<String> error,
        Optional<Boolean> canProceed,
        boolean askFirst,
        Optional<String> finalUrl,
        Sentence sentence) {
    /** Something that needs no visit is on the screen. */
    static final Judgment SHOWN = new Judgment(
            Outcome.DELIVERED,
            Optional.empty(),
            Optional.empty(),
            false,
            Optional.empty(),
            Sentence.of("run.did.opened"));

    /**
     * @param from where the reader set out: the link as the mail has it, or the address typed
     * @param wanted the page the reader meant; empty where any page will do
     */
    static Judgment of(Visit visit, WebUrl from, Optional<WebUrl> wanted) {
        Ending ending = visit.ending();
        if (ending instanceof Ending.Document document) {
            return document(visit, document, from, wanted);
        }
        if (ending instanceof Ending.CertificatePage page) {
            return stopped(
                    page.canProceed() ? Outcome.WARNED : Outcome.BLOCKED,
                    page.code(),
                    page.canProceed(),
                    false,
                    page.because()
                            .then(Sentence.of(
                                    page.canProceed() ? "run.certificate.may-go-on" : "run.certificate.no-way")));
        }
        if (ending instanceof Ending.Question question) {
            return stopped(Outcome.WARNED, Optional.empty(), true, true, question.because());
        }
        if (ending instanceof Ending.RedirectErrorPage loop) {
            return stopped(Outcome.BROKEN, loop.code(), false, false, loop.because());
        }
        Ending.NetworkErrorPage page = (Ending.NetworkErrorPage) ending;
        return stopped(Outcome.FAILED, page.code(), false, false, page.because());
    }

    private static Judgment stopped(
            Outcome outcome, Optional<String> error, boolean canProceed, boolean askFirst, Sentence sentence) {
        return new Judgment(outcome, error, Optional.of(canProceed), askFirst, Optional.empty(), sentence);
    }

    private static Judgment document(Visit visit, Ending.Document document, WebUrl from, Optional<WebUrl> wanted) {
        Optional<String> finalUrl = Optional.of(document.url().toString());
        boolean rightPlace = wanted.map(document.url()::samePlace).orElse(true);
        if (!document.response().isSuccess() || !rightPlace) {
            Sentence sentence = document.response().isSuccess()
                    ? Sentence.of("run.reader.elsewhere", document.url(), wanted.orElse(from))
                    : Sentence.of(
                            "run.reader.not-the-page",
                            document.url().host(),
                            document.response().status());
            return new Judgment(Outcome.BROKEN, Optional.empty(), Optional.empty(), false, finalUrl, sentence);
        }
        boolean upgraded = !from.isHttps()
                && visit.firstHostOver().filter(Scheme.HTTPS::equals).isPresent();
        Sentence sentence =
                Sentence.of(upgraded ? "run.reader.reaches-upgraded" : "run.reader.reaches", document.url());
        return new Judgment(
                upgraded ? Outcome.UPGRADED : Outcome.DELIVERED,
                Optional.empty(),
                Optional.empty(),
                false,
                finalUrl,
                sentence);
    }
}
