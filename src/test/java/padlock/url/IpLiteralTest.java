package padlock.url;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IpLiteralTest {
    @ParameterizedTest
    @CsvSource({
        "[::], [::]",
        "[0:0:0:0:0:0:0:0], [::]",
        "[1:0:0:2:0:0:0:3], [1:0:0:2::3]",
        "[1:0:0:2:0:0:3:4], [1::2:0:0:3:4]",
        "[1:0:2:3:4:5:6:7], [1:0:2:3:4:5:6:7]",
        "[1:2:3:4:5:6:7::], [1:2:3:4:5:6:7:0]",
        "[1:2:3:4:5:6::], [1:2:3:4:5:6::]",
        "[::ffff:1.2.3.4], [::ffff:102:304]",
        "[1:2:3:4:5:6:255.255.0.1], [1:2:3:4:5:6:ffff:1]",
        "[00AB::000c], [ab::c]"
    })
    void addressesOfVersionSixAreWrittenInTheirShortestForm(String raw, String text) {
        assertThat(IpLiteral.parseV6(raw)).contains(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[:::]",
                "[1::2::3]",
                "[1:2:3:4:5:6:7]",
                "[1:2:3:4:5:6:7:8:9]",
                "[1:2:3:4:5:6:7::8]",
                "[12345::]",
                "[g::]",
                "[:1]",
                "[1:]",
                "[::1.2.3]",
                "[::1.2.3.4.5]",
                "[::1.2.3.256]",
                "[::0x7f.1]",
                "[::01.2.3.4]",
                "[::1.2.3.4:5]",
                "[1.2.3.4]",
                "[::\u0661.2.3.4]",
                "[fe80::1%25eth0]"
            })
    void whatIsNoAddressOfVersionSixIsNothing(String raw) {
        assertThat(IpLiteral.parseV6(raw)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0.0.0.0",
        "0x, 0.0.0.0",
        "0xffffffff, 255.255.255.255",
        "4294967295, 255.255.255.255",
        "1.16777215, 1.255.255.255",
        "1.2.65535, 1.2.255.255",
        "010.010.010.010, 8.8.8.8",
        "0X7F.0.0.1, 127.0.0.1",
        "255.255.255.255, 255.255.255.255"
    })
    void addressesOfVersionFourAreReadInEveryNotation(String raw, String text) {
        assertThat(IpLiteral.parseV4(raw)).contains(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "4294967296",
                "0x100000000",
                "1.16777216",
                "1.2.65536",
                "1.2.3.256",
                "256.2.3.4",
                "1..2.3",
                "1.2.3.4..",
                "08",
                "0x1g",
                "99999999999999999999999",
                "1.2.3.+4",
                "1.2.0x-1",
                "1.2.3.\u0664"
            })
    void whatIsNoAddressOfVersionFourIsNothing(String raw) {
        assertThat(IpLiteral.parseV4(raw)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "1.2.3.4, true",
        "example.1, true",
        "example.0x1f, true",
        "example.0x, true",
        "1.example, false",
        "example.1x, false",
        "1., true",
        "., false"
    })
    void aHostThatEndsInANumberIsAnAddressOrNothing(String text, boolean looks) {
        assertThat(IpLiteral.looksLikeV4(text)).isEqualTo(looks);
    }
}
