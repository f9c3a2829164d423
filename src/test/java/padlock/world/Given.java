package padlock.world;

import java.util.HashMap;
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
    Setup.CdnHttp cdnHttp = Setup.CdnHttp.FORWARD;
    Setup.Tls cdnHttps = new Setup.Tls.Presents(CertificateKind.VALID);
    boolean forwardHost = true;
    boolean forwardPath = true;
    boolean forwardQuery = true;
    boolean forwardUserAgent = true;
    Setup.Methods methods = Setup.Methods.ALL;
    int cacheSeconds;
    boolean cacheKeyQuery = true;
    Setup.OriginMode origin = Setup.OriginMode.FULL;
    Setup.Vendor vendor = Setup.Vendor.SENDGRID;
    boolean httpsLinks;
    boolean managed;
    boolean ownCertificate = true;
    boolean trackClicks = true;
    boolean trackOpens = true;

    /** The tracking host behind the CDN. */
    static Given cdn() {
        Given given = new Given();
        given.tracking = Setup.Tracking.CDN;
        return given;
    }

    Setup setup() {
        return new Setup(
                new Setup.Brand(Host.of("example.com"), brandHttp, brandHttps, hsts, false),
                new Setup.Dns(trackingHost, tracking),
                new Setup.Cdn(
                        cdnHttp,
                        cdnHttps,
                        forwardHost,
                        forwardPath,
                        forwardQuery,
                        forwardUserAgent,
                        methods,
                        cacheSeconds,
                        cacheKeyQuery,
                        origin),
                new Setup.Esp(vendor, httpsLinks, managed, ownCertificate, trackClicks, trackOpens),
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
