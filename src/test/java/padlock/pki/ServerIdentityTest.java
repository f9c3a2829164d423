package padlock.pki;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.util.Base64;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.asn1.sec.ECPrivateKey;
import org.bouncycastle.util.io.pem.PemObject;
import org.bouncycastle.util.io.pem.PemWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServerIdentityTest {
    @TempDir
    Path folder;

    @Test
    void pemFilesGiveTheChainAndItsKey() throws Exception {
        OwnCertificate own = OwnCertificate.in(folder, "training.example.com");
        KeyStore store = ServerIdentity.pem(own.chain(), own.key()).store();
        assertThat(store.getCertificate("site")).isEqualTo(own.certificate());
        assertThat(store.getKey("site", new char[0])).isEqualTo(own.privateKey());
    }

    @Test
    void olderKeyFormsAreRead() throws Exception {
        OwnCertificate own = OwnCertificate.in(folder, "training.example.com");
        Path old = folder.resolve("old.pem");
        PrivateKeyInfo info = PrivateKeyInfo.getInstance(own.privateKey().getEncoded());
        ECPrivateKey sec1 = new ECPrivateKey(
                256,
                ((java.security.interfaces.ECPrivateKey) own.privateKey()).getS(),
                info.getPrivateKeyAlgorithm().getParameters());
        try (PemWriter out = new PemWriter(Files.newBufferedWriter(old))) {
            out.writeObject(new PemObject("EC PRIVATE KEY", sec1.getEncoded()));
        }
        PrivateKey read =
                (PrivateKey) ServerIdentity.pem(own.chain(), old).store().getKey("site", new char[0]);
        assertThat(read.getAlgorithm()).isEqualTo("EC");
    }

    @Test
    void pkcs12NeedsItsPassword() throws Exception {
        OwnCertificate own = OwnCertificate.in(folder, "training.example.com");
        KeyStore store = ServerIdentity.pem(own.chain(), own.key()).store();
        Path file = folder.resolve("site.p12");
        KeyStore sealed = KeyStore.getInstance("PKCS12");
        sealed.load(null, new char[0]);
        sealed.setKeyEntry("other-name", own.privateKey(), "secret".toCharArray(), store.getCertificateChain("site"));
        try (OutputStream out = Files.newOutputStream(file)) {
            sealed.store(out, "secret".toCharArray());
        }
        assertThat(ServerIdentity.pkcs12(file, "secret").store().getCertificate("site"))
                .isEqualTo(own.certificate());
        assertThatThrownBy(() -> ServerIdentity.pkcs12(file, "wrong"))
                .isInstanceOf(ServerIdentity.Unusable.class)
                .hasMessageContaining("site.p12:1:1: ");
    }

    @Test
    void aKeyOfAnotherCertificateIsRefused() throws Exception {
        OwnCertificate one = OwnCertificate.in(Files.createDirectory(folder.resolve("a")), "a.example.com");
        OwnCertificate two = OwnCertificate.in(Files.createDirectory(folder.resolve("b")), "b.example.com");
        assertThatThrownBy(() -> ServerIdentity.pem(one.chain(), two.key()))
                .isInstanceOf(ServerIdentity.Unusable.class)
                .hasMessageContaining("does not belong");
    }

    @Test
    void rubbishIsNamedWithItsFile() throws Exception {
        OwnCertificate own = OwnCertificate.in(folder, "a.example.com");
        Path rubbish = Files.writeString(
                folder.resolve("rubbish.pem"),
                "-----BEGIN PRIVATE KEY-----\n" + Base64.getEncoder().encodeToString(new byte[20])
                        + "\n-----END PRIVATE KEY-----\n");
        Path huge = Files.write(folder.resolve("huge.pem"), new byte[(1 << 20) + 1]);
        for (Path file : new Path[] {rubbish, huge, folder.resolve("missing.pem")}) {
            assertThatThrownBy(() -> ServerIdentity.pem(own.chain(), file))
                    .isInstanceOf(ServerIdentity.Unusable.class)
                    .hasMessageStartingWith(file + ":1:1: ");
            assertThatThrownBy(() -> ServerIdentity.pem(file, own.key()))
                    .isInstanceOf(ServerIdentity.Unusable.class)
                    .hasMessageStartingWith(file + ":1:1: ");
        }
    }
}
