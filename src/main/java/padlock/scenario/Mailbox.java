package padlock.scenario;

import java.util.List;
import java.util.Optional;
import padlock.mail.SentMail;
import padlock.policy.Rule;
import padlock.trace.ElementRecord;
import padlock.trace.Hop;

/**
 * Where the reader reads, which decides who fetches the images of a mail, and when.
 *
 * <p>In the real world this decides whether the browser's rules count at all: the same broken certificate loses every open in a
 * webmail page, and shows otherwise, or not at all, where a proxy stands between.
 */
sealed interface Mailbox permits WebmailPage, ImageProxy, DesktopProgram {
    /** The mail arrives. */
    void delivered(SentMail mail);

    /** The reader opens the mail. */
    Opened open(SentMail mail);

    /**
     * A mail on the screen.
     *
     * @param url the page that shows it; empty where it is no page
     * @param hops the way to that page
     */
    record Opened(Optional<String> url, Judgment judgment, Rule rule, List<Hop> hops, List<ElementRecord> images) {
        /** A mail that a program shows, which is always there. */
        static Opened inProgram(Rule rule, List<ElementRecord> images) {
            return new Opened(Optional.empty(), Judgment.SHOWN, rule, List.of(), images);
        }
    }
}
