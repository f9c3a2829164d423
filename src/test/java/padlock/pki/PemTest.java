package padlock.pki;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import org.junit.jupiter.api.Test;

class PemTest {
    @Test
    void theTextCanBeReadBack() throws CertificateException {
        X509Certificate root = new Authority().trustAnchor();
        String text = Pem.of(root);
        byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
        assertThat(CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(bytes)))
                .isEqualTo(root);
        assertThat(text.lines()).allMatch(line -> line.length() <= 64);
        assertThat(text).endsWith("\n-----END CERTIFICATE-----\n");
    }
}
