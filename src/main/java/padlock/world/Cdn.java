package padlock.world;

import java.util.Optional;
import padlock.pki.CertificateKind;
import padlock.url.Host;

/**
 * The CDN administrator's switches; they matter when {@link Setup.Dns#tracking()} is {@link Setup.Tracking#CDN}.
 *
 * @param http what port 80 does
 * @param redirectSeconds how long browsers may keep the redirect of {@link Http#REDIRECT}; 0: not at all
 * @param https what port 443 does
 * @param renews whether the certificate is renewed in time; otherwise it ends when its days are over
 * @param knowsHost whether the tracking host is among the names this CDN account answers for
 * @param claimedByStranger whether somebody else has added the name to an account of his own at the same CDN; it matters where
 *     this account does not know the name
 * @param methods which methods the edge lets through
 * @param agents which programs it lets through
 */
public record Cdn(
        Http http,
        int redirectSeconds,
        Setup.Tls https,
        boolean renews,
        boolean knowsHost,
        boolean claimedByStranger,
        Methods methods,
        Agents agents,
        Forward forward,
        Cache cache,
        Origin origin) {
    static Cdn standard() {
        return new Cdn(
                Http.FORWARD,
                0,
                new Setup.Tls.Presents(CertificateKind.VALID),
                true,
                true,
                false,
                Methods.ALL,
                Agents.ALL,
                new Forward(true, Optional.empty(), true, true, true, true, false),
                new Cache(0, 0, false, true),
                new Origin(OriginMode.FULL, true, ErrorPages.NAMED));
    }

    /**
     * What of the reader's request reaches the provider.
     *
     * @param host the Host header; otherwise the provider is asked for the edge's own name
     * @param hostOverride a name that is sent as Host whatever the reader asked for
     * @param clientAddress {@code X-Forwarded-For}; otherwise every reader seems to sit at the CDN
     * @param hostAsHeader {@code X-Forwarded-Host} with the name the reader asked for
     */
    public record Forward(
            boolean host,
            Optional<Host> hostOverride,
            boolean path,
            boolean query,
            boolean userAgent,
            boolean clientAddress,
            boolean hostAsHeader) {}

    /**
     * What the edge keeps.
     *
     * @param seconds how long it keeps an answer
     * @param leastSeconds how long it keeps any answer, also one that forbids it
     * @param obeysNoStore whether an answer with {@code no-store} is not kept for {@code seconds}
     * @param keyQuery whether the query is a part of the key
     */
    public record Cache(int seconds, int leastSeconds, boolean obeysNoStore, boolean keyQuery) {}

    /**
     * How the edge asks the provider.
     *
     * @param sni whether it names a host in the TLS handshake
     */
    public record Origin(OriginMode mode, boolean sni, ErrorPages errorPages) {}

    /** What port 80 of the CDN's edge does. */
    public enum Http {
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

    /** Which user agents the edge lets through. */
    public enum Agents {
        ALL,
        /** A firewall that stops whatever does not look like a browser. */
        BROWSERS
    }

    /** How the edge speaks to the origin: plain http, https unchecked, https with the certificate checked. */
    public enum OriginMode {
        FLEXIBLE,
        FULL,
        STRICT
    }

    /** What the edge answers when the provider cannot be asked. */
    public enum ErrorPages {
        /** 521, 525 and 526, a number for each cause. */
        NAMED,
        /** 502 whatever the cause. */
        BAD_GATEWAY
    }
}
