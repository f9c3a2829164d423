package padlock.url;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A few of the list's own examples: a plain rule, a wildcard, an exception to it, a private rule, an unknown end. */
class PublicSuffixesTest {
    private static final PublicSuffixes LIST = PublicSuffixes.shared();

    @ParameterizedTest
    @CsvSource({
        "com, ",
        "example.com, example.com",
        "a.b.example.com, example.com",
        "co.uk, ",
        "example.co.uk, example.co.uk",
        "a.example.co.uk, example.co.uk",
        "ck, ",
        "anything.ck, ",
        "a.anything.ck, a.anything.ck",
        "www.ck, www.ck",
        "b.www.ck, www.ck",
        "city.kawasaki.jp, city.kawasaki.jp",
        "a.city.kawasaki.jp, city.kawasaki.jp",
        "kawasaki.jp, kawasaki.jp",
        "a.kawasaki.jp, ",
        "b.a.kawasaki.jp, b.a.kawasaki.jp",
        "github.io, ",
        "x.github.io, x.github.io",
        "xn--fiqs8s, ",
        "example.xn--fiqs8s, example.xn--fiqs8s",
        "localhost, ",
        "foo.test, foo.test",
        "a.foo.test, foo.test"
    })
    void theRegistrableDomainIsTheSuffixAndOneLabel(String name, String domain) {
        assertThat(LIST.registrableDomain(name).orElse(null)).isEqualTo(domain);
    }

    @ParameterizedTest
    @CsvSource({
        "example.com, true",
        "com, true",
        "github.io, true",
        "co.uk, true",
        "foo.test, false",
        "localhost, false",
        "a.anything.ck, true"
    })
    void aListedSuffixAndANameBelowOneArePublic(String name, boolean known) {
        assertThat(LIST.knowsSuffixOf(name)).isEqualTo(known);
    }

    @ParameterizedTest
    @CsvSource({
        "com, true",
        "github.io, true",
        "example.com, false",
        "x.github.io, false",
        "foo.test, false",
        "test, false"
    })
    void aSuffixIsWhatTheListNames(String name, boolean suffix) {
        assertThat(LIST.isSuffix(name)).isEqualTo(suffix);
    }

    @ParameterizedTest
    @CsvSource({
        "example.com, com",
        "a.b.example.co.uk, co.uk",
        "x.github.io, io",
        "a.x.github.io, io",
        "github.io, io",
        "a.anything.ck, anything.ck",
        "b.www.ck, ck",
        "www.ck, ck",
        "foo.test, test",
        "a.foo.test, test",
        "com, ",
        "co.uk, ",
        "anything.ck, ",
        "localhost, "
    })
    void aRegistryIsNoCompanyThatGivesNamesAway(String name, String registry) {
        assertThat(LIST.registry(name).orElse(null)).isEqualTo(registry);
    }
}
