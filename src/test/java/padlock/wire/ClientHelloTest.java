package padlock.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClientHelloTest {
    private static byte[] hello(String name) throws Exception {
        SSLEngine client = SSLContext.getDefault().createSSLEngine(name, 443);
        client.setUseClientMode(true);
        ByteBuffer out = ByteBuffer.allocate(client.getSession().getPacketBufferSize());
        client.wrap(ByteBuffer.allocate(0), out);
        return Arrays.copyOf(out.array(), out.position());
    }

    @Test
    void theNameIsReadable() throws Exception {
        assertThat(ClientHello.serverName(hello("click.example.com"))).contains("click.example.com");
    }

    @Test
    void anAddressIsNoName() throws Exception {
        assertThat(ClientHello.serverName(hello("93.184.216.34"))).isEmpty();
    }

    @Test
    void aMessageCutAnywhereIsHarmless() throws Exception {
        byte[] whole = hello("click.example.com");
        for (int length = 0; length < whole.length; length++) {
            assertThat(ClientHello.serverName(Arrays.copyOf(whole, length)))
                    .satisfiesAnyOf(
                            name -> assertThat(name).isEmpty(),
                            name -> assertThat("click.example.com").startsWith(name.orElseThrow()));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void noiseIsHarmless(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 2_000; i++) {
            byte[] noise = new byte[random.nextInt(600)];
            random.nextBytes(noise);
            String name = ClientHello.serverName(noise).orElse("");
            assertThat(name.getBytes(StandardCharsets.US_ASCII).length).isLessThanOrEqualTo(600);
        }
    }
}
