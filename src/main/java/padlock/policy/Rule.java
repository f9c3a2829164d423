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
            Evidence.OBSERVED),
    HSTS_6_1_1(
            "HSTS-6.1.1", "max-age=0 makes the browser forget the host.", "RFC 6797, section 6.1.1", Evidence.OBSERVED),
    HSTS_8_1(
            "HSTS-8.1",
            "A host becomes a known HSTS host when it sends the header over https without any certificate error.",
            "RFC 6797, section 8.1",
            Evidence.OBSERVED),
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
            Evidence.OBSERVED),
    HSTS_12_1(
            "HSTS-12.1",
            "On a known HSTS host a certificate error ends the visit: there is no way past it.",
            "RFC 6797, sections 8.4 and 12.1",
            Evidence.OBSERVED),
    HSTS_PRELOAD(
            "The host is on the list built into the browser: it is a known HSTS host before the first visit.",
            "hstspreload.org; Chromium net/http/transport_security_state_static.json",
            Evidence.OBSERVED),
    HSTS_LOCAL(
            "This browser does not remember HSTS for localhost and names below it.",
            "Chromium feature IgnoreHSTSForLocalhost",
            Evidence.OBSERVED),
    HSTS_CONTEXT(
            "This browser does not learn HSTS from this kind of request; engines differ for images and other parts of a page.",
            "Gecko nsHttpChannel.cpp; WebKit NetworkDataTaskSoup.cpp",
            Evidence.OBSERVED),
    HSTS_PARTS(
            "This browser does not apply HSTS to this part of the page; engines differ for images, scripts and frames.",
            "Gecko StoragePrincipalHelper; WebKit NetworkDataTaskSoup.cpp",
            Evidence.OBSERVED),

    // Upgrades of navigations.
    UPG_1(
            "The browser tries https first for an http link, although the link says http.",
            "Chromium https_upgrades_interceptor.cc; Gecko nsHTTPSOnlyUtils.cpp",
            Evidence.OBSERVED),
    UPG_2(
            "The https attempt failed, so the browser silently goes back to http and remembers that for the host.",
            "Chromium https_upgrades_interceptor.cc; Gecko nsHTTPSOnlyUtils.cpp",
            Evidence.OBSERVED),
    UPG_3(
            "The https attempt failed, and this browser asks the reader before it uses http.",
            "Chromium https_only_mode_navigation_throttle.cc; Gecko about:httpsonlyerror",
            Evidence.OBSERVED),
    UPG_4(
            "This address is exempt from the https attempt: a local name, a private address or an explicit port.",
            "Chromium https_upgrades_interceptor.cc; Gecko nsHTTPSOnlyUtils.cpp",
            Evidence.OBSERVED),
    UPG_5(
            "The browser remembers that https failed here before (or that the reader allowed http), and stays on http.",
            "Chromium StatefulSSLHostStateDelegate; Gecko nsHTTPSOnlyUtils.cpp",
            Evidence.OBSERVED),
    UPG_6(
            "The reader typed http:// themselves, so the browser does not try https and remembers the choice.",
            "Chromium https_upgrades_interceptor.cc; Gecko nsHTTPSOnlyUtils.cpp",
            Evidence.OBSERVED),
    UPG_7("This browser does not try https on its own.", "Release notes; WebKitGTK observed", Evidence.OBSERVED),
    UPG_8(
            "Only ordinary page visits (GET, top-level) are tried over https first.",
            "Chromium https_upgrades_interceptor.cc; Gecko nsHTTPSOnlyUtils.cpp",
            Evidence.OBSERVED),
    UPG_9(
            "http was refused, so this browser tries https on the same name.",
            "Gecko preference browser.fixup.fallback-to-https",
            Evidence.OBSERVED),
    UPG_10(
            "The reader was asked and goes on over http.",
            "Chromium https_only_mode_controller_client.cc; Gecko about:httpsonlyerror",
            Evidence.OBSERVED),
    UPG_11(
            "https is slow, so the browser asks over plain http whether anybody is there.",
            "Gecko nsHTTPSOnlyUtils.cpp, TestHTTPAnswerRunnable",
            Evidence.OBSERVED),

    // Parts of pages.
    MIX_1(
            "An http image on an https page is asked for over https instead, and never over http.",
            "W3C Mixed Content, section 4.1",
            Evidence.OBSERVED),
    MIX_2(
            "http content that could change an https page is blocked.",
            "W3C Mixed Content, section 4.4",
            Evidence.OBSERVED),
    MIX_3(
            "The page itself is plain http, so its http parts load over http.",
            "W3C Mixed Content, section 4",
            Evidence.OBSERVED),
    MIX_4(
            "http on this very machine (localhost, 127.0.0.1) or on a private network counts as harmless.",
            "W3C Secure Contexts, section 3.1; Chromium mixed_content_checker.cc",
            Evidence.OBSERVED),
    MIX_5(
            "An http image on a bare IP address is not upgraded, and so it is blocked.",
            "W3C Mixed Content, section 4.1",
            Evidence.OBSERVED),
    MIX_6(
            "The page asks the browser to use https for all its parts (upgrade-insecure-requests).",
            "W3C Upgrade Insecure Requests, section 3",
            Evidence.OBSERVED),
    MIX_7(
            "This older browser loads http images on https pages over http.",
            "MDN browser-compat-data; Chromium blog 2019-10-03",
            Evidence.SECONDARY),
    MIX_8(
            "Before a form goes to an http address the browser asks.",
            "Chromium insecure_form_navigation_throttle.cc",
            Evidence.OBSERVED),
    MIX_9("This browser asks for every part of every page over https.", "Gecko nsHTTPSOnlyUtils.cpp", Evidence.SOURCE),

    // Certificates.
    CERT_1(
            "The certificate has a fault; the browser shows a page that the reader can pass.",
            "Chromium security_interstitials; Gecko SSLServerCertVerification.cpp",
            Evidence.OBSERVED),
    CERT_2(
            "The certificate has a fault that no reader can pass.",
            "Chromium security_interstitials; Gecko SSLServerCertVerification.cpp",
            Evidence.OBSERVED),
    CERT_3(
            "The reader goes on past the certificate page; the browser remembers this certificate for this host.",
            "Chromium StatefulSSLHostStateDelegate; Gecko nsICertOverrideService",
            Evidence.OBSERVED),
    CERT_4(
            "The reader accepted this very certificate before, so the browser asks no more.",
            "Chromium StatefulSSLHostStateDelegate; Gecko nsICertOverrideService",
            Evidence.OBSERVED),
    CERT_5(
            "A part of a page with a certificate error is left out: only whole pages can ask the reader.",
            "Chromium ssl_manager.cc; Gecko SSLServerCertVerification.cpp",
            Evidence.OBSERVED),

    // The network and HTTP.
    NET_1("The server answered, and no policy stood in the way.", "RFC 9110, section 3.4", Evidence.SOURCE),
    NET_2("The name does not exist in DNS.", "RFC 1035, section 4.1.1 (NXDOMAIN)", Evidence.OBSERVED),
    NET_3("Nothing listens on that port: the connection is refused.", "RFC 9293, section 3.10.7.1", Evidence.OBSERVED),
    NET_4("The server never answers, and the browser gives up waiting.", "RFC 9293, section 3.8.3", Evidence.OBSERVED),
    NET_5("No encrypted connection could be agreed on.", "RFC 8446, section 6.2", Evidence.OBSERVED),
    NET_6("Too many redirects: the browser stops after 20.", "WHATWG Fetch, section 4.5", Evidence.OBSERVED),
    NET_7("The server sends the browser on to another address.", "RFC 9110, section 15.4", Evidence.SOURCE),
    NET_8("The server answered, but not with what was wanted.", "RFC 9110, sections 15.5 and 15.6", Evidence.SOURCE),

    // Mail and tracking.
    TRK_1(
            "The provider counts the click and sends the reader on to the link's target.",
            "SparkPost support-docs, using-proxy-https-tracking-domain.md",
            Evidence.SOURCE),
    TRK_2(
            "The provider counts the open and answers with an invisible picture.",
            "SparkPost support-docs, open-pixel-location.md",
            Evidence.SOURCE),
    TRK_3(
            "The provider does not know this host or this token: wrong link.",
            "sendgrid/docs issue 3384",
            Evidence.SECONDARY),
    TRK_4(
            "Scheme and token of a link are fixed when the mail is sent; later settings change later mail only.",
            "SparkPost support-docs, enabling-https-engagement-tracking-on-sparkpost.md",
            Evidence.SOURCE),
    TRK_5(
            "The provider's dashboard leaves out events without the reader's own user agent.",
            "braze-inc/braze-docs, email/faq.md",
            Evidence.SOURCE),
    TRK_6(
            "One click on unsubscribe sends a POST through the tracking host (List-Unsubscribe-Post).",
            "RFC 8058, section 3.1; support.sendgrid.com 35193713295515",
            Evidence.SOURCE),
    TRK_7(
            "The provider looks at the tracking host over TLS before it writes https links, and refuses when the certificate is not good.",
            "SparkPost/developers.sparkpost.com, tracking-domains.apib",
            Evidence.SOURCE),
    TRK_8(
            "The provider looks for its own records when it validates a branded host; one that points at a CDN does not pass any more.",
            "sendgrid/docs, custom-ssl-configurations.md",
            Evidence.SOURCE),

    // The CDN in front.
    CDN_1(
            "The CDN passes the request on to the provider.",
            "SparkPost support-docs, using-proxy-https-tracking-domain.md",
            Evidence.SOURCE),
    CDN_2(
            "The CDN answers from its cache: the provider never hears of it.",
            "SparkPost support-docs, enabling-https-engagement-tracking-on-sparkpost.md",
            Evidence.SOURCE),
    CDN_3("The CDN cannot reach the provider and answers 521.", "Cloudflare documentation, error 521", Evidence.SOURCE),
    CDN_4(
            "The CDN checks the provider's certificate, finds another name in it and answers 526.",
            "Cloudflare documentation, error 526; jamditis/tools issue 95",
            Evidence.SOURCE),
    CDN_5(
            "The CDN sends every http request on to https.",
            "SparkPost support-docs, using-proxy-https-tracking-domain.md",
            Evidence.SOURCE),
    CDN_6(
            "The CDN lets this method through to nobody and answers 405.",
            "support.sendgrid.com 35193713295515",
            Evidence.SOURCE),
    CDN_7(
            "The CDN drops a part of the request that the provider needs to know whose link this is.",
            "Braze documentation, ssl/troubleshooting; sendgrid/docs issue 3384",
            Evidence.SOURCE),
    CDN_8(
            "The CDN's firewall lets only browsers through and answers others with 403.",
            "support.sendgrid.com 35193713295515",
            Evidence.SOURCE),
    CDN_9(
            "The CDN cannot finish the TLS handshake with the provider and answers 525.",
            "Cloudflare documentation, error 525; SparkPost support-docs, using-proxy-https-tracking-domain.md",
            Evidence.SOURCE),
    CDN_10(
            "The CDN account has no site of this name and answers with its own certificate and 403.",
            "AWS CloudFront guide, alternate domain names",
            Evidence.SECONDARY),

    // Certificates that the provider obtains by itself.
    ACME_1(
            "The certificate authority found its proof and issued a certificate for the tracking host.",
            "letsencrypt/website, challenge-types.md",
            Evidence.SOURCE),
    ACME_2(
            "The authority fetches its proof from whoever answers port 80 of the host; a CDN in front answers in the provider's place.",
            "letsencrypt/website, challenge-types.md; help.mailgun.com 360011566033",
            Evidence.SOURCE),
    ACME_3(
            "A CAA record on the way up from the host names other authorities, so this one may not issue.",
            "RFC 8659, section 3",
            Evidence.SOURCE),
    ACME_4(
            "The DNS record that the authority needs is not there yet, so the order waits.",
            "support.sendgrid.com 55419969558427; SparkPost support-docs, managed-https-for-tracking-domains.md",
            Evidence.SOURCE),
    ACME_5(
            "A renewal that failed leaves the old certificate in place until its last day; then readers see it expired.",
            "SparkPost support-docs, managed-https-for-tracking-domains.md",
            Evidence.SOURCE),
    ACME_6(
            "No public authority issues for a name that the public DNS cannot hold.",
            "CA/Browser Forum Baseline Requirements, section 4.2.2",
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

    /** A rule of our own numbering: {@code CDN_1} is called {@code CDN-1}. */
    Rule(String sentence, String source, Evidence evidence) {
        this(Optional.empty(), sentence, source, evidence);
    }

    /** A rule that is called after its place in a standard: {@code HSTS-8.3}. */
    Rule(String id, String sentence, String source, Evidence evidence) {
        this(Optional.of(id), sentence, source, evidence);
    }

    Rule(Optional<String> id, String sentence, String source, Evidence evidence) {
        this.id = id.orElse(name().replace('_', '-'));
        this.sentence = sentence;
        this.source = source;
        this.evidence = evidence;
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
