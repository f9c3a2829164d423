package padlock.world;

import java.util.Map;
import java.util.function.Function;
import padlock.http.Header;
import padlock.mail.LinkFormat;
import padlock.pki.CertificateKind;
import padlock.url.Host;
import padlock.url.WebUrl;

/**
 * Every switch of the simulated internet, grouped by the person who owns it.
 *
 * <p>The default is what a careful company has before it thinks of tracking: its own site on https, no HSTS, and a tracking host
 * that points at the provider without a certificate of its own.
 */
public record Setup(Brand brand, Dns dns, Cdn cdn, Esp esp, WebUrl landing, Mailbox mailbox) {
    private static final Tls VALID = new Tls.Presents(CertificateKind.VALID);

    /** What holds where a scenario says nothing. */
    public static Setup standard() {
        return new Setup(
                new Brand(Host.of("example.com"), PlainHttp.REDIRECT, VALID, Map.of(), false),
                new Dns(Host.of("click.example.com"), Tracking.ESP),
                new Cdn(CdnHttp.FORWARD, VALID, true, true, true, true, Methods.ALL, 0, true, OriginMode.FULL),
                new Esp(Vendor.SENDGRID, false, false, true, true, true),
                WebUrl.of("https://www.example.com/spring"),
                Mailbox.WEBMAIL);
    }

    /** The same, for a reader with another mailbox. */
    public Setup readIn(Mailbox other) {
        return new Setup(brand, dns, cdn, esp, landing, other);
    }

    /** The web team's switches. {@code hsts}: host to the exact header value sent over https. */
    public record Brand(Host domain, PlainHttp http, Tls https, Map<Host, String> hsts, boolean preloaded) {
        public Brand {
            hsts = Map.copyOf(hsts);
            hsts.values().forEach(value -> new Header("Strict-Transport-Security", value));
        }
    }

    /** The DNS administrator's switches. */
    public record Dns(Host trackingHost, Tracking tracking) {}

    /** The CDN administrator's switches; they matter when {@link Dns#tracking()} is {@link Tracking#CDN}. */
    public record Cdn(
            CdnHttp http,
            Tls https,
            boolean forwardHost,
            boolean forwardPath,
            boolean forwardQuery,
            boolean forwardUserAgent,
            Methods methods,
            int cacheSeconds,
            boolean cacheKeyQuery,
            OriginMode origin) {}

    /** The account owner's switches at the e-mail service provider. {@code httpsLinks}: "SSL enabled". */
    public record Esp(
            Vendor vendor,
            boolean httpsLinks,
            boolean managedCertificate,
            boolean ownCertificate,
            boolean trackClicks,
            boolean trackOpens) {}

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

    /** What port 80 of the CDN's edge does. */
    public enum CdnHttp {
        FORWARD,
        /** 301 to https. */
        REDIRECT,
        CLOSED
    }

    /** Which methods the edge lets through. */
    public enum Methods {
        ALL,
        GET_HEAD
    }

    /** How the edge speaks to the origin: plain http, https unchecked, https with the certificate checked. */
    public enum OriginMode {
        FLEXIBLE,
        FULL,
        STRICT
    }

    /** The e-mail service provider. */
    public enum Vendor {
        SENDGRID(Host.of("sendgrid.net"), LinkFormat.sendGrid()),
        SPARKPOST(Host.of("spgo.io"), LinkFormat.sparkPost());

        private final Host domain;
        private final LinkFormat links;

        Vendor(Host domain, LinkFormat links) {
            this.domain = domain;
            this.links = links;
        }

        /** The provider's own name, which its own certificate is for. */
        public Host domain() {
            return domain;
        }

        /** How it writes its tracked addresses. */
        public LinkFormat links() {
            return links;
        }

        boolean owns(Host host) {
            return host.name().equals(domain.name()) || host.name().endsWith("." + domain.name());
        }
    }

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
