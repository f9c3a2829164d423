package padlock.world;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import padlock.pki.CertificateKind;
import padlock.url.Host;
import padlock.url.WebUrl;

/** The standard setup with some switches turned, for tests. */
final class Given {
    Setup.PlainHttp brandHttp = Setup.PlainHttp.REDIRECT;
    Setup.Tls brandHttps = new Setup.Tls.Presents(CertificateKind.VALID);
    final Map<Host, String> hsts = new HashMap<>();
    Host trackingHost = Host.of("click.example.com");
    Setup.Tracking tracking = Setup.Tracking.ESP;
    Cdn.Http cdnHttp = Cdn.Http.FORWARD;
    Setup.Tls cdnHttps = new Setup.Tls.Presents(CertificateKind.VALID);
    boolean forwardHost = true;
    boolean forwardPath = true;
    boolean forwardQuery = true;
    boolean forwardUserAgent = true;
    Cdn.Methods methods = Cdn.Methods.ALL;
    int cacheSeconds;
    boolean cacheKeyQuery = true;
    Cdn.OriginMode origin = Cdn.OriginMode.FULL;
    Vendor vendor = Vendor.SENDGRID;
    boolean httpsLinks;
    boolean managed;
    boolean ownCertificate = true;
    boolean trackClicks = true;
    boolean trackOpens = true;
    Optional<Host> otherHost = Optional.empty();
    int ttlSeconds;
    List<String> caa = List.of();
    boolean challengeDelegated = true;
    boolean ownerRecord = true;
    int redirectSeconds;
    boolean renews = true;
    boolean knowsHost = true;
    Cdn.Agents agents = Cdn.Agents.ALL;
    Optional<Host> hostOverride = Optional.empty();
    boolean forwardAddress = true;
    boolean hostAsHeader;
    int leastSeconds;
    boolean obeysNoStore;
    boolean originSni = true;
    Cdn.ErrorPages errorPages = Cdn.ErrorPages.NAMED;
    Setup.HttpsPolicy httpsPolicy = Setup.HttpsPolicy.OPTIONAL;
    boolean verifiesTls;
    boolean initialPixel;

    /** The tracking host behind the CDN. */
    static Given cdn() {
        Given given = new Given();
        given.tracking = Setup.Tracking.CDN;
        return given;
    }

    Setup setup() {
        return new Setup(
                new Setup.Brand(Host.of("example.com"), brandHttp, brandHttps, hsts, false),
                new Setup.Dns(trackingHost, otherHost, tracking, ttlSeconds, caa, challengeDelegated, ownerRecord),
                new Cdn(
                        cdnHttp,
                        redirectSeconds,
                        cdnHttps,
                        renews,
                        knowsHost,
                        false,
                        methods,
                        agents,
                        new Cdn.Forward(
                                forwardHost,
                                hostOverride,
                                forwardPath,
                                forwardQuery,
                                forwardUserAgent,
                                forwardAddress,
                                hostAsHeader),
                        new Cdn.Cache(cacheSeconds, leastSeconds, obeysNoStore, cacheKeyQuery),
                        new Cdn.Origin(origin, originSni, errorPages)),
                new Setup.Esp(
                        vendor,
                        httpsLinks,
                        httpsPolicy,
                        verifiesTls,
                        managed,
                        ownCertificate,
                        trackClicks,
                        trackOpens,
                        initialPixel),
                WebUrl.of("https://www.example.com/spring"),
                new Setup.Reader(Setup.Mailbox.WEBMAIL, false),
                Association.NONE);
    }

    Play play() {
        return new Play(setup());
    }

    static Optional<Host> sni(String name) {
        return Optional.of(Host.of(name));
    }
}
