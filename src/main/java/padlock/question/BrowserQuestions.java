package padlock.question;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import padlock.browser.Browser;
import padlock.browser.Ending;
import padlock.browser.PagePart;
import padlock.browser.PartLoad;
import padlock.browser.Recorder;
import padlock.browser.Visit;
import padlock.pki.CertificateNames;
import padlock.policy.ConnectionError;
import padlock.policy.ConnectionFault;
import padlock.policy.HstsEntry;
import padlock.policy.Initiation;
import padlock.policy.MixedContent;
import padlock.policy.PreloadList;
import padlock.policy.Profile;
import padlock.policy.UpgradeRules;
import padlock.url.Host;
import padlock.url.WebUrl;

/** Questions that a browser answers by doing it: navigations, parts of pages, errors. */
final class BrowserQuestions {
    private static final Instant THEN = Instant.parse("2026-11-22T09:00:00Z");

    /** How a part's host, which is a known HSTS host, is related to the page; or that it is none. */
    private enum Relation {
        NONE,
        SAME_SITE,
        CROSS_SITE
    }

    private static final Map<String, Boolean> SECURE = Map.of("https", true, "http", false);
    private static final Map<String, Relation> RELATIONS =
            Map.of("none", Relation.NONE, "same-site", Relation.SAME_SITE, "cross-site", Relation.CROSS_SITE);
    private static final Map<String, Initiation> INITIATIONS = Map.of(
            "link", Initiation.LINK,
            "typed-http", Initiation.TYPED_HTTP,
            "form-post", Initiation.FORM_POST,
            "iframe", Initiation.FRAME);
    private static final Map<String, MixedContent.Element> ELEMENTS = Arrays.stream(MixedContent.Element.values())
            .collect(Collectors.toMap(
                    element -> element.name().toLowerCase(Locale.ROOT).replace('_', '-'), element -> element));

    private BrowserQuestions() {}

    static Map<String, Object> navigate(Profile profile, Question question) {
        WebUrl url = HstsQuestions.url(question, "url");
        Initiation initiation = question.word("initiation", INITIATIONS);
        boolean fromSecurePage = question.word("from", SECURE);
        if (fromSecurePage && (initiation == Initiation.FRAME || initiation == Initiation.FORM_POST)) {
            return fromSecurePage(profile, question, url, initiation);
        }
        Port443 network = Port443.doing(question.text("https"), url.toString(), false);
        Browser browser = browser(profile, network);
        if (question.yes("typedBefore")) {
            browser.visit(url, Initiation.TYPED_HTTP, false, THEN.minus(Duration.ofMinutes(1)));
            network.startCounting();
        }
        return shown(profile, browser.visit(url, initiation, false, THEN), network);
    }

    private static Map<String, Object> fromSecurePage(
            Profile profile, Question question, WebUrl url, Initiation initiation) {
        Port443 network = Port443.doing(question.text("https"), url.toString(), false);
        WebUrl page = WebUrl.of("https://page.example.net/");
        MixedContent.Element element =
                initiation == Initiation.FRAME ? MixedContent.Element.IFRAME : MixedContent.Element.FORM;
        MixedContent decision = MixedContent.decide(profile, new MixedContent.Page(page, false), element, url, false);
        return switch (decision.verdict()) {
            case ASKS -> answer("ask-first", Optional.empty(), network);
            case BLOCKED -> answer("error-page", Optional.empty(), network);
            case UPGRADED, AS_WRITTEN ->
                shown(
                        profile,
                        browser(profile, network)
                                .visit(
                                        decision.verdict() == MixedContent.Verdict.UPGRADED ? url.toHttps() : url,
                                        initiation,
                                        false,
                                        THEN),
                        network);
        };
    }

    private static Map<String, Object> shown(Profile profile, Visit visit, Port443 network) {
        if (visit.ending() instanceof Ending.Document document) {
            return answer("page", Optional.of(document.url().scheme().toString()), network);
        }
        boolean asks = visit.ending() instanceof Ending.Question
                && profile.upgrades().onFailure() == UpgradeRules.OnFailure.ASK;
        return answer(asks ? "ask-first" : "error-page", Optional.empty(), network);
    }

    private static Map<String, Object> answer(String shown, Optional<String> scheme, Port443 network) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("finalScheme", scheme.orElse(null));
        answer.put("tlsAttempted", network.tlsAttempted());
        answer.put("plainRequestSent", network.plainRequestSent());
        answer.put("shown", shown);
        return answer;
    }

    static Map<String, Object> subresource(Profile profile, Question question) {
        WebUrl url = HstsQuestions.url(question, "url");
        boolean redirects = question.word("redirectTo", Map.of("http", true, "none", false));
        MixedContent.Element element = question.word("element", ELEMENTS);
        Relation relation = question.word("hsts", RELATIONS);
        WebUrl page = page(question.word("page", SECURE), url.host(), relation);
        boolean asksForHttps = question.maybe("csp")
                .map(csp -> csp.toLowerCase(Locale.ROOT).contains("upgrade-insecure-requests"))
                .orElse(false);
        Port443 network = Port443.doing(question.text("https"), url.toString(), redirects);
        Browser browser = browser(profile, network);
        if (relation != Relation.NONE) {
            browser.remember(new HstsEntry(url.host().name(), false, 1_000, THEN.plusSeconds(1_000), "the question"));
        }
        PartLoad.Result result = browser.load(new PagePart(element, url.toString()), page, asksForHttps, THEN);
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("decision", decision(result, url));
        answer.put("loads", result.outcome().arrived());
        return answer;
    }

    private static String decision(PartLoad.Result result, WebUrl url) {
        return switch (result.decision()) {
            case UPGRADED -> "upgraded";
            case BLOCKED -> "blocked";
            case ASKS -> "asks";
            case AS_WRITTEN -> url.scheme().toString();
        };
    }

    /** The page that holds the part: of the same site, or of another one. */
    private static WebUrl page(boolean secure, Host host, Relation relation) {
        String scheme = secure ? "https://" : "http://";
        if (relation == Relation.SAME_SITE) {
            return WebUrl.of(scheme + host.registrableDomain().orElse(host.name()) + "/");
        }
        WebUrl page = WebUrl.of(scheme + "page.example.net/");
        return page.host().sameSite(host) ? WebUrl.of(scheme + "page.example.org/") : page;
    }

    static Map<String, Object> tlsError(Profile profile, Question question) {
        String word = question.text("fault");
        boolean hsts = question.yes("hsts");
        ConnectionError error = Port443.fault(word)
                .map(fault -> ConnectionError.ofCertificate(profile.errors(), fault, hsts))
                .or(() -> ConnectionFault.of(word).map(fault -> ConnectionError.ofConnection(profile.errors(), fault)))
                .orElseThrow(() -> Question.unknown("fault", word, Port443.faultWords()));
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("error", error.code().orElse(null));
        answer.put("canProceed", error.canProceed());
        return answer;
    }

    static Map<String, Object> certificateName(Profile profile, Question question) {
        Host host = question.value("host", Host::parse);
        boolean covered = CertificateNames.of(question.texts("names"))
                .cover(host, profile.errors().names());
        return Map.of("covered", covered);
    }

    private static Browser browser(Profile profile, Port443 network) {
        return new Browser(
                profile,
                network,
                (chain, host, rules, now) -> network.faults(host, rules),
                PreloadList.EMPTY,
                new Recorder());
    }
}
