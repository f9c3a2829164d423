package padlock.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import padlock.url.WebUrl;

class ResponseTest {
    @Test
    void aPageIsCarriedAsBytesAndReadAsText() {
        Response page = Response.html(200, "Grüße, 世界");

        assertThat(page.text()).isEqualTo("Grüße, 世界");
        assertThat(page.body()).hasSize("Grüße, 世界".getBytes(StandardCharsets.UTF_8).length);
        assertThat(page.body().chars()).allMatch(c -> c < 256);
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 303, 307, 308})
    void browsersFollowTheseRedirects(int status) {
        assertThat(Response.redirect(status, "/next").redirectTarget()).contains("/next");
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 201, 300, 304, 305, 306, 404})
    void aLocationElsewhereLeadsNowhere(int status) {
        assertThat(Response.redirect(status, "/next").redirectTarget()).isEmpty();
    }

    @Test
    void aRedirectWithoutLocationLeadsNowhere() {
        assertThat(new Response(302, Headers.NONE, "").redirectTarget()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"199, false", "200, true", "299, true", "300, false"})
    void successIsTwoHundredAndSomething(int status, boolean success) {
        assertThat(new Response(status, Headers.NONE, "").isSuccess()).isEqualTo(success);
    }

    @ParameterizedTest
    @CsvSource({"200, image/png, true", "404, image/png, false", "200, text/html, false"})
    void anImageIsASuccessOfItsType(int status, String type, boolean image) {
        assertThat(new Response(status, Headers.of("content-type", type), "").isImage())
                .isEqualTo(image);
    }

    @Test
    void anAnswerWithoutTypeIsNoImage() {
        assertThat(new Response(200, Headers.NONE, "GIF89a").isImage()).isFalse();
        assertThat(new Response(200, Headers.NONE, "").with("Content-Type", "image/gif").isImage())
                .isTrue();
    }

    @Test
    void aRequestNeverCarriesTheFragment() {
        assertThat(Request.get(WebUrl.of("https://example.com/a?b#c"), Headers.NONE).url())
                .hasToString("https://example.com/a?b");
    }
}
