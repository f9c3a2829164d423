package padlock.scenario;

import java.util.List;
import java.util.Optional;
import padlock.browser.Fetcher;
import padlock.mail.MailRobot;
import padlock.mail.SentMail;
import padlock.policy.Rule;
import padlock.trace.Hop;
import padlock.trace.Outcome;
import padlock.url.WebUrl;
import padlock.words.Sentence;
import padlock.world.World;

/**
 * One-click unsubscribe: the reader presses a button of the mailbox, and the mailbox provider's server sends a POST.
 *
 * <p>The address stands in the mail's {@code List-Unsubscribe} header and leads through the tracking host, so that whatever breaks
 * tracked links breaks this too. It must be https: where the mail says http the mailbox has no button to offer. The reader's
 * browser, its HSTS store and its blocker play no part.
 *
 * <p>What failure looks like: the reader believes to be off the list, gets the next mail, and marks it as spam.
 *
 * <p>Source: RFC 8058, sections 3.1 and 4; support.sendgrid.com 35193713295515 (checked 2026-11-22). What each mailbox provider
 * does about a bad certificate is not documented; here the request is not sent.
 */
final class OneClick {
    private static final String FORM = "List-Unsubscribe=One-Click";

    private final Fetcher fetcher;

    OneClick(Robots robots) {
        this.fetcher = robots.fetcher(MailRobot.UNSUBSCRIBER, Rule.TRK_6);
    }

    /** What came of the button. */
    record Pressed(Judgment judgment, Rule rule, List<Hop> hops) {}

    Pressed press(SentMail mail, World world) {
        WebUrl url = mail.unsubscribe();
        if (!url.isHttps()) {
            Sentence because = Sentence.of("run.mailbox.no-button");
            return new Pressed(
                    judgment(Outcome.FAILED, because),
                    Rule.MAIL_7,
                    List.of(new Hop.Stop(url.toString(), Rule.MAIL_7, because)));
        }
        Fetcher.Fetched fetched = fetcher.post(url, FORM, world.now());
        Outcome outcome = fetched.certificate().isPresent()
                ? Outcome.BLOCKED
                : fetched.response()
                        .map(response -> response.isSuccess() ? Outcome.DELIVERED : Outcome.BROKEN)
                        .orElse(Outcome.FAILED);
        Hop last = fetched.hops().get(fetched.hops().size() - 1);
        return new Pressed(judgment(outcome, fetched.because()), last.rule(), fetched.hops());
    }

    private static Judgment judgment(Outcome outcome, Sentence because) {
        return new Judgment(outcome, Optional.empty(), Optional.empty(), false, Optional.empty(), because);
    }
}
