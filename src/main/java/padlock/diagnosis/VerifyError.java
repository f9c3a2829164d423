package padlock.diagnosis;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import padlock.policy.CertificateFault;

/**
 * What OpenSSL, and so curl, says of a chain it does not trust. The name in the certificate is no part of it: curl compares that
 * afterward by itself. Neither asks whether a certificate was withdrawn.
 *
 * <p>Source: OpenSSL crypto/x509/x509_txt.c and include/openssl/x509_vfy.h (checked 2026-11-22).
 *
 * @param number as {@code -k} prints it
 * @param alert what the client tells the server
 */
record VerifyError(CertificateFault fault, int number, String text, String alert) {
    private static final String UNKNOWN_CA = "unknown CA (560)";
    private static final String BAD_CERTIFICATE = "bad certificate (554)";
    private static final String EXPIRED = "certificate expired (557)";

    private static final Map<CertificateFault, VerifyError> ERRORS = Map.of(
            CertificateFault.SELF_SIGNED,
            new VerifyError(CertificateFault.SELF_SIGNED, 18, "self-signed certificate", UNKNOWN_CA),
            CertificateFault.UNTRUSTED_ROOT,
            new VerifyError(
                    CertificateFault.UNTRUSTED_ROOT, 19, "self-signed certificate in certificate chain", UNKNOWN_CA),
            CertificateFault.INCOMPLETE_CHAIN,
            new VerifyError(
                    CertificateFault.INCOMPLETE_CHAIN, 20, "unable to get local issuer certificate", UNKNOWN_CA),
            CertificateFault.WEAK_KEY,
            new VerifyError(CertificateFault.WEAK_KEY, 66, "EE certificate key too weak", BAD_CERTIFICATE),
            CertificateFault.WEAK_SIGNATURE,
            new VerifyError(
                    CertificateFault.WEAK_SIGNATURE, 68, "CA signature digest algorithm too weak", BAD_CERTIFICATE),
            CertificateFault.NOT_YET_VALID,
            new VerifyError(CertificateFault.NOT_YET_VALID, 9, "certificate is not yet valid", BAD_CERTIFICATE),
            CertificateFault.EXPIRED,
            new VerifyError(CertificateFault.EXPIRED, 10, "certificate has expired", EXPIRED),
            CertificateFault.EXPIRED_ISSUER,
            new VerifyError(CertificateFault.EXPIRED_ISSUER, 10, "certificate has expired", EXPIRED),
            CertificateFault.NOT_YET_VALID_ISSUER,
            new VerifyError(CertificateFault.NOT_YET_VALID_ISSUER, 9, "certificate is not yet valid", BAD_CERTIFICATE));

    // The chain is built first, then its strength is looked at, then its dates.
    private static final List<CertificateFault> ORDER = List.of(
            CertificateFault.SELF_SIGNED,
            CertificateFault.UNTRUSTED_ROOT,
            CertificateFault.INCOMPLETE_CHAIN,
            CertificateFault.WEAK_KEY,
            CertificateFault.WEAK_SIGNATURE,
            CertificateFault.NOT_YET_VALID,
            CertificateFault.EXPIRED,
            CertificateFault.EXPIRED_ISSUER,
            CertificateFault.NOT_YET_VALID_ISSUER);

    /** The first thing that OpenSSL minds; empty when it minds nothing. */
    static Optional<VerifyError> of(Set<CertificateFault> faults) {
        return ORDER.stream()
                .filter(faults::contains)
                .findFirst()
                .flatMap(fault -> Optional.ofNullable(ERRORS.get(fault)));
    }
}
