package padlock.world;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import padlock.http.Header;
import padlock.mail.Schemes;
import padlock.pki.CertificateKind;
import padlock.url.Host;
import padlock.url.WebUrl;

/**
 * Every switch of the simulated internet, grouped by the person who owns it.
 *
 * <p>The default is what a careful company has before it thinks of tracking: its own site on https, no HSTS, and a tracking host
 * that points at the provider without a certificate of its own.
 */
public record Setup(
        Brand brand, Dns dns, Cdn cdn, Esp esp, WebUrl landing, Reader reader, Association association, OnPath path) {
    private static final Tls VALID = new Tls.Presents(CertificateKind.VALID);

    /** A setup in which nobody on the path touches anything. */
    public Setup(Brand brand, Dns dns, Cdn cdn, Esp esp, WebUrl landing, Reader reader, Association association) {
        this(brand, dns, cdn, esp, landing, reader, association, OnPath.NOBODY);
    }

    /** What holds where a scenario says nothing. */
    public static Setup standard() {
        return new Setup(
                new Brand(Host.of("example.com"), PlainHttp.REDIRECT, VALID, Map.of(), false),
                new Dns(Host.of("click.example.com"), Optional.empty(), Tracking.ESP, 0, List.of(), true, true),
                Cdn.standard(),
                new Esp(Vendor.SENDGRID, false, HttpsPolicy.OPTIONAL, false, false, true, true, true, false),
                WebUrl.of("https://www.example.com/spring"),
                new Reader(Mailbox.WEBMAIL, false),
                Association.NONE);
    }

    /** The same, for a reader with another mailbox. */
    public Setup readIn(Mailbox other) {
        return new Setup(brand, dns, cdn, esp, landing, new Reader(other, reader.blocker()), association, path);
    }

    /** The web team's switches. {@code hsts}: host to the exact header value sent over https. */
    public record Brand(Host domain, PlainHttp http, Tls https, Map<Host, String> hsts, boolean preloaded) {
        public Brand {
            hsts = Map.copyOf(hsts);
            hsts.values().forEach(value -> new Header("Strict-Transport-Security", value));
        }
    }

    /**
     * The DNS administrator's switches.
     *
     * @param otherHost a second branded host of the same account, which always points at the provider
     * @param ttlSeconds how long resolvers keep an answer
     * @param caa who may issue certificates for the brand's domain and all below it; empty: no record, so anybody
     * @param challengeDelegated whether {@code _acme-challenge.<tracking host>} points to the provider
     * @param ownerRecord whether SendGrid's second CNAME is there, which says whose account the tracking host belongs to
     */
    public record Dns(
            Host trackingHost,
            Optional<Host> otherHost,
            Tracking tracking,
            int ttlSeconds,
            List<String> caa,
            boolean challengeDelegated,
            boolean ownerRecord) {
        public Dns {
            caa = List.copyOf(caa);
        }
    }

    /**
     * The account owner's switches at the e-mail service provider.
     *
     * @param httpsLinks "SSL enabled"; Amazon SES goes by {@code httpsPolicy} alone
     * @param verifiesTls whether SparkPost looks at the tracking host's certificate before it accepts {@code httpsLinks}
     * @param managedCertificate the provider obtains a certificate for the tracking host itself
     * @param initialPixel whether SparkPost puts a second pixel at the top of the mail
     */
    public record Esp(
            Vendor vendor,
            boolean httpsLinks,
            HttpsPolicy httpsPolicy,
            boolean verifiesTls,
            boolean managedCertificate,
            boolean ownCertificate,
            boolean trackClicks,
            boolean trackOpens,
            boolean initialPixel) {
        /** Which scheme the provider writes into a mail sent now. */
        public Schemes schemes() {
            if (vendor != Vendor.SES) {
                return httpsLinks ? Schemes.HTTPS : Schemes.HTTP;
            }
            return switch (httpsPolicy) {
                case OPTIONAL -> Schemes.AS_WRITTEN;
                case REQUIRE -> Schemes.HTTPS;
                case REQUIRE_OPEN_ONLY -> Schemes.AS_WRITTEN_PIXEL_HTTPS;
            };
        }

        boolean sendsInitialPixel() {
            return vendor == Vendor.SPARKPOST && trackOpens && initialPixel;
        }

        /** The same settings with the flag the other way. */
        Esp withHttpsLinks(boolean https) {
            return new Esp(
                    vendor,
                    https,
                    httpsPolicy,
                    verifiesTls,
                    managedCertificate,
                    ownCertificate,
                    trackClicks,
                    trackOpens,
                    initialPixel);
        }
    }

    Setup withEsp(Esp other) {
        return new Setup(brand, dns, cdn, other, landing, reader, association, path);
    }

    /** The same, with somebody else on the path. */
    public Setup withPath(OnPath other) {
        return new Setup(brand, dns, cdn, esp, landing, reader, association, other);
    }

    /** What port 80 of the brand's site does. */
    public enum PlainHttp {
        /** 301 to https on the same host. */
        REDIRECT,
        SERVE,
        CLOSED
    }

    /** Where the tracking host's CNAME points. */
    public enum Tracking {
        ESP,
        CDN,
        /** No record: NXDOMAIN. */
        MISSING
    }

    /** Amazon SES's choice of scheme for tracked links and the pixel. */
    public enum HttpsPolicy {
        /** Links keep the scheme that the sender wrote; the pixel says http. */
        OPTIONAL,
        /** Links and pixel say https. */
        REQUIRE,
        /** Links keep the scheme that the sender wrote; the pixel says https. */
        REQUIRE_OPEN_ONLY
    }

    /**
     * The reader's switches.
     *
     * @param blocker the browser has an ad blocker whose list names the tracking host
     */
    public record Reader(Mailbox mailbox, boolean blocker) {}

    /** Where the reader reads: it decides who fetches the images, and under which rules. */
    public enum Mailbox {
        WEBMAIL,
        GMAIL,
        APPLE,
        DESKTOP
    }

    /** What port 443 does. */
    public sealed interface Tls {
        /** The port that follows; {@code presenting} makes the one that presents a certificate. */
        Port port(Function<CertificateKind, Port> presenting);

        /** Presents a certificate of this kind. */
        record Presents(CertificateKind kind) implements Tls {
            @Override
            public Port port(Function<CertificateKind, Port> presenting) {
                return presenting.apply(kind);
            }
        }

        record Closed() implements Tls {
            @Override
            public Port port(Function<CertificateKind, Port> presenting) {
                return new Port.Closed();
            }
        }

        /** Accepts the connection and never answers. */
        record Stalls() implements Tls {
            @Override
            public Port port(Function<CertificateKind, Port> presenting) {
                return new Port.Stalls();
            }
        }

        /** Ends the handshake with an alert. */
        record HandshakeFailure() implements Tls {
            @Override
            public Port port(Function<CertificateKind, Port> presenting) {
                return new Port.Alerts();
            }
        }
    }
}
