package padlock.world;

import java.util.Map;
import padlock.http.Header;
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
        SENDGRID,
        SPARKPOST
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
        /** Presents a certificate of this kind. */
        record Presents(CertificateKind kind) implements Tls {}

        record Closed() implements Tls {}

        /** Accepts the connection and never answers. */
        record Stalls() implements Tls {}

        /** Ends the handshake with an alert. */
        record HandshakeFailure() implements Tls {}
    }
}
