package padlock.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import padlock.url.Host;

class TemplateTest {
    private static final Host CLICK = Host.of("click.example.com");

    private final Tokens tokens = new Tokens();

    private SentMail send(String html) {
        return send(html, LinkFormat.sendGrid(), true, true);
    }

    private SentMail send(String html, LinkFormat format, boolean trackClicks, boolean trackOpens) {
        return Template.of(html)
                .send(new Sending(1, format, Schemes.HTTP, CLICK, trackClicks, trackOpens, false), tokens);
    }

    private static List<String> hrefs(SentMail mail) {
        return mail.links().stream().map(Link::href).toList();
    }

    @Test
    void sendGridKeepsTheTokenInTheQuery() {
        SentMail mail = send("<a href='https://www.example.com/spring'>Spring</a>");

        Link link = mail.links().get(0);
        assertThat(link.href()).matches("http://click\\.example\\.com/ls/click\\?upn=u001\\.[A-Za-z0-9_-]{22}");
        assertThat(link.target()).isEqualTo("https://www.example.com/spring");
        assertThat(link.token())
                .hasValueSatisfying(token -> assertThat(link.href()).endsWith(token));
        assertThat(mail.html()).startsWith("<a href='" + link.href() + "'>Spring</a><img src=\"");
        assertThat(mail.pictures()).singleElement().satisfies(pixel -> {
            assertThat(pixel.pixel()).isTrue();
            assertThat(pixel.src()).matches("http://click\\.example\\.com/wf/open\\?upn=u001\\.[A-Za-z0-9_-]{22}");
        });
        assertThat(mail.unsubscribe().toString()).contains("/wf/unsubscribe?upn=" + mail.unsubscribeToken());
    }

    @Test
    void sparkPostKeepsTheTokenInThePath() {
        SentMail mail = Template.of("<a href=https://www.example.com/spring>Spring</a>")
                .send(new Sending(1, LinkFormat.sparkPost(), Schemes.HTTPS, CLICK, true, true, false), tokens);

        assertThat(hrefs(mail).get(0)).matches("https://click\\.example\\.com/f/a/[A-Za-z0-9_-]{22}~~/AAAAAQA~/oracle");
        assertThat(mail.pictures().get(0).src())
                .matches("https://click\\.example\\.com/q/[A-Za-z0-9_-]{22}~~/AAAAAQA~/oracle");
    }

    @Test
    void amazonWritesThePageIntoTheLinkAndKeepsItsScheme() {
        SentMail mail = ses(
                Schemes.AS_WRITTEN,
                "<a href='https://www.example.com/spring?a=b'>1</a><a href='http://example.com/'>2</a>"
                        + "<a ses:no-track href='https://example.com/plain'>3</a>");

        assertThat(hrefs(mail).get(0))
                .matches("https://click\\.example\\.com/L0/https:%2F%2Fwww\\.example\\.com%2Fspring%3Fa=b/1/"
                        + "[A-Za-z0-9_-]{22}-000000/oracle=401");
        assertThat(hrefs(mail).get(1)).startsWith("http://click.example.com/L0/http:%2F%2Fexample.com%2F/1/");
        assertThat(hrefs(mail).get(2)).isEqualTo("https://example.com/plain");
        assertThat(mail.pictures().get(0).src()).startsWith("http://click.example.com/I0/");
    }

    @Test
    void amazonCanBeToldToUseHttps() {
        String html = "<a href='http://example.com/'>2</a>";

        SentMail all = ses(Schemes.HTTPS, html);
        assertThat(hrefs(all).get(0)).startsWith("https://");
        assertThat(all.pictures().get(0).src()).startsWith("https://");

        SentMail pixelOnly = ses(Schemes.AS_WRITTEN_PIXEL_HTTPS, html);
        assertThat(hrefs(pixelOnly).get(0)).startsWith("http://");
        assertThat(pixelOnly.pictures().get(0).src()).startsWith("https://");
    }

    private SentMail ses(Schemes schemes, String html) {
        return Template.of(html).send(new Sending(1, LinkFormat.ses(), schemes, CLICK, true, true, false), tokens);
    }

    @Test
    void aMailCanHaveAPixelAtEachEnd() {
        String html = "<body class=x><p>Hello</p><img src='https://images.example.com/a.png'></body>";
        SentMail mail = Template.of(html)
                .send(new Sending(1, LinkFormat.sparkPost(), Schemes.HTTP, CLICK, true, true, true), tokens);

        assertThat(mail.pictures().stream().map(Picture::pixel)).containsExactly(true, false, true);
        assertThat(mail.pictures().get(0).src()).contains(mail.initialToken().orElseThrow());
        assertThat(mail.pictures().get(2).src()).contains(mail.openToken().orElseThrow());
        assertThat(mail.initialToken()).isNotEqualTo(mail.openToken());
        assertThat(mail.html()).startsWith("<body class=x><img src=\"http://click.example.com/q/");
        assertThat(mail.html().replaceAll("<img src=\"http://click[^>]*>", "")).isEqualTo(html);
    }

    @Test
    void noTwoTokensAreAlike() {
        SentMail first = send("<a href='https://a.example/'>a</a><a href='https://a.example/'>a</a>");
        SentMail second = send("<a href='https://a.example/'>a</a><a href='https://a.example/'>a</a>");

        assertThat(List.of(
                        hrefs(first).get(0),
                        hrefs(first).get(1),
                        hrefs(second).get(0),
                        hrefs(second).get(1),
                        first.openToken().orElseThrow(),
                        second.openToken().orElseThrow(),
                        first.unsubscribeToken(),
                        second.unsubscribeToken()))
                .doesNotHaveDuplicates();
    }

    @Test
    void theSameStoryGetsTheSameTokens() {
        Template template = Template.of("<a href='https://a.example/'>a</a>");
        Sending sending = new Sending(1, LinkFormat.sendGrid(), Schemes.HTTP, CLICK, true, true, false);

        assertThat(template.send(sending, new Tokens())).isEqualTo(template.send(sending, new Tokens()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mailto:a@example.com",
                "tel:+123",
                "#top",
                "javascript:alert(1)",
                "JaVaScRiPt:alert(1)",
                "data:text/html,<p>",
                "/spring",
                "//www.example.com/spring",
                "http://",
                "http://bad host/",
                "https://[::1/",
                "{{unsubscribe}}",
                "",
            })
    void whatLeadsNowhereOnTheWebIsALinkButNotTracked(String href) {
        String html = "<body><a href=\"" + href + "\">x</a></body>";

        SentMail mail = send(html, LinkFormat.sendGrid(), true, false);

        assertThat(mail.links()).containsExactly(new Link(href, href, Optional.empty()));
        assertThat(mail.html()).isEqualTo(html);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<a href=https://a.example/>x</a>",
                "<a href = 'https://a.example/'>x</a>",
                "<a href= 'https://a.example/'>x</a>",
                "<a clicktracking=off href='https://a.example/'>x</a>",
                "<a href='https://a.example/' clicktracking=\"off\">x</a>",
            })
    void sendGridLeavesTheseAlone(String html) {
        assertThat(send(html).links()).noneMatch(Link::tracked);
        assertThat(send(html, LinkFormat.sparkPost(), true, true).links()).allMatch(Link::tracked);
    }

    @Test
    void sparkPostHasAnOptOutOfItsOwn() {
        String html = "<a data-msys-clicktrack=\"0\" href=\"https://a.example/\">x</a>";

        assertThat(send(html, LinkFormat.sparkPost(), true, true).links()).noneMatch(Link::tracked);
        assertThat(send(html).links()).allMatch(Link::tracked);
    }

    @Test
    void switchedOffMeansUntouched() {
        String html = "<body><a href='https://a.example/'>x</a></body>";

        SentMail mail = send(html, LinkFormat.sendGrid(), false, false);

        assertThat(mail.html()).isEqualTo(html);
        assertThat(mail.openToken()).isEmpty();
        assertThat(mail.pictures()).isEmpty();
    }

    @Test
    void onlyAddressesAndThePixelChange() {
        String html =
                "<!DOCTYPE html>\r\n<HTML><Body bgcolor=red >\uD83C\uDF37 &nbsp;<A class=x HREF=\"https://a.example/?a=1&amp;b=2\" id=y>"
                        + "x</A><br/><!-- <a href='https://hidden.example/'> --><p>open</Body >\n</HTML>";

        SentMail mail = send(html);

        Link link = mail.links().get(0);
        assertThat(link.target()).isEqualTo("https://a.example/?a=1&b=2");
        String pixel =
                mail.html().substring(mail.html().indexOf("<img"), mail.html().indexOf("</Body"));
        assertThat(mail.html()
                        .replace(link.href(), "https://a.example/?a=1&amp;b=2")
                        .replace(pixel, ""))
                .isEqualTo(html);
    }

    @Test
    void everyLinkKeepsItsPlaceInTheDocument() {
        // A browser moves a link out of the gap between the rows of a table, in front of it.
        SentMail mail = send("<table><tr><td><a href='https://cell.example/'>1</a></td></tr>"
                + "<a href='https://gap.example/'>2</a></table><a href='mailto:x@example.com'>3</a>");

        assertThat(mail.links().stream().map(Link::target))
                .containsExactly("https://gap.example/", "https://cell.example/", "mailto:x@example.com");
        assertThat(Jsoup.parse(mail.html()).select("a[href]").eachAttr("href")).isEqualTo(hrefs(mail));
    }

    @Test
    void aLinkThatTheBrowserOpensTwiceIsOneLink() {
        SentMail mail = send("<a href='https://one.example/'><p>x<a href='https://two.example/'>y</p>z");

        assertThat(mail.links().stream().map(Link::target))
                .containsExactly("https://one.example/", "https://two.example/");
    }

    @Test
    void theFirstOfTwoAddressesCounts() {
        SentMail mail = send("<a href='https://one.example/' href='https://two.example/'>x</a>");

        assertThat(mail.links())
                .singleElement()
                .satisfies(link -> assertThat(link.target()).isEqualTo("https://one.example/"));
        assertThat(Jsoup.parse(mail.html()).select("a[href]").eachAttr("href")).isEqualTo(hrefs(mail));
    }

    @Test
    void aTargetCannotBreakOutOfItsHeader() {
        SentMail mail = send("<a href='https://a.example/&#13;&#10;Set-Cookie:x=1'>x</a>");

        assertThat(mail.links().get(0).target()).isEqualTo("https://a.example/Set-Cookie:x=1");
    }

    @Test
    void sendGridWrapsAThousandLinks() {
        SentMail mail = send("<a href='https://a.example/'>x</a>".repeat(2_000));

        assertThat(mail.links()).hasSize(2_000);
        assertThat(mail.links().stream().filter(Link::tracked)).hasSize(1_000);
        assertThat(mail.links().get(999).tracked()).isTrue();
        assertThat(mail.links().get(1_000).href()).isEqualTo("https://a.example/");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>x <!-- oops",
                "<a href=\"https://a.example/",
                "<textarea>x",
                "<p title='",
                "<script>",
                "<iframe>"
            })
    void aMailThatBreaksOffHasNoPlaceForAPixel(String html) {
        SentMail mail = send(html);

        assertThat(mail.openToken()).isEmpty();
        assertThat(mail.html()).isEqualTo(html);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " \n",
                "\0",
                "<html></html>",
                "<head><title>x</title></head>",
                "<frameset><frame src=x></frameset>",
                "<frameset></frameset></html>x",
                "<body></body><body></body></html><body>",
                "</body></html>",
                "<template></body>",
                "<svg></body>",
                "\uFEFF<p>\uD800",
            })
    void anyTextIsAMail(String html) {
        SentMail mail = send(html);

        assertThat(mail.html().length()).isGreaterThanOrEqualTo(html.length());
        assertThat(mail.pictures()).hasSize(mail.openToken().isPresent() ? 1 : 0);
    }

    @Test
    void thePixelStandsBeforeTheEndOfTheBody() {
        SentMail mail = send("<body><img src=one.png></body><img src=late.png>");

        assertThat(mail.pictures().stream().map(Picture::pixel)).containsExactly(false, true, false);
        assertThat(mail.html()).contains("\"></body><img src=late.png>");
    }

    @Test
    void aMailHasALimit() {
        assertThatThrownBy(() -> Template.of("x".repeat(Template.LONGEST + 1)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    @Timeout(value = 60, unit = TimeUnit.SECONDS)
    void hostileNestingEndsSoon() {
        assertThat(send("<b><div>".repeat(10_000)).links()).isEmpty();
        assertThat(send("<a href='https://a.example/'>".repeat(2_000)).links()).hasSize(2_000);
        assertThat(send("<table>".repeat(10_000)).links()).isEmpty();
    }

    @Test
    void whateverTheMarkupTheBrowserSeesTheLinksThatWereReported() {
        String alphabet = "<>\"'=/ \n";
        String good =
                "<body><p>Hi <a href=\"https://a.example/\">a</a><a clicktracking=off href='https://b.example/'>b</a>"
                        + "<img src='http://images.example.com/hero.png'><a href=mailto:x@example.com>c</a></body>";
        Random random = new Random(7);
        for (int round = 0; round < 500; round++) {
            StringBuilder broken = new StringBuilder(good);
            for (int i = 0; i < 1 + random.nextInt(4); i++) {
                broken.setCharAt(random.nextInt(broken.length()), alphabet.charAt(random.nextInt(alphabet.length())));
            }
            SentMail mail = send(broken.toString());
            Document seen = Jsoup.parse(mail.html());
            assertThat(seen.select("img[src]").eachAttr("src"))
                    .as(broken.toString())
                    .isEqualTo(mail.pictures().stream().map(Picture::src).toList());
            assertThat(seen.select("a[href]").eachAttr("href").stream().distinct())
                    .as(broken.toString())
                    .containsExactlyElementsOf(hrefs(mail).stream().distinct().toList());
        }
    }
}
