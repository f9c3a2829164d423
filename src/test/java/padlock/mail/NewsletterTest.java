package padlock.mail;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import padlock.url.Host;
import padlock.url.WebUrl;

class NewsletterTest {
    @Test
    void itsFirstLinkLeadsToTheLandingPage() {
        String html = Newsletter.html(WebUrl.of("https://shop.example.org/?a=1&b=2"), Host.of("example.com"));

        SentMail mail = new Templates()
                .of(html)
                .send(
                        new Sending(
                                1,
                                LinkFormat.sendGrid(),
                                Schemes.HTTP,
                                Host.of("click.example.com"),
                                true,
                                true,
                                false),
                        new Tokens());

        assertThat(mail.links().stream().map(Link::target))
                .containsExactly(
                        "https://shop.example.org/?a=1&b=2",
                        "https://www.example.com/",
                        "https://www.example.com/unsubscribe");
        assertThat(mail.links()).allMatch(Link::tracked);
        assertThat(mail.pictures()).hasSize(2);
        assertThat(mail.pictures().get(0)).isEqualTo(new Picture("http://images.example.com/hero.png", false));
        assertThat(mail.pictures().get(1).pixel()).isTrue();
        assertThat(mail.html()).contains(mail.openToken().orElseThrow() + "\"").contains("></body>");
    }

    @Test
    void aMailReadLatelyIsNotReadAgain() {
        Templates templates = new Templates();

        assertThat(templates.of("<p>x")).isSameAs(templates.of("<p>x"));
    }
}
