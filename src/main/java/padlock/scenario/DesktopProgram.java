package padlock.scenario;

import padlock.browser.Fetcher;
import padlock.mail.MailRobot;
import padlock.mail.SentMail;
import padlock.policy.Rule;

/** A mail program on the reader's own computer: it fetches as the mail says, each time. No page, no page rules. */
final class DesktopProgram implements Mailbox {
    private final FetchedImages images;
    private final Fetcher fetcher;

    DesktopProgram(FetchedImages images, Robots robots) {
        this.images = images;
        this.fetcher = robots.fetcher(MailRobot.DESKTOP_PROGRAM, Rule.MAIL_3);
    }

    @Override
    public void delivered(SentMail mail) {
        // Nothing is fetched before the reader opens the mail.
    }

    @Override
    public Opened open(SentMail mail) {
        return Opened.inProgram(Rule.MAIL_3, images.of(mail, source -> images.fetch(source, fetcher)));
    }
}
