package padlock.site.front;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NetworksTest {
    @ParameterizedTest
    @CsvSource({
        "10.0.0.0/8,10.255.255.255,true",
        "10.0.0.0/8,11.0.0.0,false",
        "192.168.4.0/22,192.168.7.255,true",
        "192.168.4.0/22,192.168.8.0,false",
        "192.0.2.7,192.0.2.7,true",
        "192.0.2.7,192.0.2.8,false",
        "0.0.0.0/0,203.0.113.9,true",
        "0.0.0.0/0,::1,false",
        "fd00::/8,fd12:3456::1,true",
        "fd00::/8,fe80::1,false",
        "::1,[::1],true",
        "192.0.2.0/24,::ffff:192.0.2.9,true",
        "10.0.0.0/8 192.0.2.1,192.0.2.1,true"
    })
    void aNetworkHoldsItsAddressesAndNoOther(String networks, String address, boolean holds) {
        assertThat(Networks.of(Arrays.asList(networks.split(" "))).orElseThrow().contains(address))
                .isEqualTo(holds);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "example.com",
                "10.0.0.0/33",
                "::/129",
                "10.0.0.0/-1",
                "10.0.0.0/",
                "10.0.0",
                "1.2.3.4/x",
                "256.1.1.1"
            })
    void whatIsNoNetworkIsRefused(String text) {
        assertThat(Networks.of(List.of(text))).isEmpty();
    }

    @Test
    void namesAreNeverLookedUp() {
        assertThat(Networks.loopback().contains("localhost")).isFalse();
        assertThat(Networks.loopback().contains("127.0.0.1.example.com")).isFalse();
        assertThat(Networks.loopback().contains("127.9.9.9")).isTrue();
    }
}
