package padlock.browser;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import padlock.http.Response;
import padlock.policy.ConnectionError;
import padlock.policy.ConnectionFault;
import padlock.policy.ErrorRules;
import padlock.policy.HstsRules;
import padlock.policy.MixedContent;
import padlock.policy.Rule;
import padlock.trace.Hop;
import padlock.trace.Outcome;
import padlock.url.Host;
import padlock.url.WebUrl;
import padlock.words.Sentence;

/** One image, script or frame of a page. It cannot ask the reader anything: it loads or it does not. */
public final class PartLoad {
    private final Browser browser;
    private final WebUrl page;
    private final boolean pageUpgradesInsecure;
    private final Instant now;
    private final ErrorRules errors;
    private final List<Hop> hops = new ArrayList<>();

    PartLoad(Browser browser, WebUrl page, boolean pageUpgradesInsecure, Instant now) {
        this.browser = browser;
        this.page = page;
        this.pageUpgradesInsecure = pageUpgradesInsecure;
        this.now = now;
        this.errors = browser.profile().errors();
    }

    /**
     * What came of a part.
     *
     * @param url the address in full, or as written where it is no address
     * @param decision what the rules did to the address, on the way or at its start
     */
    public record Result(
            String url,
            Outcome outcome,
            Optional<String> error,
            Sentence because,
            MixedContent.Verdict decision,
            List<Hop> hops) {
        public Result {
            hops = List.copyOf(hops);
        }
    }

    Result load(PagePart part) {
        if (part.source().strip().toLowerCase(Locale.ROOT).startsWith("data:")) {
            return new Result(
                    "data:",
                    Outcome.DELIVERED,
                    Optional.empty(),
                    Sentence.of("run.image.inline"),
                    MixedContent.Verdict.AS_WRITTEN,
                    hops);
        }
        Optional<WebUrl> written = page.resolve(part.source());
        if (written.isEmpty()) {
            return stopped(
                    part.source(),
                    Outcome.FAILED,
                    ConnectionError.ofPart(errors, part.element(), ConnectionFault.NAME_NOT_FOUND)
                            .code(),
                    Hop.Stop.noAddress(part.source()),
                    MixedContent.Verdict.AS_WRITTEN);
        }
        return follow(part.element(), written.get());
    }

    private Result follow(MixedContent.Element element, WebUrl written) {
        WebUrl url = written;
        MixedContent.Verdict turned = MixedContent.Verdict.AS_WRITTEN;
        for (int redirects = 0; redirects <= errors.redirects(); redirects++) {
            Optional<Hop.Stop> blocked = browser.blocked(url);
            if (blocked.isPresent()) {
                return stopped(written.toString(), Outcome.FAILED, errors.blockedCode(), blocked.get(), turned);
            }
            MixedContent decision =
                    MixedContent.decide(browser.profile(), page(), element, url, browser.knows(url.host(), now));
            if (decision.verdict() == MixedContent.Verdict.BLOCKED || decision.verdict() == MixedContent.Verdict.ASKS) {
                Hop.Stop stop = new Hop.Stop(url.toString(), decision.rule(), decision.because());
                return stopped(written.toString(), Outcome.BLOCKED, Optional.empty(), stop, decision.verdict());
            }
            if (decision.verdict() == MixedContent.Verdict.UPGRADED) {
                take(new Hop.Rewrite(url.toString(), url.toHttps().toString(), decision.rule(), decision.because()));
                url = url.toHttps();
                turned = MixedContent.Verdict.UPGRADED;
            }
            Optional<WebUrl> kept = browser.memory().redirects().from(url, now);
            if (kept.isPresent()) {
                take(new Hop.Rewrite(url.toString(), kept.get().toString(), Rule.NET_10, KeptRedirects.BECAUSE));
                url = kept.get();
                continue;
            }
            Attempt.Result result = browser.attempt("GET", url, insists(url.host()), now);
            Optional<Response> response = result.response();
            if (response.isEmpty()) {
                return withoutAnswer(written, element, result, turned);
            }
            browser.learn(result, context(url.host()), now);
            Optional<WebUrl> next = response.get().redirectTarget().flatMap(url::resolve);
            if (next.isEmpty()) {
                return answered(written, result, response.get(), decision, turned);
            }
            take(Attempt.hop(
                    result,
                    Rule.NET_7,
                    Sentence.of("run.net.sends-on", url.host(), next.get().host())));
            url = next.get();
        }
        Hop.Stop endless = new Hop.Stop(url.toString(), Rule.NET_6, Sentence.of("run.image.without-end"));
        return stopped(written.toString(), Outcome.BROKEN, Optional.empty(), endless, turned);
    }

    private Result stopped(
            String written, Outcome outcome, Optional<String> code, Hop.Stop at, MixedContent.Verdict turned) {
        take(at);
        return new Result(written, outcome, code, at.because(), turned, hops);
    }

    private Result answered(
            WebUrl written,
            Attempt.Result result,
            Response response,
            MixedContent decision,
            MixedContent.Verdict turned) {
        WebUrl url = result.url();
        boolean loaded = response.isImage();
        Sentence because = loaded
                ? Sentence.of("run.image.answers", url.host())
                : Sentence.of("run.image.none", url.host(), response.status());
        boolean noteworthy = decision.verdict() == MixedContent.Verdict.AS_WRITTEN && !url.isHttps();
        Rule rule =
                result.pastAnError() ? Rule.CERT_4 : noteworthy ? decision.rule() : loaded ? Rule.NET_1 : Rule.NET_8;
        take(Attempt.hop(result, rule, noteworthy ? decision.because().then(because) : because));
        Outcome outcome = !loaded
                ? Outcome.BROKEN
                : !written.isHttps() && lastToHost(written.host()) ? Outcome.UPGRADED : Outcome.DELIVERED;
        return new Result(written.toString(), outcome, Optional.empty(), because, turned, hops);
    }

    /** Whether the last server of the image's own host was asked over https. */
    private boolean lastToHost(Host host) {
        for (int i = hops.size() - 1; i >= 0; i--) {
            if (hops.get(i) instanceof Hop.Exchange exchange) {
                WebUrl url = WebUrl.of(exchange.url());
                if (url.host().name().equals(host.name())) {
                    return url.isHttps();
                }
            }
        }
        return false;
    }

    private Result withoutAnswer(
            WebUrl written, MixedContent.Element element, Attempt.Result result, MixedContent.Verdict turned) {
        WebUrl url = result.url();
        if (result.reply() instanceof Reply.Unanswered unanswered) {
            ConnectionError error = ConnectionError.ofPart(errors, element, unanswered.fault());
            Sentence because = unanswered.fault().at(url.host());
            take(Attempt.hop(result, error.rule(), because));
            return new Result(written.toString(), Outcome.FAILED, error.code(), because, turned, hops);
        }
        boolean hsts = browser.knows(url.host(), now);
        ConnectionError error =
                ConnectionError.ofCertificate(errors, result.fault().orElseThrow(), hsts);
        Sentence because = CertificateNames.sentence(url.host(), result);
        take(Attempt.hop(result, Rule.CERT_5, because));
        return new Result(written.toString(), Outcome.BLOCKED, error.code(), because, turned, hops);
    }

    private HstsRules.Context context(Host host) {
        Host top = page.host();
        if (top.name().equals(host.name())) {
            return HstsRules.Context.IMAGE_SAME_HOST;
        }
        return top.sameSite(host) ? HstsRules.Context.IMAGE_SAME_SITE : HstsRules.Context.IMAGE_CROSS_SITE;
    }

    private boolean insists(Host host) {
        return browser.knows(host, now) && browser.profile().hsts().covers(page.host(), host);
    }

    private MixedContent.Page page() {
        return new MixedContent.Page(page, pageUpgradesInsecure);
    }

    private void take(Hop hop) {
        hops.add(hop);
        browser.recorder().hop(now, hop);
    }
}
