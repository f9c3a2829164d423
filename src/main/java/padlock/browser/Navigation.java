package padlock.browser;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import padlock.http.Response;
import padlock.policy.CertificateFault;
import padlock.policy.ConnectionError;
import padlock.policy.ConnectionFault;
import padlock.policy.ErrorRules;
import padlock.policy.HstsRules;
import padlock.policy.HstsStore;
import padlock.policy.Initiation;
import padlock.policy.NavigationUpgrade;
import padlock.policy.Rule;
import padlock.policy.UpgradeRules;
import padlock.trace.Hop;
import padlock.url.Scheme;
import padlock.url.WebUrl;
import padlock.words.Sentence;

/**
 * One navigation: from the address that was asked for to the page the reader ends on.
 *
 * <p>Chromium judges an https attempt by the whole navigation, so a landing page that fails sends the reader back to the tracking link over
 * http; Firefox judges it by the first answer. Both are here as one loop over {@link UpgradeRules}.
 */
final class Navigation {
    // Each page passed starts the count of redirects anew, so that this alone ends a way along ever new bad
    // certificates.
    private static final int MOST_ACCEPTED = 20;

    private final Browser browser;
    private final UpgradeRules upgrades;
    private final ErrorRules errors;
    private final boolean acceptWarnings;
    private final boolean typed;
    private final Instant now;
    private final List<Hop> hops = new ArrayList<>();
    private final Set<String> tried = new HashSet<>();

    private Initiation initiation;
    private Optional<WebUrl> fallback = Optional.empty();
    private boolean attemptJudged;
    private boolean fellBack;
    private boolean triedAfterRefusal;
    private int redirects;
    private int accepted;
    private Optional<Scheme> firstHostOver = Optional.empty();

    Navigation(Browser browser, Initiation initiation, boolean acceptWarnings, Instant now) {
        this.browser = browser;
        this.upgrades = browser.profile().upgrades();
        this.errors = browser.profile().errors();
        this.initiation = initiation;
        this.acceptWarnings = acceptWarnings;
        this.typed = initiation == Initiation.TYPED_HTTP;
        this.now = now;
    }

    /** Where the loop goes next: another URL, or the end. */
    private sealed interface Next {
        record To(WebUrl url) implements Next {}

        record Rest(Ending ending) implements Next {}
    }

    Visit go(WebUrl start) {
        WebUrl url = start;
        while (true) {
            Optional<Hop.Stop> blocked = browser.blocked(url);
            Next next = blocked.isPresent()
                    ? stopped(blocked.get())
                    : url.isHttps() ? ask(url, Optional.empty()) : overHttp(url);
            if (!hops.isEmpty() && lastAnswered(start, url)) {
                firstHostOver = Optional.of(url.scheme());
            }
            if (next instanceof Next.Rest rest) {
                return new Visit(rest.ending(), hops, firstHostOver, accepted);
            }
            url = ((Next.To) next).url();
        }
    }

    private Next stopped(Hop.Stop blocked) {
        take(blocked);
        return new Next.Rest(new Ending.NetworkErrorPage(errors.blockedCode(), blocked.rule(), blocked.because()));
    }

    private boolean lastAnswered(WebUrl start, WebUrl url) {
        return start.host().name().equals(url.host().name())
                && hops.get(hops.size() - 1) instanceof Hop.Exchange exchange
                && exchange.url().equals(url.toString())
                && exchange.status().isPresent();
    }

    private Next overHttp(WebUrl url) {
        Optional<HstsStore.Match> known = browser.match(url.host(), now);
        if (known.isPresent()) {
            Sentence why = known.get().by().equals(url.host().name())
                    ? Sentence.of("run.hsts.insists", url.host())
                    : Sentence.of("run.hsts.insists-by", url.host(), known.get().by());
            return rewrite(url, url.toHttps(), known.get().rule(), why);
        }
        boolean allowed = browser.memory().staysOnHttp(url.host(), now);
        NavigationUpgrade decision = NavigationUpgrade.decide(upgrades, url, initiation, allowed);
        initiation = initiation == Initiation.TYPED_HTTP ? Initiation.LINK : initiation;
        if (decision.upgrades()) {
            return tryHttps(url, decision);
        }
        if (decision.remembersHttp() || (allowed && upgrades.exceptionRenewed())) {
            browser.keepOnHttp(url.host(), now);
        }
        boolean saidAlready = hops.size() > 0 && hops.get(hops.size() - 1) instanceof Hop.Rewrite;
        return ask(url, saidAlready ? Optional.empty() : Optional.of(decision));
    }

    private Next tryHttps(WebUrl url, NavigationUpgrade decision) {
        boolean loops = !tried.add(url.withoutFragment().toString());
        fallback = loops ? fallback.or(() -> Optional.of(url)) : Optional.of(url);
        if (loops) {
            return attemptFailed(url.toHttps(), Sentence.of("run.upgrade.sent-back"));
        }
        attemptJudged = false;
        return rewrite(url, url.toHttps(), decision.rule(), decision.because());
    }

    private Next ask(WebUrl url, Optional<NavigationUpgrade> stays) {
        Optional<WebUrl> kept = browser.memory().redirects().from(url, now);
        if (kept.isPresent() && initiation != Initiation.FORM_POST && redirects < errors.redirects()) {
            redirects++;
            return rewrite(url, inheritFragment(url, kept.get()), Rule.NET_10, KeptRedirects.BECAUSE);
        }
        Attempt.Result result = browser.attempt(
                initiation == Initiation.FORM_POST ? "POST" : "GET", url, browser.knows(url.host(), now), now);
        initiation = initiation == Initiation.FRAME ? initiation : Initiation.LINK;
        Optional<Response> response = result.response();
        if (response.isPresent()) {
            return answered(url, result, response.get(), stays);
        }
        return result.reply() instanceof Reply.TurnedAway
                ? badCertificate(url, result)
                : unanswered(url, result, ((Reply.Unanswered) result.reply()).fault());
    }

    private Next answered(WebUrl url, Attempt.Result result, Response response, Optional<NavigationUpgrade> stays) {
        browser.learn(result, HstsRules.Context.TOP_LEVEL, now);
        Optional<WebUrl> target = response.redirectTarget().flatMap(url::resolve);
        Rule rule = stays.map(NavigationUpgrade::rule).orElse(rule(result, response, target));
        Sentence how = stays.map(NavigationUpgrade::because).orElse(describe(url, result, response, target));
        take(Attempt.hop(result, rule, how));
        if (response.status() >= 400 && upgrades.errorStatusFails() && isAttempt(url)) {
            return attemptFailed(url, Sentence.of("run.upgrade.error-status", response.status()));
        }
        if (!upgrades.wholeNavigationJudged() && isAttempt(url)) {
            attemptJudged = true;
        }
        if (response.redirectTarget().isEmpty()) {
            return new Next.Rest(new Ending.Document(url, response));
        }
        return redirected(url, response, target);
    }

    private Next redirected(WebUrl url, Response response, Optional<WebUrl> target) {
        if (target.isEmpty()) {
            Sentence because = Sentence.of(
                    "run.net.no-web-address",
                    shortened(response.redirectTarget().orElse("")));
            take(new Hop.Stop(response.redirectTarget().orElse(""), Rule.NET_2, because));
            return new Next.Rest(new Ending.NetworkErrorPage(
                    ConnectionError.ofConnection(errors, ConnectionFault.NAME_NOT_FOUND)
                            .code(),
                    Rule.NET_2,
                    because));
        }
        if (++redirects > errors.redirects()) {
            Sentence because = Sentence.of("run.net.too-many", errors.redirects());
            take(new Hop.Stop(target.get().toString(), Rule.NET_6, because));
            if (isAttempt(url)) {
                return attemptFailed(url, because);
            }
            return new Next.Rest(new Ending.RedirectErrorPage(errors.tooManyRedirects(), Rule.NET_6, because));
        }
        return new Next.To(inheritFragment(url, target.get()));
    }

    private static WebUrl inheritFragment(WebUrl from, WebUrl to) {
        return to.fragment().isPresent() || from.fragment().isEmpty()
                ? to
                : new WebUrl(to.scheme(), to.host(), to.port(), to.path(), to.query(), from.fragment());
    }

    private Next badCertificate(WebUrl url, Attempt.Result result) {
        CertificateFault fault = result.fault().orElseThrow();
        boolean hsts = browser.knows(url.host(), now);
        ConnectionError error = ConnectionError.ofCertificate(errors, fault, hsts);
        Sentence because = CertificateNames.sentence(url.host(), result);
        take(Attempt.hop(result, error.rule(), because));
        if (isAttempt(url)) {
            return attemptFailed(url, because);
        }
        if (error.canProceed() && goesOn()) {
            accepted++;
            browser.remember(browser.memory().accepting(url.host(), result.chain(), now, errors.acceptedLife()));
            newNavigation();
            take(new Hop.Stop(url.toString(), Rule.CERT_3, Sentence.of("run.certificate.goes-on")));
            return new Next.To(url);
        }
        Sentence insists = Sentence.of("run.hsts.insists", url.host());
        return new Next.Rest(new Ending.CertificatePage(
                error.code(), error.canProceed(), error.rule(), hsts ? insists.then(because) : because));
    }

    private Next unanswered(WebUrl url, Attempt.Result result, ConnectionFault fault) {
        ConnectionError error = ConnectionError.ofConnection(errors, fault);
        Sentence because = fault.at(url.host());
        take(Attempt.hop(result, error.rule(), because));
        boolean nameShowsError = fault == ConnectionFault.NAME_NOT_FOUND
                && upgrades.unknownNameShowsError()
                && !(upgrades.onFailure() == UpgradeRules.OnFailure.ASK
                        && url.host().isNonUnique());
        if (isAttempt(url) && !nameShowsError && (fault != ConnectionFault.STALL || givesUpWaiting(url))) {
            return attemptFailed(url, because);
        }
        boolean mayTryHttps = upgrades.refusedTriesHttps() && (fellBack || typed) && !triedAfterRefusal;
        if (!url.isHttps() && fault == ConnectionFault.REFUSED && mayTryHttps) {
            triedAfterRefusal = true;
            return rewrite(url, url.toHttps(), Rule.UPG_9, Sentence.of("run.upgrade.refused"));
        }
        return new Next.Rest(new Ending.NetworkErrorPage(error.code(), error.rule(), because));
    }

    /** A stalling attempt ends by patience, or only when somebody answers over plain http. */
    private boolean givesUpWaiting(WebUrl url) {
        if (!upgrades.asksPlainly()) {
            return true;
        }
        WebUrl root = new WebUrl(Scheme.HTTP, url.host(), plainPort(url), "/", Optional.empty(), Optional.empty());
        Attempt.Result probe = browser.attempt("GET", root, false, now);
        Optional<WebUrl> target =
                probe.response().flatMap(Response::redirectTarget).flatMap(root::resolve);
        boolean sentToHttps = target.map(
                        t -> t.isHttps() && t.host().name().equals(url.host().name()))
                .orElse(false);
        take(Attempt.hop(probe, Rule.UPG_11, Sentence.of("run.upgrade.slow", url.host())));
        return probe.response().isPresent() && !sentToHttps;
    }

    private static int plainPort(WebUrl https) {
        return https.hasDefaultPort() ? Scheme.HTTP.defaultPort() : https.port();
    }

    private boolean isAttempt(WebUrl url) {
        if (fallback.isEmpty() || attemptJudged) {
            return false;
        }
        return upgrades.wholeNavigationJudged() || url.equals(fallback.get().toHttps());
    }

    private Next attemptFailed(WebUrl failed, Sentence why) {
        WebUrl plain = fallback.orElseThrow();
        attemptJudged = true;
        fallback = Optional.empty();
        if (upgrades.onFailure() == UpgradeRules.OnFailure.HTTP) {
            fellBack = true;
            browser.keepOnHttp(plain.host(), now);
            return rewrite(failed, plain, Rule.UPG_2, Sentence.of("run.upgrade.falls-back", plain.host()));
        }
        if (upgrades.loopbackBlocked() && plain.host().isLoopback()) {
            Sentence blocked = why.then(Sentence.of("run.upgrade.not-even-here"));
            take(new Hop.Stop(plain.toString(), Rule.UPG_3, blocked));
            return new Next.Rest(new Ending.NetworkErrorPage(Optional.empty(), Rule.UPG_3, blocked));
        }
        Sentence question = why.then(Sentence.of("run.upgrade.asks", plain.host()));
        take(new Hop.Stop(plain.toString(), Rule.UPG_3, question));
        if (!goesOn()) {
            return new Next.Rest(new Ending.Question(Rule.UPG_3, question));
        }
        accepted++;
        browser.keepOnHttp(plain.host(), now);
        newNavigation();
        return rewrite(failed, plain, Rule.UPG_10, Sentence.of("run.upgrade.goes-on", plain.host()));
    }

    private boolean goesOn() {
        return acceptWarnings && accepted < MOST_ACCEPTED;
    }

    /** Going on past a page of the browser starts over, with nothing tried yet. */
    private void newNavigation() {
        tried.clear();
        fallback = Optional.empty();
        attemptJudged = false;
        redirects = 0;
    }

    private Next rewrite(WebUrl from, WebUrl to, Rule rule, Sentence because) {
        take(new Hop.Rewrite(from.toString(), to.toString(), rule, because));
        return new Next.To(to);
    }

    private void take(Hop hop) {
        hops.add(hop);
        browser.recorder().hop(now, hop);
    }

    private static Rule rule(Attempt.Result result, Response response, Optional<WebUrl> target) {
        if (result.pastAnError()) {
            return Rule.CERT_4;
        }
        if (target.isPresent()) {
            return Rule.NET_7;
        }
        return response.isSuccess() ? Rule.NET_1 : Rule.NET_8;
    }

    private static Sentence describe(WebUrl url, Attempt.Result result, Response response, Optional<WebUrl> target) {
        if (result.pastAnError()) {
            return Sentence.of("run.certificate.accepted-before", url.host());
        }
        return target.map(to -> Sentence.of("run.net.sends-on", url.host(), to.host()))
                .orElse(Sentence.of("run.net.answers", url.host(), response.status()));
    }

    private static String shortened(String text) {
        return text.length() > 80 ? text.substring(0, 80) + "…" : text;
    }
}
