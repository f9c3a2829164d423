package padlock.site.front;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BelowTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "<a href=\"/lessons\">x</a>|<a href=\"/p/lessons\">x</a>",
                "<a href=\"/\">x</a>|<a href=\"/p/\">x</a>",
                "<a title=\"a > b\" href='/rules#X'>x</a>|<a title=\"a > b\" href='/p/rules#X'>x</a>",
                "<button formaction=\"/diagnose\">|<button formaction=\"/p/diagnose\">",
                "<form action=\"/a\"><img src=\"/b\">|<form action=\"/p/a\"><img src=\"/p/b\">"
            })
    void addressesFromTheRootMove(String page, String moved) {
        assertThat(Below.path("/p", page)).isEqualTo(moved);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<a href=\"//elsewhere.example/\">x</a>",
                "<a href=\"https://example.com/\">x</a>",
                "<a href=\"#here\">x</a>",
                "<a href=\"../up\">x</a>",
                "<p title=\"/lessons\">/lessons href=\"/lessons\"</p>",
                "<textarea>&lt;a href=\"/x\"></textarea>",
                "<p title=' href=\"/x\"'>",
                "<a data-href=\"/x\">",
                "<a href=",
                "<a href=\"",
                "<",
                ""
            })
    void everythingElseStays(String page) {
        assertThat(Below.path("/p", page)).isEqualTo(page);
    }

    @Test
    void withoutAPrefixThePageIsTheSame() {
        String page = "<a href=\"/lessons\">";
        assertThat(Below.path("", page)).isSameAs(page);
    }

    @Test
    void locationsMoveOnlyFromTheRoot() {
        assertThat(Below.address("/p", "/progress")).isEqualTo("/p/progress");
        assertThat(Below.address("/p", "../r/ABC")).isEqualTo("../r/ABC");
        assertThat(Below.address("/p", "//evil.example")).isEqualTo("//evil.example");
    }
}
