package padlock.policy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import padlock.url.Host;

/** The hosts that the engines' own tests ask about, and what their code says of a few more. */
class WildcardsTest {
    @ParameterizedTest
    @CsvSource({
        "www.test.example, true",
        "test.example.co.uk, true",
        "test.example, false",
        "example.co.uk, false",
        "foo.com, false",
        "foo.us, false",
        "www.xn--poema-9qae5a.com.br, true",
        "test.example.xn--mgbaam7a8h, true",
        "xn--poema-9qae5a.com.br, false",
        "example.xn--mgbaam7a8h, false",
        "www.appspot.com, true",
        "foo.s3.amazonaws.com, true",
        "x.github.io, true",
        "EXAMPLE.CO.UK., false",
        "click.corp.intranet, true",
        "click.intranet, false",
        "b.a.kawasaki.jp, false",
        "city.kawasaki.jp, false",
        // Chromium finds no registry below which a registry stands, and so allows what nobody issues.
        "co.uk, true",
    })
    void chromiumAsksTheListOfRegistries(String host, boolean allowed) {
        assertThat(Wildcards.NOT_BELOW_REGISTRIES.mayCover(Host.of(host))).isEqualTo(allowed);
    }

    @ParameterizedTest
    @CsvSource({
        "www.test.example, true",
        "test.example, false",
        "example.co.uk, true",
        "foo.com, false",
        "foo.com., false",
        "xn--poema-9qae5a.com.br, true",
        "click.intranet, false",
        "www.appspot.com, true",
        "localhost, false",
    })
    void firefoxCountsLabels(String host, boolean allowed) {
        assertThat(Wildcards.BELOW_TWO_LABELS.mayCover(Host.of(host))).isEqualTo(allowed);
        assertThat(Wildcards.ANYWHERE.mayCover(Host.of(host))).isTrue();
    }
}
