package padlock.pki;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PrivateKey;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Base64;
import java.util.List;

/** A certificate as an operator has it: two PEM files in a folder. */
public record OwnCertificate(
        Path chain, Path key, X509Certificate certificate, X509Certificate anchor, PrivateKey privateKey) {
    private static final Base64.Encoder LINES = Base64.getMimeEncoder(64, new byte[] {'\n'});

    public static OwnCertificate in(Path folder, String name) throws IOException, CertificateEncodingException {
        Authority authority = new Authority();
        Credential credential = authority.issueFor(List.of(name), Instant.now());
        StringBuilder chain = new StringBuilder();
        for (X509Certificate certificate : credential.chain()) {
            chain.append(pem("CERTIFICATE", certificate.getEncoded()));
        }
        return new OwnCertificate(
                Files.writeString(folder.resolve("chain.pem"), chain),
                Files.writeString(
                        folder.resolve("key.pem"),
                        pem("PRIVATE KEY", credential.key().getEncoded())),
                credential.chain().get(0),
                authority.trustAnchor(),
                credential.key());
    }

    private static String pem(String kind, byte[] bytes) {
        return "-----BEGIN " + kind + "-----\n" + LINES.encodeToString(bytes) + "\n-----END " + kind + "-----\n";
    }
}
