package padlock.policy;

import java.util.Comparator;
import java.util.Optional;
import java.util.Set;

/**
 * What a browser shows when a certificate is bad or no answer comes.
 *
 * <p>A certificate page may have a way on; on a known HSTS host it never has (RFC 6797 sections 8.4 and 12.1). The page for a server that
 * does not answer has none either way. Codes are the ones the browser shows: {@code NET::ERR_CERT_DATE_INVALID},
 * {@code SSL_ERROR_BAD_CERT_DOMAIN}.
 *
 * <p>Source: Chromium net/base/net_error_list.h and components/security_interstitials, Gecko SSLServerCertVerification.cpp; pairs
 * observed 2026-11-22.
 *
 * @param code empty where the browser shows none
 */
public record ConnectionError(Optional<String> code, boolean canProceed, Rule rule) {

    /** The fault that this engine reports when a certificate has several. */
    public static CertificateFault reported(ErrorRules rules, Set<CertificateFault> faults) {
        return faults.stream()
                .min(Comparator.comparingInt(fault -> rules.certificateOrder().indexOf(fault)))
                .orElseThrow(() -> new IllegalArgumentException("a good certificate has no fault to report"));
    }

    /** The page for a bad certificate. */
    public static ConnectionError ofCertificate(ErrorRules rules, CertificateFault fault, boolean knownHstsHost) {
        Optional<String> code = Optional.ofNullable(rules.certificateCodes().get(fault));
        if (knownHstsHost) {
            return new ConnectionError(code, false, Rule.HSTS_12_1);
        }
        boolean passable = !rules.fatal().contains(fault);
        return new ConnectionError(code, passable, passable ? Rule.CERT_1 : Rule.CERT_2);
    }

    /** The page when no answer came. */
    public static ConnectionError ofConnection(ErrorRules rules, ConnectionFault fault) {
        return new ConnectionError(Optional.ofNullable(rules.pageCodes().get(fault)), false, rule(fault));
    }

    /** The code in the list of requests when no answer came for an image. */
    public static ConnectionError ofPart(ErrorRules rules, MixedContent.Element element, ConnectionFault fault) {
        Optional<String> usual = Optional.ofNullable(rules.partCodes().get(fault));
        Optional<String> cors = Optional.ofNullable(rules.corsCodes().get(fault))
                .filter(code -> element == MixedContent.Element.IMG_CROSSORIGIN);
        return new ConnectionError(cors.or(() -> usual), false, rule(fault));
    }

    /** The rule behind a missing answer. */
    public static Rule rule(ConnectionFault fault) {
        return switch (fault) {
            case NAME_NOT_FOUND -> Rule.NET_2;
            case REFUSED -> Rule.NET_3;
            case STALL -> Rule.NET_4;
            case HANDSHAKE_FAILURE, CLOSED, PLAIN_HTTP, TLS_PORT -> Rule.NET_5;
        };
    }
}
