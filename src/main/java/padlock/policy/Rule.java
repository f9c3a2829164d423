package padlock.policy;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Every rule that can decide what happens in a run, with one sentence for the reader, its source, and when the source was checked.
 *
 * <p>The id stands in decisions, traces, scenarios, lessons and pages, and never changes. {@code HSTS-8.3} is named after
 * section 8.3 of RFC 6797; families without a numbered standard count from 1.
 */
public enum Rule {
    // HSTS: RFC 6797 unless another source is named.
    HSTS_6_1(
            "HSTS-6.1",
            "A Strict-Transport-Security header that breaks the grammar is ignored as a whole.",
            "RFC 6797, section 6.1; the engines differ in strictness",
            Evidence.OBSERVED,
            "hsts.grammar",
            "hsts.overflow-rejected"),
    HSTS_6_1_1(
            "HSTS-6.1.1",
            "max-age=0 makes the browser forget the host.",
            "RFC 6797, section 6.1.1",
            Evidence.OBSERVED,
            "hsts.zero-switches-preload-off"),
    HSTS_8_1(
            "HSTS-8.1",
            "A host becomes a known HSTS host when it sends the header over https without any certificate error.",
            "RFC 6797, section 8.1",
            Evidence.OBSERVED,
            "hsts.longest"),
    HSTS_8_1_HTTP(
            "HSTS-8.1-http",
            "A Strict-Transport-Security header over plain http, or past a certificate warning, is ignored.",
            "RFC 6797, section 8.1",
            Evidence.OBSERVED),
    HSTS_8_1_1(
            "HSTS-8.1.1",
            "An IP address never becomes a known HSTS host.",
            "RFC 6797, section 8.1.1",
            Evidence.OBSERVED),
    HSTS_8_3(
            "HSTS-8.3",
            "For a known HSTS host the browser turns http into https before anything is sent.",
            "RFC 6797, section 8.3",
            Evidence.OBSERVED,
            "hsts.empty-labels-match"),
    HSTS_12_1(
            "HSTS-12.1",
            "On a known HSTS host a certificate error ends the visit: there is no way past it.",
            "RFC 6797, sections 8.4 and 12.1",
            Evidence.OBSERVED),
    HSTS_PRELOAD(
            "HSTS-PRELOAD",
            "The host is on the list built into the browser: it is a known HSTS host before the first visit.",
            "hstspreload.org; Chromium net/http/transport_security_state_static.json",
            Evidence.OBSERVED,
            "hsts.preload-list",
            "hsts.zero-switches-preload-off"),
    HSTS_LOCAL(
            "HSTS-LOCAL",
            "This browser does not remember HSTS for localhost and names below it.",
            "Chromium feature IgnoreHSTSForLocalhost",
            Evidence.OBSERVED,
            "hsts.loopback"),
    HSTS_CONTEXT(
            "HSTS-CONTEXT",
            "This browser does not learn HSTS from this kind of request; engines differ for images and other parts of a page.",
            "Gecko nsHttpChannel.cpp; WebKit NetworkDataTaskSoup.cpp",
            Evidence.OBSERVED,
            "hsts.learns-from"),
    HSTS_PARTS(
            "HSTS-PARTS",
            "This browser does not apply HSTS to this part of the page; engines differ for images, scripts and frames.",
            "Gecko StoragePrincipalHelper; WebKit NetworkDataTaskSoup.cpp",
            Evidence.OBSERVED,
            "hsts.parts"),

    // Upgrades of navigations.
    UPG_1(
            "UPG-1",
            "The browser tries https first for an http link, although the link says http.",
            "Chromium https_upgrades_interceptor.cc; Gecko nsHTTPSOnlyUtils.cpp",
            Evidence.OBSERVED,
            "upgrade.patience",
            "upgrade.whole-navigation-judged"),
    UPG_2(
            "UPG-2",
            "The https attempt failed, so the browser silently goes back to http and remembers that for the host.",
            "Chromium https_upgrades_interceptor.cc; Gecko nsHTTPSOnlyUtils.cpp",
            Evidence.OBSERVED,
            "upgrade.on-failure",
            "upgrade.error-status-fails",
            "upgrade.exception-life"),
    UPG_3(
            "UPG-3",
            "The https attempt failed, and this browser asks the reader before it uses http.",
            "Chromium https_only_mode_navigation_throttle.cc; Gecko about:httpsonlyerror",
            Evidence.OBSERVED,
            "upgrade.on-failure",
            "upgrade.unknown-name-shows-error"),
    UPG_4(
            "UPG-4",
            "This address is exempt from the https attempt: a local name, a private address or an explicit port.",
            "Chromium https_upgrades_interceptor.cc; Gecko nsHTTPSOnlyUtils.cpp",
            Evidence.OBSERVED,
            "upgrade.exempt"),
    UPG_5(
            "UPG-5",
            "The browser remembers that https failed here before (or that the reader allowed http), and stays on http.",
            "Chromium StatefulSSLHostStateDelegate; Gecko nsHTTPSOnlyUtils.cpp",
            Evidence.OBSERVED,
            "upgrade.exception-life",
            "upgrade.exception-renewed"),
    UPG_6(
            "UPG-6",
            "The reader typed http:// themselves, so the browser does not try https and remembers the choice.",
            "Chromium https_upgrades_interceptor.cc; Gecko nsHTTPSOnlyUtils.cpp",
            Evidence.OBSERVED,
            "upgrade.typed-opts-out"),
    UPG_7(
            "UPG-7",
            "This browser does not try https on its own.",
            "Release notes; WebKitGTK observed",
            Evidence.OBSERVED,
            "upgrade.on-failure"),
    UPG_8(
            "UPG-8",
            "Only ordinary page visits (GET, top-level) are tried over https first.",
            "Chromium https_upgrades_interceptor.cc; Gecko nsHTTPSOnlyUtils.cpp",
            Evidence.OBSERVED,
            "upgrade.all-methods"),
    UPG_9(
            "UPG-9",
            "http was refused, so this browser tries https on the same name.",
            "Gecko preference browser.fixup.fallback-to-https",
            Evidence.OBSERVED,
            "upgrade.refused-tries-https"),
    UPG_10(
            "UPG-10",
            "The reader was asked and goes on over http.",
            "Chromium https_only_mode_controller_client.cc; Gecko about:httpsonlyerror",
            Evidence.OBSERVED,
            "upgrade.exception-life"),
    UPG_11(
            "UPG-11",
            "https is slow, so the browser asks over plain http whether anybody is there.",
            "Gecko nsHTTPSOnlyUtils.cpp, TestHTTPAnswerRunnable",
            Evidence.OBSERVED,
            "upgrade.asks-plainly"),

    // Parts of pages.
    MIX_1(
            "MIX-1",
            "An http image on an https page is asked for over https instead, and never over http.",
            "W3C Mixed Content, section 4.1",
            Evidence.OBSERVED,
            "mixed.images"),
    MIX_2(
            "MIX-2",
            "http content that could change an https page is blocked.",
            "W3C Mixed Content, section 4.4",
            Evidence.OBSERVED),
    MIX_3(
            "MIX-3",
            "The page itself is plain http, so its http parts load over http.",
            "W3C Mixed Content, section 4",
            Evidence.OBSERVED),
    MIX_4(
            "MIX-4",
            "http on this very machine (localhost, 127.0.0.1) or on a private network counts as harmless.",
            "W3C Secure Contexts, section 3.1; Chromium mixed_content_checker.cc",
            Evidence.OBSERVED,
            "mixed.loopback-allowed",
            "mixed.private-address-allowed"),
    MIX_5(
            "MIX-5",
            "An http image on a bare IP address is not upgraded, and so it is blocked.",
            "W3C Mixed Content, section 4.1",
            Evidence.OBSERVED),
    MIX_6(
            "MIX-6",
            "The page asks the browser to use https for all its parts (upgrade-insecure-requests).",
            "W3C Upgrade Insecure Requests, section 3",
            Evidence.OBSERVED),
    MIX_7(
            "MIX-7",
            "This older browser loads http images on https pages over http.",
            "MDN browser-compat-data; Chromium blog 2019-10-03",
            Evidence.SECONDARY,
            "mixed.images"),
    MIX_8(
            "MIX-8",
            "Before a form goes to an http address the browser asks.",
            "Chromium insecure_form_navigation_throttle.cc",
            Evidence.OBSERVED,
            "mixed.form-asks"),
    MIX_9(
            "MIX-9",
            "This browser asks for every part of every page over https.",
            "Gecko nsHTTPSOnlyUtils.cpp",
            Evidence.SOURCE,
            "upgrade.all-methods"),

    // Certificates.
    CERT_1(
            "CERT-1",
            "The certificate has a fault; the browser shows a page that the reader can pass.",
            "Chromium security_interstitials; Gecko SSLServerCertVerification.cpp",
            Evidence.OBSERVED,
            "certificate.code",
            "certificate.order"),
    CERT_2(
            "CERT-2",
            "The certificate has a fault that no reader can pass.",
            "Chromium security_interstitials; Gecko SSLServerCertVerification.cpp",
            Evidence.OBSERVED,
            "certificate.fatal"),
    CERT_3(
            "CERT-3",
            "The reader goes on past the certificate page; the browser remembers this certificate for this host.",
            "Chromium StatefulSSLHostStateDelegate; Gecko nsICertOverrideService",
            Evidence.OBSERVED,
            "certificate.accepted-life",
            "certificate.good-one-revokes"),
    CERT_4(
            "CERT-4",
            "The reader accepted this very certificate before, so the browser asks no more.",
            "Chromium StatefulSSLHostStateDelegate; Gecko nsICertOverrideService",
            Evidence.OBSERVED,
            "certificate.accepted-life"),
    CERT_5(
            "CERT-5",
            "A part of a page with a certificate error is left out: only whole pages can ask the reader.",
            "Chromium ssl_manager.cc; Gecko SSLServerCertVerification.cpp",
            Evidence.OBSERVED),

    // The network and HTTP.
    NET_1("NET-1", "The server answered, and no policy stood in the way.", "RFC 9110, section 3.4", Evidence.SOURCE),
    NET_2(
            "NET-2",
            "The name does not exist in DNS.",
            "RFC 1035, section 4.1.1 (NXDOMAIN)",
            Evidence.OBSERVED,
            "page.name-not-found",
            "part.name-not-found"),
    NET_3(
            "NET-3",
            "Nothing listens on that port: the connection is refused.",
            "RFC 9293, section 3.10.7.1",
            Evidence.OBSERVED,
            "page.refused",
            "part.refused"),
    NET_4(
            "NET-4",
            "The server never answers, and the browser gives up waiting.",
            "RFC 9293, section 3.8.3",
            Evidence.OBSERVED,
            "page.stall",
            "part.stall"),
    NET_5(
            "NET-5",
            "No encrypted connection could be agreed on.",
            "RFC 8446, section 6.2",
            Evidence.OBSERVED,
            "page.handshake-failure",
            "page.plain-http",
            "page.tls-port",
            "page.closed",
            "part.handshake-failure",
            "part.plain-http",
            "part.tls-port",
            "part.closed"),
    NET_6(
            "NET-6",
            "Too many redirects: the browser stops after 20.",
            "WHATWG Fetch, section 4.5",
            Evidence.OBSERVED,
            "redirects",
            "page.too-many-redirects"),
    NET_7("NET-7", "The server sends the browser on to another address.", "RFC 9110, section 15.4", Evidence.SOURCE),
    NET_8(
            "NET-8",
            "The server answered, but not with what was wanted.",
            "RFC 9110, sections 15.5 and 15.6",
            Evidence.SOURCE),

    // Mail and tracking.
    TRK_1(
            "TRK-1",
            "The provider counts the click and sends the reader on to the link's target.",
            "SparkPost support-docs, using-proxy-https-tracking-domain.md",
            Evidence.SOURCE),
    TRK_2(
            "TRK-2",
            "The provider counts the open and answers with an invisible picture.",
            "SparkPost support-docs, open-pixel-location.md",
            Evidence.SOURCE),
    TRK_3(
            "TRK-3",
            "The provider does not know this host or this token: wrong link.",
            "sendgrid/docs issue 3384",
            Evidence.SECONDARY),
    TRK_4(
            "TRK-4",
            "Scheme and token of a link are fixed when the mail is sent; later settings change later mail only.",
            "SparkPost support-docs, enabling-https-engagement-tracking-on-sparkpost.md",
            Evidence.SOURCE),
    TRK_5(
            "TRK-5",
            "The provider's dashboard leaves out events without the reader's own user agent.",
            "braze-inc/braze-docs, email/faq.md",
            Evidence.SOURCE),
    TRK_6(
            "TRK-6",
            "One click on unsubscribe sends a POST through the tracking host (List-Unsubscribe-Post).",
            "RFC 8058, section 3.1; support.sendgrid.com 35193713295515",
            Evidence.SOURCE),

    // The CDN in front.
    CDN_1(
            "CDN-1",
            "The CDN passes the request on to the provider.",
            "SparkPost support-docs, using-proxy-https-tracking-domain.md",
            Evidence.SOURCE),
    CDN_2(
            "CDN-2",
            "The CDN answers from its cache: the provider never hears of it.",
            "SparkPost support-docs, enabling-https-engagement-tracking-on-sparkpost.md",
            Evidence.SOURCE),
    CDN_3(
            "CDN-3",
            "The CDN cannot reach the provider and answers 521.",
            "Cloudflare documentation, error 521",
            Evidence.SOURCE),
    CDN_4(
            "CDN-4",
            "The CDN checks the provider's certificate, finds another name in it and answers 526.",
            "Cloudflare documentation, error 526; jamditis/tools issue 95",
            Evidence.SOURCE),
    CDN_5(
            "CDN-5",
            "The CDN sends every http request on to https.",
            "SparkPost support-docs, using-proxy-https-tracking-domain.md",
            Evidence.SOURCE),
    CDN_6(
            "CDN-6",
            "The CDN lets this method through to nobody and answers 405.",
            "support.sendgrid.com 35193713295515",
            Evidence.SOURCE),
    CDN_7(
            "CDN-7",
            "The CDN drops a part of the request that the provider needs to know whose link this is.",
            "Braze documentation, ssl/troubleshooting; sendgrid/docs issue 3384",
            Evidence.SOURCE),

    // Who reads the mail.
    MAIL_1(
            "MAIL-1",
            "The mailbox fetches images through its own proxy: the reader's browser rules play no part.",
            "wordtothewise.com, Gmail image caching, 2013",
            Evidence.SECONDARY),
    MAIL_2(
            "MAIL-2",
            "The mailbox fetches every image when the mail arrives, whether or not anybody reads it.",
            "braze-inc/braze-docs, apple_mail/mpp.md",
            Evidence.SOURCE),
    MAIL_3(
            "MAIL-3",
            "A desktop mail program is no web page: it loads http images over http.",
            "No vendor states it; general knowledge",
            Evidence.SECONDARY),
    MAIL_4(
            "MAIL-4",
            "A link scanner asks for every link before the reader does.",
            "braze-inc/braze-docs, email/faq.md",
            Evidence.SOURCE);

    private static final LocalDate CHECKED = LocalDate.of(2026, 11, 22);
    private static final Map<String, Rule> BY_ID =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(Rule::id, Function.identity()));

    private final String id;
    private final String sentence;
    private final String source;
    private final Evidence evidence;
    private final List<String> parameters;

    Rule(String id, String sentence, String source, Evidence evidence, String... parameters) {
        this.id = id;
        this.sentence = sentence;
        this.source = source;
        this.evidence = evidence;
        this.parameters = List.of(parameters);
    }

    public String id() {
        return id;
    }

    /** What the rule says, for a reader who knows no standards. */
    public String sentence() {
        return sentence;
    }

    public String source() {
        return source;
    }

    public Evidence evidence() {
        return evidence;
    }

    /**
     * The parameters of a profile in which browsers differ under this rule; none where every browser here does the same.
     * {@code certificate.code} stands for all keys that start so.
     */
    public List<String> parameters() {
        return parameters;
    }

    /** When the source was last compared with the rule. */
    public LocalDate checked() {
        return CHECKED;
    }

    public static Optional<Rule> of(String id) {
        return Optional.ofNullable(BY_ID.get(id));
    }

    public static List<Rule> all() {
        return List.of(values());
    }
}
