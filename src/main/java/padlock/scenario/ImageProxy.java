package padlock.scenario;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import padlock.browser.Fetcher;
import padlock.mail.MailRobot;
import padlock.mail.SentMail;
import padlock.policy.Rule;
import padlock.trace.Hop;
import padlock.words.Sentence;

/**
 * A mailbox whose provider fetches images in the reader's place, and keeps the first answer.
 *
 * <p>In the real world these are Gmail's image proxy, which asks when the reader opens the mail, and Apple's privacy proxy, which
 * asks for everything soon after delivery. The reader's browser never speaks to the tracking host, so that its HSTS store and its
 * blocker play no part.
 *
 * <p>What failure looks like: a mail that Apple's proxy fetched counts as opened though nobody read it; a mail read twice through
 * Gmail counts once; and, so one user saw, a picture that failed once stays lost after the server is mended.
 *
 * <p>Not known: what either does about a bad certificate. Here both refuse it, as any careful program would. Not modeled: how long
 * answers are kept (for ever, here), and Apple's delay after delivery (none, here).
 *
 * <p>Source: wordtothewise.com, 2013; braze-inc/braze-docs, apple_mail/mpp.md (checked 2026-11-22).
 */
final class ImageProxy implements Mailbox {
    private final FetchedImages images;
    private final Fetcher fetcher;
    private final Rule rule;
    private final boolean onDelivery;
    private final Map<String, Fetcher.Fetched> kept = new HashMap<>();

    private ImageProxy(FetchedImages images, Fetcher fetcher, Rule rule, boolean onDelivery) {
        this.images = images;
        this.fetcher = fetcher;
        this.rule = rule;
        this.onDelivery = onDelivery;
    }

    static ImageProxy gmail(FetchedImages images, Robots robots) {
        return new ImageProxy(images, robots.fetcher(MailRobot.GOOGLE_IMAGE_PROXY, Rule.MAIL_1), Rule.MAIL_1, false);
    }

    static ImageProxy apple(FetchedImages images, Robots robots) {
        return new ImageProxy(images, robots.fetcher(MailRobot.APPLE_PRIVACY_PROXY, Rule.MAIL_2), Rule.MAIL_2, true);
    }

    @Override
    public void delivered(SentMail mail) {
        if (onDelivery) {
            images.sources(mail).forEach(this::ask);
        }
    }

    @Override
    public Opened open(SentMail mail) {
        return Opened.inProgram(rule, images.of(mail, this::ask));
    }

    private Fetcher.Fetched ask(String source) {
        Fetcher.Fetched before = kept.get(source);
        if (before != null) {
            return shownAgain(source, before);
        }
        Fetcher.Fetched fetched = images.fetch(source, fetcher);
        kept.put(source, fetched);
        return fetched;
    }

    private static Fetcher.Fetched shownAgain(String source, Fetcher.Fetched before) {
        boolean shows = FetchedImages.outcome(before).arrived();
        Sentence because = shows ? Sentence.of("run.mailbox.shows-again") : Sentence.of("run.mailbox.lost");
        return new Fetcher.Fetched(
                before.response(),
                before.unanswered(),
                before.certificate(),
                because,
                List.of(new Hop.Stop(source, shows ? Rule.MAIL_5 : Rule.MAIL_6, because)));
    }
}
