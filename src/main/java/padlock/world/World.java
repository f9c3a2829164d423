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
import padlock.mail.Schemes;
import padlock.mail.Sending;
import padlock.mail.SentMail;
import padlock.mail.Template;
import padlock.mail.Tokens;
import padlock.policy.Rule;
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
    private final ManagedCertificate managed = new ManagedCertificate(this, provider);
    private final Resolver resolver = new Resolver();
    private final Keyring keyring;
    private final Account account;
    private final List<Backstage> news = new ArrayList<>();
    private final Interloper interloper = new Interloper(this);
    private boolean fromReader;
    private Setup setup;
    private Instant now;

    public World(Setup setup, Instant start, Certificates certificates) {
        this.setup = setup;
        this.now = start;
        this.keyring = new Keyring(this, certificates, start);
        this.account = new Account(this);
        managed.reconsider().stream()
                .filter(entry -> entry.rule() != Rule.ACME_1)
                .forEach(news::add);
    }

    public synchronized Setup setup() {
        return setup;
    }

    /**
     * Somebody turns switches. It acts at once, but mail already sent stays as it is, resolvers keep old answers for as long as they
     * were told to, and the provider may refuse ({@link Account#accepts}).
     */
    public synchronized void change(UnaryOperator<Setup> edit) {
        Setup before = setup;
        setup = edit.apply(before);
        if (!before.cdn().https().equals(setup.cdn().https())
                || before.cdn().renews() != setup.cdn().renews()
                || !before.dns().trackingHost().equals(setup.dns().trackingHost())) {
            keyring.edgeChanged();
        }
        news.addAll(managed.reconsider());
        if (setup.esp().httpsLinks() && !before.esp().httpsLinks() && !account.accepts(news)) {
            setup = setup.withEsp(setup.esp().withHttpsLinks(false));
        }
    }

    /** The account owner has the provider check the tracking host's records again; what it finds is among the {@link #takeNews}. */
    public synchronized void validateBranding() {
        news.add(account.validate());
    }

    /** What authorities and providers did or found since this was last asked, other than to answer somebody. */
    public synchronized List<Backstage> takeNews() {
        List<Backstage> taken = List.copyOf(news);
        news.clear();
        return taken;
    }

    public synchronized Instant now() {
        return now;
    }

    /** Virtual time passes. */
    public synchronized void advance(Duration duration) {
        if (duration.isNegative()) {
            throw new IllegalArgumentException("time does not run backwards: " + duration);
        }
        Instant before = now;
        now = now.plus(duration);
        news.addAll(managed.pass(before));
    }

    /** Where a name leads; empty when it does not exist (NXDOMAIN). A trailing dot makes no difference. */
    public synchronized Optional<Machine> locate(Host host) {
        Optional<Machine> machine = resolver.lookUp(host, setup, now).map(machines::machine);
        return fromReader ? machine.map(interloper::before) : machine;
    }

    /**
     * Whether the next who look up names are in the reader's own network, where somebody may stand between them and every machine.
     */
    public synchronized void asksFromReader(boolean reader) {
        fromReader = reader;
    }

    /** What the readers' resolver answers for a name, with what is left of each record's time to live. Asking changes nothing. */
    public synchronized DnsAnswer dns(Host host) {
        return resolver.answer(host, zone(), now);
    }

    /** What the name servers themselves answer: the records of the moment. */
    public synchronized DnsAnswer authoritativeDns(Host host) {
        return zone().addressOf(host);
    }

    /** The CAA records that hold for a name: the nearest on the way up; none means that any authority may issue. */
    public synchronized List<DnsRecord> caa(Host host) {
        return zone().caaFor(host);
    }

    /** The text records of a name, with the aliases on the way to them. */
    public synchronized DnsAnswer text(Host host) {
        return zone().textAt(host);
    }

    /** The certificate that the provider keeps for the tracking host. */
    public synchronized ManagedStatus managedCertificate() {
        return managed.status();
    }

    /** What the provider's screen says about the tracking host. */
    public synchronized List<ScreenRow> screen() {
        return account.screen();
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
        return send(template, account.linkHost(), account.schemes());
    }

    /** The same from the account's second branded host. */
    public synchronized SentMail sendFrom(Host otherHost, Template template) {
        return send(template, otherHost, account.otherSchemes());
    }

    private SentMail send(Template template, Host host, Schemes schemes) {
        Setup.Esp esp = setup.esp();
        SentMail mail = template.send(
                new Sending(
                        mails.size() + 1,
                        esp.vendor().links(),
                        schemes,
                        host,
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
        if (resolver.peek(host, setup, now).isPresent()) {
            plainRequests.merge(host, 1, Integer::sum);
        }
    }

    Diary diary() {
        return diary;
    }

    ManagedCertificate managed() {
        return managed;
    }

    private Zone zone() {
        return new Zone(setup, Map.of());
    }

    Keyring keyring() {
        return keyring;
    }
}
