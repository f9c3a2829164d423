package padlock.pki;

import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.List;

/**
 * What a server needs to speak TLS: its private key and the certificates it presents, leaf first.
 *
 * <p>The chain is whatever the server's owner configured, so it may be wrong: the intermediate missing, a stranger's leaf.
 */
public record Credential(List<X509Certificate> chain, PrivateKey key) {
    public Credential {
        chain = List.copyOf(chain);
    }
}
