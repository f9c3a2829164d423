package padlock.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import padlock.http.Response;
import padlock.url.WebUrl;

class KeptRedirectsTest {
    private static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");
    private static final WebUrl FROM = WebUrl.of("http://click.example.com/ls/click?upn=1");
    private static final String TO = "https://click.example.com/ls/click?upn=1";

    private static KeptRedirects after(Response response) {
        return KeptRedirects.none().after(FROM, response, NOW);
    }

    @Test
    void aFreshRedirectIsFollowedUntilItsLifetimeIsOver() {
        KeptRedirects kept = after(Response.redirect(301, TO).with("Cache-Control", "public, max-age=60"));
        assertThat(kept.from(FROM, NOW.plusSeconds(59))).contains(WebUrl.of(TO));
        assertThat(kept.from(FROM, NOW.plusSeconds(60))).isEmpty();
    }

    @Test
    void theFragmentPlaysNoPartAndTheQueryDoes() {
        KeptRedirects kept = after(Response.redirect(301, TO).with("Cache-Control", "max-age=60"));
        assertThat(kept.from(WebUrl.of(FROM + "#top"), NOW)).contains(WebUrl.of(TO));
        assertThat(kept.from(WebUrl.of("http://click.example.com/ls/click?upn=2"), NOW))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "no-store",
                "max-age=0",
                "max-age=60, no-store",
                "no-cache, max-age=60",
                "s-maxage=60",
                "x-max-age=60",
                "max-age=",
                "max-age=-5"
            })
    void nothingIsKeptWithoutALifetimeForBrowsers(String header) {
        assertThat(after(Response.redirect(301, TO).with("Cache-Control", header))
                        .from(FROM, NOW))
                .isEmpty();
    }

    @Test
    void aBareRedirectIsNotKept() {
        assertThat(after(Response.redirect(301, TO)).from(FROM, NOW)).isEmpty();
    }

    @Test
    void whatIsNoRedirectIsNotKept() {
        assertThat(after(Response.html(200, "page").with("Cache-Control", "max-age=60"))
                        .from(FROM, NOW))
                .isEmpty();
    }

    @Test
    void anAgeWithoutEndBreaksNothing() {
        assertThat(after(Response.redirect(301, TO).with("Cache-Control", "max-age=" + "9".repeat(60_000)))
                        .from(FROM, NOW))
                .contains(WebUrl.of(TO));
    }
}
