package padlock.world;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import padlock.mail.Newsletter;
import padlock.mail.Sending;
import padlock.mail.SentMail;
import padlock.mail.Template;
import padlock.mail.Tokens;
import padlock.trace.Backstage;
import padlock.url.Host;
import padlock.url.WebUrl;

/**
 * The simulated internet of one run: the setup of the moment, a clock of its own, names, servers, the mails sent and the
 * provider's log.
 *
 * <p>Its names are the only ones there are, and it knows no socket: {@link #locate} tells which machine a name leads to, and a
 * machine's ports hold sites, which are functions from request to response. Real servers and the model network call the same ones.
 *
 * <p>Example: with the standard setup {@code click.example.com} leads to the provider, whose port 80 counts clicks and whose port
 * 443 presents a certificate for {@code *.sendgrid.net}.
 *
 * <p>What failure looks like: a name that is not in the table leads nowhere (NXDOMAIN), a closed port is {@link Port.Closed}.
 *
 * <p>Servers may call its sites from any thread while the runner waits; all share this object's lock.
 */
public final class World {
    private final EventLog log = new EventLog();
    private final Diary diary = new Diary();
    private final Tokens tokens = new Tokens();
    private final List<SentMail> mails = new ArrayList<>();
    private final Map<Host, Integer> plainRequests = new HashMap<>();
    private final ProviderSite provider = new ProviderSite(this);
    private final Machines machines = new Machines(this, provider);
    private final Keyring keyring;
    private Setup setup;
    private Instant now;

    public World(Setup setup, Instant start, Certificates certificates) {
        this.setup = setup;
        this.now = start;
        this.keyring = new Keyring(this, certificates);
    }

    public synchronized Setup setup() {
        return setup;
    }

    /** Somebody turns switches. It acts at once, but mail already sent stays as it is. */
    public synchronized void change(UnaryOperator<Setup> edit) {
        setup = edit.apply(setup);
    }

    public synchronized Instant now() {
        return now;
    }

    /** Virtual time passes. */
    public synchronized void advance(Duration duration) {
        if (duration.isNegative()) {
            throw new IllegalArgumentException("time does not run backwards: " + duration);
        }
        now = now.plus(duration);
    }

    /** Where a name leads; empty when it does not exist (NXDOMAIN). A trailing dot makes no difference. */
    public synchronized Optional<Machine> locate(Host host) {
        return Names.lookUp(host, setup).map(machines::machine);
    }

    /** One machine by itself, whatever names lead to it. */
    public synchronized Machine machine(Machine.Name name) {
        return machines.machine(name);
    }

    /** The HTML of the mail that is sent where a story brings none of its own. */
    public synchronized String newsletter() {
        return Newsletter.html(setup.landing(), setup.brand().domain());
    }

    /** The provider wraps the links, adds its pixel, and delivers. */
    public synchronized SentMail send(Template template) {
        Setup.Esp esp = setup.esp();
        SentMail mail = template.send(
                new Sending(
                        mails.size() + 1,
                        esp.vendor().links(),
                        esp.schemes(),
                        setup.dns().trackingHost(),
                        esp.trackClicks(),
                        esp.trackOpens(),
                        esp.sendsInitialPixel()),
                tokens);
        provider.remember(mail);
        mails.add(mail);
        return mail;
    }

    /** The mails in the reader's mailbox, oldest first. */
    public synchronized List<SentMail> mails() {
        return List.copyOf(mails);
    }

    /** The mail that was sent last. */
    public synchronized Optional<SentMail> lastMail() {
        return mails.isEmpty() ? Optional.empty() : Optional.of(mails.get(mails.size() - 1));
    }

    /** The page of the webmail that shows this mail. */
    public static WebUrl webmailPage(SentMail mail) {
        return WebUrl.of("https://" + Names.WEBMAIL + Webmail.path(mail.number()));
    }

    /** The provider's raw log. */
    public EventLog log() {
        return log;
    }

    /** How many http requests servers have received for this host. What a CDN asks its origin is not among them. */
    public synchronized int plainRequestsTo(Host host) {
        return plainRequests.getOrDefault(new Host(host.name()), 0);
    }

    /** What servers did behind the scenes since this was last asked. */
    public synchronized List<Backstage> takeBackstage() {
        return diary.take();
    }

    // Only names that exist are counted, so that no stranger's Host header makes the table grow.
    void countPlainRequest(Host host) {
        if (Names.lookUp(host, setup).isPresent()) {
            plainRequests.merge(host, 1, Integer::sum);
        }
    }

    Diary diary() {
        return diary;
    }

    Keyring keyring() {
        return keyring;
    }
}
