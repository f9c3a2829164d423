package padlock.url;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebUrlTest {
    @ParameterizedTest
    @CsvSource({
        "http://example.com, http://example.com/",
        "HTTP://EXAMPLE.com:80/A?B#C, http://example.com/A?B#C",
        "https://example.com:443/, https://example.com/",
        "https://example.com:80/, https://example.com:80/",
        "http://example.com:/, http://example.com/",
        "http://example.com?q, http://example.com/?q",
        "http://example.com#f, http://example.com/#f",
        "http://example.com/?, http://example.com/?",
        "http:\\\\example.com\\a\\b, http://example.com/a/b",
        "http:/example.com/, http://example.com/",
        "http:////example.com/, http://example.com/",
        "http://user:pass@example.com/, http://example.com/",
        "http://a@b@example.com/, http://example.com/",
        "http://[::1]:8080/x, http://[::1]:8080/x",
        "http://me@[::1]/x, http://[::1]/x",
        "'  http://example.com/a b  ', http://example.com/a%20b",
        "http://example.com/a?x=a b#c d, http://example.com/a?x=a%20b#c%20d",
        "http://example.com/a/../b, http://example.com/b",
        "http://example.com:0/, http://example.com:0/",
        "http://example.com:65535/, http://example.com:65535/",
        "http://0x7f.1/, http://127.0.0.1/"
    })
    void readsAUrlAsABrowserDoes(String raw, String text) {
        assertThat(WebUrl.parse(raw)).map(WebUrl::toString).contains(text);
    }

    @Test
    void tabsAndLineBreaksInsideAreDropped() {
        assertThat(WebUrl.parse("ht\ntp://exam\tple.com/a\r\nb")).contains(WebUrl.of("http://example.com/ab"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "example.com",
                "/path",
                "//example.com/",
                "ftp://example.com/",
                "javascript:alert(1)",
                "mailto:a@example.com",
                "http:",
                "http://",
                "http://?q",
                "http://:80/",
                "http://a b/",
                "http://example.com:65536/",
                "http://example.com:-1/",
                "http://example.com:8x/",
                "http://exa[mple.com/",
                "http://[::1/",
                "http://example.com:٨٠/"
            })
    void whatIsNotOfTheWebIsNothing(String raw) {
        assertThat(WebUrl.parse(raw)).isEmpty();
    }

    @Test
    void aUrlIsNeverLongerThanItsLimit() {
        String root = "http://example.com/";
        String longest = root + "a".repeat(8_150);

        assertThat(WebUrl.parse(longest)).isPresent();
        assertThat(WebUrl.parse(longest + "a".repeat(50))).isEmpty();
        assertThat(WebUrl.parse(root + "ü".repeat(3_000)))
                .as("its escapes count")
                .isEmpty();
        assertThat(WebUrl.of(longest).resolve("?" + "b".repeat(100)))
                .as("so does the base")
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "/x, http://example.com/x",
        "x, http://example.com/a/x",
        "./x, http://example.com/a/x",
        "../x, http://example.com/x",
        "?x, http://example.com/a/b?x",
        "#x, http://example.com/a/b?q#x",
        "'#x y', http://example.com/a/b?q#x%20y",
        "'', http://example.com/a/b?q",
        "//other.example/x, http://other.example/x",
        "\\\\other.example\\x, http://other.example/x",
        "https://other.example, https://other.example/",
        "a:b, ",
        "javascript:alert(1), ",
        "data:x, ",
        "//, ",
        "http://, "
    })
    void aReferenceMeansWhatItMeansOnItsPage(String reference, String text) {
        WebUrl page = WebUrl.of("http://example.com/a/b?q#f");

        assertThat(page.resolve(reference).map(WebUrl::toString)).isEqualTo(Optional.ofNullable(text));
    }

    @Test
    void aReferenceWithoutASchemeKeepsTheSchemeOfThePage() {
        assertThat(WebUrl.of("https://example.com/").resolve("//other.example/"))
                .contains(WebUrl.of("https://other.example/"));
    }

    @ParameterizedTest
    @CsvSource({
        "http://example.com/a?b#c, https://example.com/a?b#c",
        "http://example.com:80/, https://example.com/",
        "http://example.com:8080/, https://example.com:8080/",
        "http://example.com:443/, https://example.com/",
        "https://example.com:80/, https://example.com:80/",
        "https://example.com/, https://example.com/"
    })
    void theWayToHttpsKeepsAllButSchemeAndDefaultPort(String from, String to) {
        assertThat(WebUrl.of(from).toHttps()).hasToString(to);
    }

    @Test
    void thePartsAreWhatServersSee() {
        WebUrl url = WebUrl.of("http://click.example.com:8080/ls/click?upn=a#top");

        assertThat(url.origin()).isEqualTo("http://click.example.com:8080");
        assertThat(url.authority()).isEqualTo("click.example.com:8080");
        assertThat(url.target()).isEqualTo("/ls/click?upn=a");
        assertThat(url.hasDefaultPort()).isFalse();
        assertThat(url.isHttps()).isFalse();
        assertThat(url.withoutFragment()).hasToString("http://click.example.com:8080/ls/click?upn=a");
    }

    @ParameterizedTest
    @CsvSource({
        "http://example.com/a, https://example.com/a, true",
        "http://example.com/a, http://example.com./a, true",
        "http://example.com/a#b, http://example.com/a, true",
        "http://example.com/a, http://example.com/b, false",
        "http://example.com/a?b, http://example.com/a, false",
        "http://example.com/a, http://www.example.com/a, false"
    })
    void aPlaceIsHostAndTargetWhateverTheScheme(String one, String other, boolean same) {
        assertThat(WebUrl.of(one).samePlace(WebUrl.of(other))).isEqualTo(same);
    }

    @Test
    void aUrlThatCannotBeIsABug() {
        assertThatThrownBy(() -> WebUrl.of("nonsense")).hasMessageContaining("nonsense");
        assertThatThrownBy(() ->
                        new WebUrl(Scheme.HTTP, Host.of("example.com"), 80, "x", Optional.empty(), Optional.empty()))
                .hasMessageContaining("x");
        assertThatThrownBy(() -> new WebUrl(
                        Scheme.HTTP, Host.of("example.com"), 65_536, "/", Optional.empty(), Optional.empty()))
                .hasMessageContaining("65536");
    }
}
