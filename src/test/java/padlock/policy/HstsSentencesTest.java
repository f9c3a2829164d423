package padlock.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static padlock.words.Said.english;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import padlock.url.WebUrl;

class HstsSentencesTest {
    private static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");
    private static final HstsRules STANDARD = Profiles.read().get("rfc-6797").hsts();
    private static final String YEAR = "max-age=31536000";
    private static final String YEAR_BELOW = "max-age=31536000; includeSubDomains";

    @Test
    void theSentenceSaysWhatWasLearnedAndWhyNot() {
        assertThat(told("https://example.com/", true, YEAR))
                .isEqualTo("The browser now insists on https for example.com.");
        assertThat(told("https://example.com/", true, YEAR_BELOW))
                .isEqualTo("The browser now insists on https for example.com and every name below it.");
        assertThat(told("http://example.com/", true, YEAR)).endsWith("it came over plain http.");
        assertThat(told("https://example.com/", false, YEAR)).endsWith("it came past a certificate error.");
    }

    private static String told(String url, boolean withoutErrors, String header) {
        return english(HstsStore.fresh(STANDARD, PreloadList.EMPTY)
                .learn(WebUrl.of(url), List.of(header), withoutErrors, HstsRules.Context.TOP_LEVEL, NOW)
                .because());
    }
}
