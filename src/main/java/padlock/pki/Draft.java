package padlock.pki;

import java.security.PublicKey;
import java.util.List;

/**
 * What an issuer is asked to sign.
 *
 * @param subject the common name; nothing compares it with a host any more
 * @param names the hosts the certificate is for, in lower case: DNS names, wildcards, IP addresses without brackets
 * @param authority whether its owner may issue certificates
 * @param signature the signature's algorithm, as the JDK calls it
 */
record Draft(
        String subject, List<String> names, PublicKey key, Validity validity, boolean authority, String signature) {
    static final String SOUND = "SHA256withECDSA";
    static final String SHA1 = "SHA1withECDSA";

    Draft {
        names = List.copyOf(names);
    }

    static Draft server(List<String> names, PublicKey key, Validity validity) {
        return new Draft(names.get(0), names, key, validity, false, SOUND);
    }

    static Draft authority(String subject, PublicKey key, Validity validity) {
        return new Draft(subject, List.of(), key, validity, true, SOUND);
    }

    Draft signedWith(String algorithm) {
        return new Draft(subject, names, key, validity, authority, algorithm);
    }

    Draft asAuthority() {
        return new Draft(subject, names, key, validity, true, signature);
    }
}
