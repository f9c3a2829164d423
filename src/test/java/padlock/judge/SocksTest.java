package padlock.judge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The way in, met with every kind of nonsense. */
@Timeout(30)
class SocksTest {
    private static final InetSocketAddress ANY = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);

    @SuppressWarnings("NullAway.Init") // Set before each test.
    private ServerSocket server;

    @SuppressWarnings("NullAway.Init") // Set before each test.
    private Relay relay;

    @BeforeEach
    void open() throws IOException {
        server = new ServerSocket(0, 8, InetAddress.getLoopbackAddress());
        relay = new Relay(
                ANY,
                2,
                new Socks(
                        (host, port) -> host.name().equals("there.example")
                                ? Optional.of((InetSocketAddress) server.getLocalSocketAddress())
                                : Optional.empty(),
                        (host, port) -> {}));
    }

    @AfterEach
    void close() throws IOException {
        relay.close();
        server.close();
    }

    @ParameterizedTest
    @CsvSource({
        "474554202f, ''", // GET /: no SOCKS
        "0401005000000001, ''", // SOCKS 4
        "050102, 05ff", // a password is offered alone
        "050100 0502000301610050, 0500 05070001000000000000", // BIND
        "050100 050100017f0000010050, 0500 05080001000000000000", // 127.0.0.1 in numbers
        "050100 0501000400000000000000000000000000000001 0050, 0500 05080001000000000000", // ::1
        "050100 05010003093132372e302e302e310050, 0500 05080001000000000000", // 127.0.0.1 as a name
        "050100 050100030020 0050, 0500 05080001000000000000", // an empty name
        "050100 0501000303622e620050, 0500 05040001000000000000", // b.b, which does not exist
    })
    void whatItCannotLeadIsSentAwayWithAReason(String sent, String answer) throws Exception {
        try (Socket client = client()) {
            client.getOutputStream().write(HexFormat.of().parseHex(sent.replace(" ", "")));
            client.shutdownOutput();
            assertThat(HexFormat.of().formatHex(client.getInputStream().readAllBytes()))
                    .isEqualTo(answer.replace(" ", ""));
        }
    }

    @Test
    void bytesPassBothWaysAndWhoComesTooManyIsSentAway() throws Exception {
        try (Socket one = entered();
                Socket behindOne = server.accept();
                Socket two = entered();
                Socket behindTwo = server.accept();
                Socket third = client()) {
            one.getOutputStream().write("to".getBytes(StandardCharsets.US_ASCII));
            assertThat(behindOne.getInputStream().readNBytes(2)).asString().isEqualTo("to");
            behindTwo.getOutputStream().write("fro".getBytes(StandardCharsets.US_ASCII));
            assertThat(two.getInputStream().readNBytes(3)).asString().isEqualTo("fro");
            assertThat(third.getInputStream().read()).as("two are inside").isEqualTo(-1);

            relay.hangUp();
            assertThat(one.getInputStream().read()).isEqualTo(-1);
        }
    }

    private Socket entered() throws IOException {
        Socket client = client();
        client.getOutputStream().write(HexFormat.of().parseHex("0501000501000 30d".replace(" ", "")));
        client.getOutputStream().write("there.example".getBytes(StandardCharsets.US_ASCII));
        client.getOutputStream().write(new byte[] {0, 80});
        assertThat(client.getInputStream().readNBytes(12)).startsWith(5, 0, 5, 0);
        return client;
    }

    private Socket client() throws IOException {
        return new Socket(InetAddress.getLoopbackAddress(), relay.port());
    }
}
