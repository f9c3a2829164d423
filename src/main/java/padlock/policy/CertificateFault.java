package padlock.policy;

import java.util.Locale;
import java.util.Optional;

/**
 * What a browser can find wrong with the certificate a server presents. Several can hold at once; each engine has its own
 * order in which it reports them.
 */
public enum CertificateFault {
    /** The certificate is for other names. */
    WRONG_HOST("is for another name"),
    EXPIRED("has expired"),
    NOT_YET_VALID("is not valid yet"),
    /** Signed with its own key: nobody vouches for it. */
    SELF_SIGNED("is signed by nobody but itself"),
    /** The chain ends at an authority the browser does not know. */
    UNTRUSTED_ROOT("comes from an authority this browser does not trust"),
    /** The server left the intermediate certificate out, so no chain to a known authority can be built. */
    INCOMPLETE_CHAIN("came without the intermediate certificate that links it to a known authority"),
    REVOKED("was withdrawn by its authority"),
    /** Signed with SHA-1. */
    WEAK_SIGNATURE("is signed with SHA-1, which can be forged"),
    /** RSA below 1024 bits. */
    WEAK_KEY("has a key that is too short"),
    /** A certificate of an authority, used as if it were a server's. */
    CA_AS_SERVER("belongs to an authority and not to a server"),
    /** The authority's own certificate has expired. */
    EXPIRED_ISSUER("was issued by an authority whose own certificate has expired"),
    /** The authority's own certificate starts later. */
    NOT_YET_VALID_ISSUER("was issued by an authority whose own certificate is not valid yet");

    private final String sentence;

    CertificateFault(String sentence) {
        this.sentence = sentence;
    }

    /** The end of "the certificate …". */
    public String sentence() {
        return sentence;
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
