package padlock.policy;

import static padlock.policy.Basis.observed;
import static padlock.policy.Basis.secondary;
import static padlock.policy.Basis.written;

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
            observed(
                    "RFC 6797, section 6.1; the engines differ in strictness",
                    "hsts.grammar",
                    "hsts.overflow-rejected")),
    HSTS_6_1_1(
            "HSTS-6.1.1",
            "max-age=0 makes the browser forget the host.",
            observed("RFC 6797, section 6.1.1", "hsts.zero-switches-preload-off")),
    HSTS_8_1(
            "HSTS-8.1",
            "A host becomes a known HSTS host when it sends the header over https without any certificate error.",
            observed("RFC 6797, section 8.1", "hsts.longest")),
    HSTS_8_1_HTTP(
            "HSTS-8.1-http",
            "A Strict-Transport-Security header over plain http, or past a certificate warning, is ignored.",
            observed("RFC 6797, section 8.1")),
    HSTS_8_1_1("HSTS-8.1.1", "An IP address never becomes a known HSTS host.", observed("RFC 6797, section 8.1.1")),
    HSTS_8_3(
            "HSTS-8.3",
            "For a known HSTS host the browser turns http into https before anything is sent.",
            observed("RFC 6797, section 8.3", "hsts.empty-labels-match")),
    HSTS_12_1(
            "HSTS-12.1",
            "On a known HSTS host a certificate error ends the visit: there is no way past it.",
            observed("RFC 6797, sections 8.4 and 12.1")),
    HSTS_PRELOAD(
            "The host is on the list built into the browser: it is a known HSTS host before the first visit.",
            observed(
                    "hstspreload.org; Chromium net/http/transport_security_state_static.json",
                    "hsts.preload-list",
                    "hsts.zero-switches-preload-off")),
    HSTS_LOCAL(
            "This browser does not remember HSTS for localhost and names below it.",
            observed("Chromium feature IgnoreHSTSForLocalhost", "hsts.loopback")),
    HSTS_CONTEXT(
            "This browser does not learn HSTS from this kind of request; engines differ for images and other parts of a page.",
            observed("Gecko nsHttpChannel.cpp; WebKit NetworkDataTaskSoup.cpp", "hsts.learns-from")),
    HSTS_PARTS(
            "This browser does not apply HSTS to this part of the page; engines differ for images, scripts and frames.",
            observed("Gecko StoragePrincipalHelper; WebKit NetworkDataTaskSoup.cpp", "hsts.parts")),

    // Upgrades of navigations.
    UPG_1(
            "The browser tries https first for an http link, although the link says http.",
            observed(
                    "Chromium https_upgrades_interceptor.cc; Gecko nsHTTPSOnlyUtils.cpp",
                    "upgrade.patience",
                    "upgrade.whole-navigation-judged")),
    UPG_2(
            "The https attempt failed, so the browser silently goes back to http and remembers that for the host.",
            observed(
                    "Chromium https_upgrades_interceptor.cc; Gecko nsHTTPSOnlyUtils.cpp",
                    "upgrade.on-failure",
                    "upgrade.error-status-fails",
                    "upgrade.exception-life")),
    UPG_3(
            "The https attempt failed, and this browser asks the reader before it uses http.",
            observed(
                    "Chromium https_only_mode_navigation_throttle.cc; Gecko about:httpsonlyerror",
                    "upgrade.on-failure",
                    "upgrade.unknown-name-shows-error")),
    UPG_4(
            "This address is exempt from the https attempt: a local name, a private address or an explicit port.",
            observed("Chromium https_upgrades_interceptor.cc; Gecko nsHTTPSOnlyUtils.cpp", "upgrade.exempt")),
    UPG_5(
            "The browser remembers that https failed here before (or that the reader allowed http), and stays on http.",
            observed(
                    "Chromium StatefulSSLHostStateDelegate; Gecko nsHTTPSOnlyUtils.cpp",
                    "upgrade.exception-life",
                    "upgrade.exception-renewed")),
    UPG_6(
            "The reader typed http:// themselves, so the browser does not try https and remembers the choice.",
            observed("Chromium https_upgrades_interceptor.cc; Gecko nsHTTPSOnlyUtils.cpp", "upgrade.typed-opts-out")),
    UPG_7(
            "This browser does not try https on its own.",
            observed("Release notes; WebKitGTK observed", "upgrade.on-failure")),
    UPG_8(
            "Only ordinary page visits (GET, top-level) are tried over https first.",
            observed("Chromium https_upgrades_interceptor.cc; Gecko nsHTTPSOnlyUtils.cpp", "upgrade.all-methods")),
    UPG_9(
            "http was refused, so this browser tries https on the same name.",
            observed("Gecko preference browser.fixup.fallback-to-https", "upgrade.refused-tries-https")),
    UPG_10(
            "The reader was asked and goes on over http.",
            observed(
                    "Chromium https_only_mode_controller_client.cc; Gecko about:httpsonlyerror",
                    "upgrade.exception-life")),
    UPG_11(
            "https is slow, so the browser asks over plain http whether anybody is there.",
            observed("Gecko nsHTTPSOnlyUtils.cpp, TestHTTPAnswerRunnable", "upgrade.asks-plainly")),

    // Parts of pages.
    MIX_1(
            "An http image on an https page is asked for over https instead, and never over http.",
            observed("W3C Mixed Content, section 4.1", "mixed.images")),
    MIX_2("http content that could change an https page is blocked.", observed("W3C Mixed Content, section 4.4")),
    MIX_3("The page itself is plain http, so its http parts load over http.", observed("W3C Mixed Content, section 4")),
    MIX_4(
            "http on this very machine (localhost, 127.0.0.1) or on a private network counts as harmless.",
            observed(
                    "W3C Secure Contexts, section 3.1; Chromium mixed_content_checker.cc",
                    "mixed.loopback-allowed",
                    "mixed.private-address-allowed")),
    MIX_5(
            "An http image on a bare IP address is not upgraded, and so it is blocked.",
            observed("W3C Mixed Content, section 4.1")),
    MIX_6(
            "The page asks the browser to use https for all its parts (upgrade-insecure-requests).",
            observed("W3C Upgrade Insecure Requests, section 3")),
    MIX_7(
            "This older browser loads http images on https pages over http.",
            secondary("MDN browser-compat-data; Chromium blog 2019-10-03", "mixed.images")),
    MIX_8(
            "Before a form goes to an http address the browser asks.",
            observed("Chromium insecure_form_navigation_throttle.cc", "mixed.form-asks")),
    MIX_9(
            "This browser asks for every part of every page over https.",
            written("Gecko nsHTTPSOnlyUtils.cpp", "upgrade.all-methods")),

    // Certificates.
    CERT_1(
            "The certificate has a fault; the browser shows a page that the reader can pass.",
            observed(
                    "Chromium security_interstitials; Gecko SSLServerCertVerification.cpp",
                    "certificate.code",
                    "certificate.order")),
    CERT_2(
            "The certificate has a fault that no reader can pass.",
            observed("Chromium security_interstitials; Gecko SSLServerCertVerification.cpp", "certificate.fatal")),
    CERT_3(
            "The reader goes on past the certificate page; the browser remembers this certificate for this host.",
            observed(
                    "Chromium StatefulSSLHostStateDelegate; Gecko nsICertOverrideService",
                    "certificate.accepted-life",
                    "certificate.good-one-revokes")),
    CERT_4(
            "The reader accepted this very certificate before, so the browser asks no more.",
            observed(
                    "Chromium StatefulSSLHostStateDelegate; Gecko nsICertOverrideService",
                    "certificate.accepted-life")),
    CERT_5(
            "A part of a page with a certificate error is left out: only whole pages can ask the reader.",
            observed("Chromium ssl_manager.cc; Gecko SSLServerCertVerification.cpp")),

    // The network and HTTP.
    NET_1("The server answered, and no policy stood in the way.", written("RFC 9110, section 3.4")),
    NET_2(
            "The name does not exist in DNS.",
            observed("RFC 1035, section 4.1.1 (NXDOMAIN)", "page.name-not-found", "part.name-not-found")),
    NET_3(
            "Nothing listens on that port: the connection is refused.",
            observed("RFC 9293, section 3.10.7.1", "page.refused", "part.refused")),
    NET_4(
            "The server never answers, and the browser gives up waiting.",
            observed("RFC 9293, section 3.8.3", "page.stall", "part.stall")),
    NET_5(
            "No encrypted connection could be agreed on.",
            observed(
                    "RFC 8446, section 6.2",
                    "page.handshake-failure",
                    "page.plain-http",
                    "page.tls-port",
                    "page.closed",
                    "part.handshake-failure",
                    "part.plain-http",
                    "part.tls-port",
                    "part.closed")),
    NET_6(
            "Too many redirects: the browser stops after 20.",
            observed("WHATWG Fetch, section 4.5", "redirects", "page.too-many-redirects")),
    NET_7("The server sends the browser on to another address.", written("RFC 9110, section 15.4")),
    NET_8("The server answered, but not with what was wanted.", written("RFC 9110, sections 15.5 and 15.6")),
    NET_9(
            "An ad blocker in the browser refuses the request by the host's name, whatever the certificate.",
            secondary(
                    "AdguardTeam/AdGuardDNS issue 745; uBlockOrigin/uBOL-home issues 336 and 340; not observed by us",
                    "page.blocked-by-extension")),

    // Mail and tracking.
    TRK_1(
            "The provider counts the click and sends the reader on to the link's target.",
            written("SparkPost support-docs, using-proxy-https-tracking-domain.md")),
    TRK_2(
            "The provider counts the open and answers with an invisible picture.",
            written("SparkPost support-docs, open-pixel-location.md")),
    TRK_3("The provider does not know this host or this token: wrong link.", secondary("sendgrid/docs issue 3384")),
    TRK_4(
            "Scheme and token of a link are fixed when the mail is sent; later settings change later mail only.",
            written("SparkPost support-docs, enabling-https-engagement-tracking-on-sparkpost.md")),
    TRK_5(
            "The provider's dashboard leaves out events without the reader's own user agent.",
            written("braze-inc/braze-docs, email/faq.md")),
    TRK_6(
            "One click on unsubscribe sends a POST through the tracking host (List-Unsubscribe-Post).",
            written("RFC 8058, section 3.1; support.sendgrid.com 35193713295515")),
    TRK_7(
            "The provider looks at the tracking host over TLS before it writes https links, and refuses when the certificate is not good.",
            written("SparkPost/developers.sparkpost.com, tracking-domains.apib")),
    TRK_8(
            "The provider looks for its own records when it validates a branded host; one that points at a CDN does not pass any more.",
            written("sendgrid/docs, custom-ssl-configurations.md")),

    // The CDN in front.
    CDN_1(
            "The CDN passes the request on to the provider.",
            written("SparkPost support-docs, using-proxy-https-tracking-domain.md")),
    CDN_2(
            "The CDN answers from its cache: the provider never hears of it.",
            written("SparkPost support-docs, enabling-https-engagement-tracking-on-sparkpost.md")),
    CDN_3("The CDN cannot reach the provider and answers 521.", written("Cloudflare documentation, error 521")),
    CDN_4(
            "The CDN checks the provider's certificate, finds another name in it and answers 526.",
            written("Cloudflare documentation, error 526; jamditis/tools issue 95")),
    CDN_5(
            "The CDN sends every http request on to https.",
            written("SparkPost support-docs, using-proxy-https-tracking-domain.md")),
    CDN_6(
            "The CDN lets this method through to nobody and answers 405.",
            written("support.sendgrid.com 35193713295515")),
    CDN_7(
            "The CDN drops a part of the request that the provider needs to know whose link this is.",
            written("Braze documentation, ssl/troubleshooting; sendgrid/docs issue 3384")),
    CDN_8(
            "The CDN's firewall lets only browsers through and answers others with 403.",
            written("support.sendgrid.com 35193713295515")),
    CDN_9(
            "The CDN cannot finish the TLS handshake with the provider and answers 525.",
            written(
                    "Cloudflare documentation, error 525; SparkPost support-docs, using-proxy-https-tracking-domain.md")),
    CDN_10(
            "The CDN account has no site of this name and answers with its own certificate and 403.",
            secondary("AWS CloudFront guide, alternate domain names")),

    // Certificates that the provider obtains by itself.
    ACME_1(
            "The certificate authority found its proof and issued a certificate for the tracking host.",
            written("letsencrypt/website, challenge-types.md")),
    ACME_2(
            "The authority fetches its proof from whoever answers port 80 of the host; a CDN in front answers in the provider's place.",
            written("letsencrypt/website, challenge-types.md; help.mailgun.com 360011566033")),
    ACME_3(
            "A CAA record on the way up from the host names other authorities, so this one may not issue.",
            written("RFC 8659, section 3")),
    ACME_4(
            "The DNS record that the authority needs is not there yet, so the order waits.",
            written(
                    "support.sendgrid.com 55419969558427; SparkPost support-docs, managed-https-for-tracking-domains.md")),
    ACME_5(
            "A renewal that failed leaves the old certificate in place until its last day; then readers see it expired.",
            written("SparkPost support-docs, managed-https-for-tracking-domains.md")),
    ACME_6(
            "No public authority issues for a name that the public DNS cannot hold.",
            written("CA/Browser Forum Baseline Requirements, section 4.2.2")),

    // Who reads the mail.
    MAIL_1(
            "The mailbox fetches images through its own proxy: the reader's browser rules play no part.",
            secondary("wordtothewise.com, Gmail image caching, 2013")),
    MAIL_2(
            "The mailbox fetches every image when the mail arrives, whether or not anybody reads it.",
            written("braze-inc/braze-docs, apple_mail/mpp.md")),
    MAIL_3(
            "A desktop mail program is no web page: it loads http images over http.",
            secondary("No vendor states it; general knowledge")),
    MAIL_4(
            "A link scanner asks for every link and image within seconds of delivery, from an address of its own.",
            written("braze-inc/braze-docs, email/faq.md")),
    MAIL_5(
            "The proxy shows what it fetched before, so that later opens do not reach the provider.",
            secondary("wordtothewise.com, Gmail image caching, 2013")),
    MAIL_6(
            "The proxy keeps a failed fetch too: a server mended later does not bring the picture back.",
            secondary("One user's observation at mcmap.net; no vendor states it")),
    MAIL_7(
            "One-click unsubscribe needs an https address; the mailbox provider, not the browser, sends the request.",
            written("RFC 8058, sections 3.1 and 4")),
    MAIL_8(
            "When an app is installed, its association file is fetched over https, without redirects: JSON of at most 128 KiB.",
            written("braze-inc/braze-docs, email/universal_links.md; Apple, Supporting associated domains")),
    MAIL_9(
            "The link opens in the app, which must ask for the wrapped link itself, or the click is not counted.",
            written("SparkPost support-docs, deep-links-self-serve.md")),
    MAIL_10(
            "An app on a phone does not ask over plain http unless its maker allowed it (App Transport Security).",
            secondary("Apple, NSAppTransportSecurity; general knowledge, not observed"));

    private static final LocalDate CHECKED = LocalDate.of(2026, 11, 22);
    private static final Map<String, Rule> BY_ID =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(Rule::id, Function.identity()));

    private final String id;
    private final String sentence;
    private final Basis basis;

    /** A rule of our own numbering: {@code CDN_1} is called {@code CDN-1}. */
    Rule(String sentence, Basis basis) {
        this(Optional.empty(), sentence, basis);
    }

    /** A rule that is called after its place in a standard: {@code HSTS-8.3}. */
    Rule(String id, String sentence, Basis basis) {
        this(Optional.of(id), sentence, basis);
    }

    Rule(Optional<String> id, String sentence, Basis basis) {
        this.id = id.orElse(name().replace('_', '-'));
        this.sentence = sentence;
        this.basis = basis;
    }

    public String id() {
        return id;
    }

    /** What the rule says, for a reader who knows no standards. */
    public String sentence() {
        return sentence;
    }

    public String source() {
        return basis.source();
    }

    public Evidence evidence() {
        return basis.evidence();
    }

    /**
     * The parameters of a profile in which browsers differ under this rule; none where every browser here does the same.
     * {@code certificate.code} stands for all keys that start so.
     */
    public List<String> parameters() {
        return basis.parameters();
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
