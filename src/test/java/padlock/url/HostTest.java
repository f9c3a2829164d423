package padlock.url;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HostTest {
    @ParameterizedTest
    @CsvSource({
        "Click.Example.COM, click.example.com",
        "click.example.com., click.example.com.",
        "my_list.example.com, my_list.example.com",
        "ex%61mple.com, example.com",
        "bücher.example, xn--bcher-kva.example",
        "XN--BCHER-KVA.example, xn--bcher-kva.example",
        "example。com, example.com",
        "127.0.0.1, 127.0.0.1",
        "127.0.0.1., 127.0.0.1",
        "0x7f.1, 127.0.0.1",
        "2130706433, 127.0.0.1",
        "0177.0.0.1, 127.0.0.1",
        "1.2.3, 1.2.0.3",
        "[::1], [::1]",
        "[2001:DB8::0:1], [2001:db8::1]"
    })
    void readsAHostAsBrowsersDo(String raw, String text) {
        assertThat(Host.parse(raw))
                .hasValueSatisfying(host -> assertThat(host.text()).isEqualTo(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ".",
                "..",
                ".example.com",
                "a..example.com",
                "example.com..",
                "a b.example",
                "a/b",
                "a%00b",
                "%zz",
                "example.com:80",
                "user@example.com",
                "256.1.1.1",
                "1.2.3.4.5",
                "1.256.1.1",
                "1.2.3.08",
                "4294967296",
                "foo.0x",
                "1.+2.3.4",
                "1.-2.3.4",
                "1.0x+2.3.4",
                "[::1",
                "[]",
                "[::1]x"
            })
    void refusesWhatNoBrowserWouldAccept(String raw) {
        assertThat(Host.parse(raw)).isEmpty();
    }

    @Test
    void namesAreAsLongAsDnsAllowsAndNoLonger() {
        String label = "a".repeat(63);
        String longest = label + "." + label + "." + label + "." + "b".repeat(61);

        assertThat(longest).hasSize(253);
        assertThat(Host.parse(longest)).isPresent();
        assertThat(Host.parse(longest + ".")).isPresent();
        assertThat(Host.parse(longest + "b")).isEmpty();
        assertThat(Host.parse("a".repeat(64) + ".example")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ü", ".", "a.", "1.", "%41", "[", "0"})
    @Timeout(value = 2, threadMode = Timeout.ThreadMode.SEPARATE_THREAD, unit = TimeUnit.SECONDS)
    void longNonsenseIsRefusedQuickly(String piece) {
        assertThat(Host.parse(piece.repeat(500_000))).isEmpty();
    }

    @Test
    void aTrailingDotIsTheSameNameAndAnotherUrl() {
        Host plain = Host.of("click.example.com");
        Host dotted = Host.of("click.example.com.");

        assertThat(dotted).isNotEqualTo(plain);
        assertThat(dotted.name()).isEqualTo(plain.name());
        assertThat(dotted.sameSite(plain)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "localhost, true",
        "foo.localhost, true",
        "localhost., true",
        "notlocalhost, false",
        "localhost.example, false",
        "127.9.9.9, true",
        "128.0.0.1, false",
        "[::1], true",
        "[::ffff:127.0.0.1], true",
        "[::ffff:128.0.0.1], false",
        "[::2], false",
        "127.example.com, false"
    })
    void loopbackNeverLeavesTheMachine(String host, boolean loopback) {
        assertThat(Host.of(host).isLoopback()).isEqualTo(loopback);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "10.0.0.1",
                "127.0.0.1",
                "0.0.0.0",
                "100.64.0.1",
                "100.127.255.255",
                "169.254.1.1",
                "172.16.0.1",
                "172.31.255.255",
                "192.168.5.5",
                "192.0.0.8",
                "192.0.2.1",
                "192.88.99.1",
                "198.18.0.1",
                "198.19.255.255",
                "198.51.100.7",
                "203.0.113.9",
                "224.0.0.1",
                "255.255.255.255",
                "[::1]",
                "[fe80::1]",
                "[fd00::1]",
                "[::ffff:192.168.5.5]",
                "[1fff::1]",
                "[4000::1]",
                "[::]"
            })
    void addressesThatTheInternetDoesNotRouteArePrivate(String address) {
        assertThat(Host.of(address).isPrivateAddress()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "8.8.8.8",
                "1.0.0.1",
                "11.0.0.0",
                "100.63.255.255",
                "100.128.0.1",
                "169.253.0.1",
                "172.15.0.1",
                "172.32.0.1",
                "192.167.1.1",
                "192.0.1.1",
                "192.1.0.1",
                "198.17.0.1",
                "198.20.0.1",
                "198.51.101.7",
                "203.0.112.9",
                "223.255.255.255",
                "192.88.98.1",
                "[2600::1]",
                "[2000::1]",
                "[ff02::1]",
                "[::ffff:8.8.8.8]",
                "[3fff::1]"
            })
    void addressesBesideThemArePublic(String address) {
        assertThat(Host.of(address).isPrivateAddress()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "intranet, true",
        "foo.test, true",
        "foo.local, true",
        "192.168.1.1, true",
        "com, true",
        "co.uk, false",
        "github.io, false",
        "example.com, false",
        "example.com., false",
        "8.8.8.8, false"
    })
    void anybodyMayUseANonUniqueName(String host, boolean nonUnique) {
        assertThat(Host.of(host).isNonUnique()).isEqualTo(nonUnique);
    }

    /** What Gecko and what Chromium's Local Network Access take for the reader's own network. */
    @ParameterizedTest
    @CsvSource({
        "192.168.5.5, true, true",
        "10.1.2.3, true, true",
        "172.16.0.1, true, true",
        "172.32.0.1, false, false",
        "169.254.1.1, true, true",
        "169.255.1.1, false, false",
        "0.0.0.0, true, true",
        "100.64.0.1, false, true",
        "100.128.0.1, false, false",
        "203.0.113.7, false, false",
        "8.8.8.8, false, false",
        "[fe80::1], true, true",
        "[fec0::1], false, false",
        "[fd00::1], true, true",
        "[::], true, true",
        "[::ffff:192.168.5.5], true, true",
        "[2001:db8::1], false, false",
        "printer.local, false, true",
        "local, false, true",
        "notlocal, false, false",
        "example.com, false, false"
    })
    void theReadersOwnNetworkIsMoreThanPrivateAddresses(String host, boolean local, boolean onNetwork) {
        assertThat(Host.of(host).isLocalAddress()).isEqualTo(local);
        assertThat(Host.of(host).isOnLocalNetwork()).isEqualTo(onNetwork);
    }

    @ParameterizedTest
    @CsvSource({"example.com, true, false", "com, true, true", "foo.test, false, false", "8.8.8.8, false, false"})
    void theSuffixListKnowsNames(String host, boolean known, boolean suffix) {
        assertThat(Host.of(host).hasKnownSuffix()).isEqualTo(known);
        assertThat(Host.of(host).isPublicSuffix()).isEqualTo(suffix);
    }

    @ParameterizedTest
    @CsvSource({
        "click.example.com, www.example.com, true",
        "example.com, click.example.com, true",
        "example.com, example.org, false",
        "notexample.com, example.com, false",
        "a.co.uk, b.co.uk, false",
        "a.x.co.uk, b.x.co.uk, true",
        "one.github.io, two.github.io, false",
        "localhost, localhost, true",
        "com, com, true",
        "com, org, false",
        "127.0.0.1, 127.0.0.1, true",
        "127.0.0.1, 127.0.0.2, false"
    })
    void aSiteIsWhatSomebodyRegistered(String one, String other, boolean same) {
        assertThat(Host.of(one).sameSite(Host.of(other))).isEqualTo(same);
        assertThat(Host.of(other).sameSite(Host.of(one))).isEqualTo(same);
    }

    @Test
    void aConstantThatIsNoHostIsABug() {
        assertThatThrownBy(() -> Host.of("a b")).hasMessageContaining("a b");
        assertThatThrownBy(() -> new Host("")).isInstanceOf(IllegalArgumentException.class);
    }
}
