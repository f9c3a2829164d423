package padlock.pki;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.util.Collections;
import java.util.Optional;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.openssl.PEMKeyPair;
import org.bouncycastle.openssl.PEMParser;
import org.bouncycastle.openssl.jcajce.JcaPEMKeyConverter;

/**
 * The certificate chain and private key with which the site itself proves who it is, as an operator has them from a public or a
 * company's own authority: two PEM files, or one PKCS#12 file. It has nothing to do with the throw-away authority of the lessons.
 */
public final class ServerIdentity {
    private static final char[] NONE = {};
    private static final String NAME = "site";
    private static final long MOST_BYTES = 1 << 20;

    private final KeyStore store;

    private ServerIdentity(KeyStore store) {
        this.store = store;
    }

    /** The files cannot be used; the message says which and why. */
    public static final class Unusable extends Exception {
        private static final long serialVersionUID = 1;

        Unusable(Path file, String why) {
            super(file + ":1:1: " + why);
        }
    }

    /** Reads a PEM chain, the site's own certificate first, and its unencrypted PEM key (PKCS#8, PKCS#1 or SEC 1). */
    public static ServerIdentity pem(Path chainFile, Path keyFile) throws Unusable {
        Certificate[] chain = chain(chainFile);
        PrivateKey key = key(keyFile);
        if (!belong(key, chain[0].getPublicKey())) {
            throw new Unusable(keyFile, "this key does not belong to the first certificate of " + chainFile);
        }
        try {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, NONE);
            store.setKeyEntry(NAME, key, NONE, chain);
            return new ServerIdentity(store);
        } catch (GeneralSecurityException | IOException e) {
            throw new Unusable(chainFile, "the certificates do not form a chain: " + e.getMessage());
        }
    }

    /** Reads a PKCS#12 file ({@code .p12}, {@code .pfx}) that holds one key. */
    public static ServerIdentity pkcs12(Path file, String password) throws Unusable {
        sized(file);
        try (InputStream in = Files.newInputStream(file)) {
            char[] secret = password.toCharArray();
            KeyStore given = KeyStore.getInstance("PKCS12");
            given.load(in, secret);
            for (String alias : Collections.list(given.aliases())) {
                if (given.isKeyEntry(alias)) {
                    KeyStore store = KeyStore.getInstance("PKCS12");
                    store.load(null, NONE);
                    store.setKeyEntry(NAME, given.getKey(alias, secret), NONE, given.getCertificateChain(alias));
                    return new ServerIdentity(store);
                }
            }
        } catch (GeneralSecurityException | IOException e) {
            throw new Unusable(file, "this is no PKCS#12 file, or its password is another one");
        }
        throw new Unusable(file, "this file holds no private key");
    }

    /** With one key, whose password is empty. */
    public KeyStore store() {
        return store;
    }

    private static Certificate[] chain(Path file) throws Unusable {
        sized(file);
        try (InputStream in = Files.newInputStream(file)) {
            Certificate[] chain = CertificateFactory.getInstance("X.509")
                    .generateCertificates(in)
                    .toArray(Certificate[]::new);
            if (chain.length > 0) {
                return chain;
            }
        } catch (GeneralSecurityException | IOException e) {
            throw new Unusable(file, "this is no certificate in PEM form");
        }
        throw new Unusable(file, "there is no certificate in it");
    }

    private static PrivateKey key(Path file) throws Unusable {
        sized(file);
        try (Reader in = Files.newBufferedReader(file);
                PEMParser parser = new PEMParser(in)) {
            for (Object part = parser.readObject(); part != null; part = parser.readObject()) {
                Optional<PrivateKeyInfo> info = part instanceof PrivateKeyInfo plain
                        ? Optional.of(plain)
                        : part instanceof PEMKeyPair pair ? Optional.of(pair.getPrivateKeyInfo()) : Optional.empty();
                if (info.isPresent()) {
                    return new JcaPEMKeyConverter().getPrivateKey(info.get());
                }
            }
        } catch (IOException e) {
            throw new Unusable(file, "this is no private key in PEM form");
        }
        throw new Unusable(file, "there is no unencrypted private key in it");
    }

    private static void sized(Path file) throws Unusable {
        try {
            if (Files.size(file) > MOST_BYTES) {
                throw new Unusable(file, "this is too large for a certificate or a key");
            }
        } catch (IOException e) {
            throw new Unusable(file, "this file cannot be read");
        }
    }

    private static boolean belong(PrivateKey key, PublicKey certified) {
        String algorithm = key.getAlgorithm().equals("EC") ? "SHA256withECDSA" : "SHA256withRSA";
        try {
            byte[] probe = {1, 2, 3};
            Signature signing = Signature.getInstance(key.getAlgorithm().startsWith("Ed") ? "EdDSA" : algorithm);
            signing.initSign(key);
            signing.update(probe);
            Signature checking = Signature.getInstance(signing.getAlgorithm());
            checking.initVerify(certified);
            checking.update(probe);
            return checking.verify(signing.sign());
        } catch (GeneralSecurityException otherKind) {
            return false;
        }
    }
}
