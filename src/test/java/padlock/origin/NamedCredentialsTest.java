package padlock.origin;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import padlock.http.Response;
import padlock.pki.Authority;
import padlock.pki.Credential;
import padlock.pki.Trusting;
import padlock.url.Host;
import padlock.world.Machine;
import padlock.world.Port;

@Timeout(60)
class NamedCredentialsTest {
    private static final Host BRAND = Host.of("example.com");
    private static final Instant NOW = Instant.now();

    private final Authority authority = new Authority();

    @ParameterizedTest
    @ValueSource(strings = {"TLSv1.3", "TLSv1.2"})
    void aClientThatRemembersItsLastSessionSeesTheNextCertificate(String version) throws Exception {
        AtomicReference<Credential> current = new AtomicReference<>(lasting(Duration.ofDays(1)));
        Port port443 = new Port.Secure(request -> Response.html(200, "hello"), name -> current.get());
        Machine machine = new Machine(Machine.Name.BRAND, new Port.Closed(), port443);
        SSLContext client = Trusting.only(authority.trustAnchor());
        try (Origins origins = new Origins(1, Duration.ofSeconds(1));
                Lab lab = origins.lease(host -> Optional.of(machine))) {
            InetSocketAddress door = lab.find(BRAND, 443).orElseThrow().address();
            for (int days = 1; days <= 3; days++) {
                Credential next = lasting(Duration.ofDays(days));
                current.set(next);
                assertThat(presented(client, version, door))
                        .as("day " + days)
                        .isEqualTo(next.chain().get(0).getSerialNumber());
            }
        }
    }

    private Credential lasting(Duration time) {
        return authority.issueFor(List.of(BRAND.name()), NOW.minusSeconds(60), NOW.plus(time));
    }

    /** The number of the certificate of the session after a whole answer, with which a ticket for the next session would come. */
    private static BigInteger presented(SSLContext client, String version, InetSocketAddress door) throws Exception {
        try (Socket line = new Socket(door.getAddress(), door.getPort());
                SSLSocket tls = (SSLSocket) client.getSocketFactory().createSocket(line, BRAND.name(), 443, true)) {
            tls.setEnabledProtocols(new String[] {version});
            tls.getOutputStream()
                    .write(("GET / HTTP/1.1\r\nHost: " + BRAND.name() + "\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            assertThat(new String(tls.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .endsWith("hello");
            return ((X509Certificate) tls.getSession().getPeerCertificates()[0]).getSerialNumber();
        }
    }
}
