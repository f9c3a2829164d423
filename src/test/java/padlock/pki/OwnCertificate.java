package padlock.pki;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;

/** A certificate as an operator has it: two PEM files in a folder. */
public record OwnCertificate(
        Path chain, Path key, X509Certificate certificate, X509Certificate anchor, PrivateKey privateKey) {
    public static OwnCertificate in(Path folder, String name) throws IOException {
        Authority authority = new Authority();
        Credential credential = authority.issueFor(List.of(name), Instant.now());
        StringBuilder chain = new StringBuilder();
        for (X509Certificate certificate : credential.chain()) {
            chain.append(Pem.of(certificate));
        }
        return new OwnCertificate(
                Files.writeString(folder.resolve("chain.pem"), chain),
                Files.writeString(
                        folder.resolve("key.pem"),
                        Pem.of("PRIVATE KEY", credential.key().getEncoded())),
                credential.chain().get(0),
                authority.trustAnchor(),
                credential.key());
    }
}
