package padlock.browser;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import padlock.http.Headers;
import padlock.http.Response;
import padlock.policy.HstsEntry;
import padlock.policy.HstsRules;
import padlock.policy.HstsStore;
import padlock.policy.Initiation;
import padlock.policy.PreloadList;
import padlock.policy.Profile;
import padlock.policy.Rule;
import padlock.trace.Hop;
import padlock.trace.KnownHost;
import padlock.url.Host;
import padlock.url.WebUrl;
import padlock.words.Sentence;

/**
 * One reader's browser: a profile that decides, a memory that grows, a network to ask.
 *
 * <p>It does what the real one does for a clicked link or an image: rewrites http to https where HSTS or its own caution say so, makes the
 * request, judges the certificate, follows redirects, learns from headers, and shows a page of its own where it will not go on. What it
 * never does is guess: every turn is a decision of {@code padlock.policy} with a rule id, and every turn is written to the
 * {@link Recorder}.
 *
 * <p>Not safe for use by several threads: one run, one browser.
 */
public final class Browser {
    private final Profile profile;
    private final Network network;
    private final CertificateJudge judge;
    private final Recorder recorder;
    private final Predicate<Host> blocker;
    private Memory memory;

    /** A browser that was never used. {@code preloaded}: names that a scenario adds to the built-in list. */
    public Browser(Profile profile, Network network, CertificateJudge judge, PreloadList preloaded, Recorder recorder) {
        this(profile, network, judge, preloaded, recorder, host -> false);
    }

    /** The same with an ad blocker, which refuses every request to the hosts on its list. */
    public Browser(
            Profile profile,
            Network network,
            CertificateJudge judge,
            PreloadList preloaded,
            Recorder recorder,
            Predicate<Host> blocker) {
        this.blocker = blocker;
        this.profile = profile;
        this.network = network;
        this.judge = judge;
        this.recorder = recorder;
        this.memory = Memory.fresh(HstsStore.fresh(profile.hsts(), preloaded));
    }

    /**
     * Goes to a document and stays where the way ends.
     *
     * @param acceptWarnings whether the reader goes on past every page that can be passed
     */
    public Visit visit(WebUrl url, Initiation initiation, boolean acceptWarnings, Instant now) {
        return new Navigation(this, initiation, acceptWarnings, now).go(url);
    }

    /** Loads one part of the page that the reader looks at. */
    public PartLoad.Result load(PagePart part, WebUrl page, boolean pageUpgradesInsecure, Instant now) {
        return new PartLoad(this, page, pageUpgradesInsecure, now).load(part);
    }

    /** Clears everything the browser remembers. */
    public void forget() {
        memory = Memory.fresh(memory.hsts().cleared());
    }

    /** Servers started again with other settings, so that no connection is open any more. */
    public void hungUp() {
        memory = memory.hungUp();
    }

    /** Puts an entry into the HSTS store by hand, as a browser's own inspector can. */
    public void remember(HstsEntry entry) {
        memory = memory.withHsts(memory.hsts().with(entry));
    }

    /** The HSTS store as the browser's inspector shows it. */
    public List<KnownHost> knownHosts(Instant now) {
        List<KnownHost> hosts = new ArrayList<>();
        memory.hsts().current(now).forEach(entry -> hosts.add(Recorder.knownHost(entry)));
        return List.copyOf(hosts);
    }

    Profile profile() {
        return profile;
    }

    Network network() {
        return network;
    }

    Recorder recorder() {
        return recorder;
    }

    Memory memory() {
        return memory;
    }

    void remember(Memory newer) {
        memory = newer;
    }

    /** Where a blocker keeps a request back. It goes by the name alone: neither HSTS nor a certificate is looked at. */
    Optional<Hop.Stop> blocked(WebUrl url) {
        return blocker.test(url.host())
                ? Optional.of(new Hop.Stop(url.toString(), Rule.NET_9, Sentence.of("run.net.blocker", url.host())))
                : Optional.empty();
    }

    boolean knows(Host host, Instant now) {
        return match(host, now).isPresent();
    }

    Optional<HstsStore.Match> match(Host host, Instant now) {
        return memory.hsts().match(host.text(), now);
    }

    /** @param insists whether this request is one for which the browser insists on https with a good certificate */
    Attempt.Result attempt(String method, WebUrl url, boolean insists, Instant now) {
        return new Attempt(profile.errors(), judge, now)
                .make(network, method, url, headers(), chain -> excuses(url.host(), chain, insists, now));
    }

    private boolean excuses(Host host, List<X509Certificate> chain, boolean insists, Instant now) {
        if (!memory.accepts(host, chain, now)) {
            return false;
        }
        return !insists
                || switch (profile.errors().acceptedThenHsts()) {
                    case LOADS -> true;
                    case LOADS_WHILE_CONNECTED -> memory.isConnected(host, chain, now);
                    case BLOCKED -> false;
                };
    }

    /** Keeps a host on http from now on, or for longer. */
    void keepOnHttp(Host host, Instant now) {
        memory = memory.keepingOnHttp(host, now, profile.upgrades().exceptionLife());
    }

    /** Takes in what an answer teaches. */
    void learn(Attempt.Result result, HstsRules.Context context, Instant now) {
        WebUrl url = result.url();
        boolean clean = url.isHttps() && !result.pastAnError();
        // Seen in Chromium 156 on 2026-11-22: a good certificate on a mere redirect revokes nothing.
        boolean answered = result.response().flatMap(Response::redirectTarget).isEmpty();
        if (clean && answered && profile.errors().goodCertificateRevokes()) {
            memory = memory.acceptingNothingFor(url.host());
        }
        if (result.pastAnError() && context == HstsRules.Context.TOP_LEVEL) {
            memory = memory.connecting(
                    url.host(), result.chain(), now, profile.errors().idleConnection());
        }
        List<String> headers = result.response()
                .map(r -> r.headers().all("Strict-Transport-Security"))
                .orElse(List.of());
        HstsStore.Lesson lesson = memory.hsts().learn(url, headers, clean, context, now);
        memory = memory.withHsts(lesson.store());
        result.response().ifPresent(response -> {
            // What came past a certificate error is not kept: Chromium and Firefox both ask again.
            if (!result.pastAnError()) {
                memory = memory.withRedirects(memory.redirects().after(url, response, now));
            }
        });
        recorder.learned(now, url.host().name(), lesson);
    }

    /** What a browser of this profile calls itself; it says that it is none. */
    public static String userAgent(String profile) {
        return "Mozilla/5.0 (Padlock; simulated) " + profile;
    }

    private Headers headers() {
        return Headers.of("User-Agent", userAgent(profile.id()), "Accept", "*/*");
    }
}
