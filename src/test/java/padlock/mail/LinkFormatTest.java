package padlock.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import padlock.url.WebUrl;

class LinkFormatTest {
    private static final List<LinkFormat> ALL =
            List.of(LinkFormat.sendGrid(), LinkFormat.sparkPost(), LinkFormat.ses());

    @ParameterizedTest
    @EnumSource(Purpose.class)
    void whatIsWrittenCanBeRead(Purpose purpose) {
        for (LinkFormat format : ALL) {
            TrackedAddress address = new TrackedAddress(purpose, format.spell(new Tokens().next()));

            assertThat(format.read(WebUrl.of(
                            "http://click.example.com" + format.target(address, "https://a.example/b?c=%20&d#e"))))
                    .contains(address);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/?upn=abc",
                "/ls/click",
                "/ls/click?x=1",
                "/ls/click/?upn=abc",
                "/f/a/",
                "/f/a/abc",
                "/f/a/~~/x",
                "/q",
                "/L0/abc/1/",
                "/L0/https://a.example/1/abc/sig",
                "/I0/abc",
                "/favicon.ico",
            })
    void whatLostAPartSaysNothing(String target) {
        for (LinkFormat format : ALL) {
            assertThat(format.read(WebUrl.of("http://click.example.com" + target)))
                    .isEmpty();
        }
    }

    @Test
    void sparkPostDoesNotCareForTheQuery() {
        WebUrl url = WebUrl.of("http://click.example.com/f/a/abc~~/AAAAAQA~/oracle?target=x");

        assertThat(LinkFormat.sparkPost().read(url)).contains(new TrackedAddress(Purpose.CLICK, "abc"));
    }

    @Test
    void sendGridFindsItsParameterAmongOthers() {
        WebUrl url = WebUrl.of("http://click.example.com/ls/click?utm=1&upn=abc&x=");

        assertThat(LinkFormat.sendGrid().read(url)).contains(new TrackedAddress(Purpose.CLICK, "abc"));
    }
}
