package padlock.pki;

import java.util.Locale;
import java.util.Optional;

/** The state of a server's certificate, as a scenario names it. */
public enum CertificateKind {
    /** For the right name, in its time, from the lab's authority, with the intermediate. */
    VALID,
    /** Good, but for another name. */
    WRONG_HOST,
    EXPIRED,
    NOT_YET_VALID,
    SELF_SIGNED,
    /** From an authority that no browser here trusts. */
    UNTRUSTED_ROOT,
    /** The server forgets to send the intermediate. */
    INCOMPLETE_CHAIN,
    /** For {@code *.} the brand's domain: one label, no more. */
    WILDCARD_ONE_LABEL,
    REVOKED,
    /** Signed with SHA-1. */
    WEAK_SIGNATURE,
    /** RSA, 768 bits. */
    WEAK_KEY;

    /** The word of scenario files: {@code wrong-host}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<CertificateKind> of(String id) {
        for (CertificateKind kind : values()) {
            if (kind.id().equals(id)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }
}
