package padlock.policy;

import java.util.Locale;
import java.util.Optional;
import padlock.words.Sentence;

/**
 * What a browser can find wrong with the certificate a server presents. Several can hold at once; each engine has its own
 * order in which it reports them.
 */
public enum CertificateFault {
    /** The certificate is for other names. */
    WRONG_HOST,
    EXPIRED,
    NOT_YET_VALID,
    /** Signed with its own key: nobody vouches for it. */
    SELF_SIGNED,
    /** The chain ends at an authority the browser does not know. */
    UNTRUSTED_ROOT,
    /** The server left the intermediate certificate out, so no chain to a known authority can be built. */
    INCOMPLETE_CHAIN,
    REVOKED,
    /** Signed with SHA-1. */
    WEAK_SIGNATURE,
    /** RSA below 1024 bits. */
    WEAK_KEY,
    /** A certificate of an authority, used as if it were a server's. */
    CA_AS_SERVER,
    /** The authority's own certificate has expired. */
    EXPIRED_ISSUER,
    /** The authority's own certificate starts later. */
    NOT_YET_VALID_ISSUER;

    /** The end of "the certificate …". */
    public Sentence sentence() {
        return Sentence.of("fault.certificate." + id());
    }

    /** The same in two or three words, where there is no room: {@code wrong host}. */
    public Sentence word() {
        return Sentence.of("fault.word." + id());
    }

    /** The word of scenario files and policy questions: {@code wrong-host}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<CertificateFault> of(String id) {
        for (CertificateFault fault : values()) {
            if (fault.id().equals(id)) {
                return Optional.of(fault);
            }
        }
        return Optional.empty();
    }
}
