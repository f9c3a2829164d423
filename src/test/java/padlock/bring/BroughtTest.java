package padlock.bring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.Charset;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import padlock.policy.MixedContent;
import padlock.url.WebUrl;
import padlock.words.Said;
import padlock.words.Sentence;

class BroughtTest {
    @Test
    void curlsBlocksBecomeHopsEachAskedWhereTheOneBeforeLed() {
        Brought read = Brought.read("""
                $ curl -sIL http://click.example.com/x?a=1
                HTTP/1.1 301 Moved Permanently
                Location: https://example.com/a

                HTTP/1.1 200 Connection established

                HTTP/2 302
                strict-transport-security: max-age=31536000; includeSubDomains
                location: /b

                HTTP/1.1 103 Early Hints
                HTTP/1.1 200 OK
                """, "");
        assertThat(answers(read))
                .extracting(answer -> answer.url().map(WebUrl::toString).orElse(""), Answer::status)
                .containsExactly(
                        tuple("http://click.example.com/x?a=1", 301),
                        tuple("https://example.com/a", 302),
                        tuple("https://example.com/b", 200));
        assertThat(answers(read).get(1).hsts()).containsExactly("max-age=31536000; includeSubDomains");
    }

    @Test
    void theFirstAddressCanBeGivenBesideAndMayBeMissing() {
        String output = "HTTP/1.1 302 Found\nLocation: /next\n\nHTTP/1.1 200 OK\n";
        assertThat(answers(Brought.read(output, "https://example.com/")).get(1).url())
                .contains(WebUrl.of("https://example.com/next"));
        assertThat(answers(Brought.read(output, ""))).extracting(Answer::url).containsOnly(Optional.empty());
    }

    @Test
    void endlessOutputOfCurlIsRefused() {
        assertThat(why(Brought.read("HTTP/1.1 302 Found\nLocation: /x\n\n".repeat(60), "")))
                .contains("more than 50");
        assertThat(why(Brought.read("HTTP/1.1 302 Found\nLocation: /" + "x".repeat(9_000), "")))
                .contains("8 KiB");
        assertThat(why(Brought.read("$ curl -sI https://example.com/\n", ""))).contains("no answer");
    }

    @Test
    void aHarFilesRequestsAreReadWithTheirKinds() {
        Brought read = Brought.read("""
                {"log": {"version": "1.2", "entries": [
                  {"_resourceType": "document", "request": {"url": "https://example.com/"},
                   "response": {"status": 200, "headers": [{"name": "strict-transport-security", "value": "max-age=1"}],
                                "content": {"mimeType": "text/html"}}},
                  {"request": {"url": "http://images.example.com/a.png"}, "response": {"status": 200, "headers": [],
                   "content": {"mimeType": "image/png"}}},
                  {"request": {"url": "http://example.com/a.js"}, "response": {"content": {"mimeType": "text/javascript"}}},
                  {"request": {}}, 7
                ]}}""", "");
        assertThat(answers(read))
                .extracting(Answer::part)
                .containsExactly(
                        Optional.empty(),
                        Optional.of(MixedContent.Element.IMG),
                        Optional.of(MixedContent.Element.SCRIPT),
                        Optional.empty(),
                        Optional.empty());
        assertThat(answers(read).get(0).hsts()).containsExactly("max-age=1");
        assertThat(answers(read).get(2).status()).isZero();
    }

    @Test
    void brokenOrDeepJsonIsRefused() {
        for (String text : List.of("{", "{\"log\":", "{\"a\":".repeat(100_000), "{\"log\": " + "[".repeat(1_000_000))) {
            assertThat(why(Brought.read(text, ""))).contains("nested too deeply");
        }
        assertThat(why(Brought.read("{\"log\": {\"entries\": {}}}", ""))).contains("no HAR file");
        assertThat(why(Brought.read("{\"log\": {\"entries\": [1" + ",1".repeat(600) + "]}}", "")))
                .contains("500");
    }

    @Test
    void aMailsHtmlIsFoundAmongItsPartsAndDecoded() {
        String quoted =
                mail("Content-Type: text/html; charset=iso-8859-1\nContent-Transfer-Encoding: quoted-printable\n\n"
                        + "<a href=3D\"http://click.example.com/ls/=\nclick\">Fr=FChling</a>\n");
        assertThat(html(quoted)).contains("<a href=\"http://click.example.com/ls/click\">Frühling</a>");
        String base64 = mail("Content-Type: text/html; charset=windows-1252\nContent-Transfer-Encoding: base64\n\n"
                + Base64.getMimeEncoder().encodeToString("<p>Größe</p>".getBytes(Charset.forName("windows-1252")))
                + "\n");
        assertThat(html(base64)).contains("<p>Größe</p>");
        String plain = mail("Content-Type: text/html; charset=no-such\n\n<p>Ärger</p>\n");
        assertThat(html(plain)).contains("<p>Ärger</p>");
        assertThat(html("Subject: x\nContent-Type: text/html\n\n<b>alone</b>")).isEqualTo("<b>alone</b>");
    }

    @Test
    void aMailWithoutHtmlOrWithTooMuchInItIsRefused() {
        assertThat(why(Brought.read("Subject: hello\n\nOnly text", ""))).contains("no part with HTML");
        StringBuilder deep = new StringBuilder("Subject: x\n");
        for (int i = 0; i < 40; i++) {
            deep.append("Content-Type: multipart/mixed; boundary=b")
                    .append(i)
                    .append("\n\n--b")
                    .append(i)
                    .append('\n');
        }
        assertThat(why(Brought.read(deep.toString(), ""))).contains("more than 20 within each other");
        String many = "Content-Type: multipart/mixed; boundary=b\n\n" + "--b\n\nx\n".repeat(300);
        assertThat(why(Brought.read(many, ""))).contains("200 parts");
        assertThat(why(Brought.read("X: y\n".repeat(2_000) + "\nx", ""))).contains("cannot be read");
    }

    @Test
    void otherTextIsHtmlOrNothing() {
        assertThat(Brought.read("  <p>x</p>", ""))
                .isEqualTo(new Brought.Letter(Sentence.of("bring.from-html"), "<p>x</p>"));
        assertThat(why(Brought.read("hello there", ""))).contains("neither");
        assertThat(why(Brought.read(" \n ", ""))).contains("nothing to read");
        assertThat(why(Brought.read("x".repeat(Brought.LONGEST + 1), ""))).contains("2 MiB");
    }

    private static String mail(String part) {
        return "From: a@example.com\nSubject: x\nMIME-Version: 1.0\nContent-Type: multipart/alternative; boundary=\"b1\"\n\n"
                + "--b1\nContent-Type: text/plain\n\nText\n--b1\nContent-Type: multipart/related; boundary=b2\n\n--b2\n"
                + part + "--b2--\n--b1--\n";
    }

    private static String html(String text) {
        Brought read = Brought.read(text, "");
        assertThat(read).isInstanceOf(Brought.Letter.class);
        return ((Brought.Letter) read).html();
    }

    private static List<Answer> answers(Brought read) {
        assertThat(read).isInstanceOf(Brought.Answers.class);
        return ((Brought.Answers) read).answers();
    }

    private static String why(Brought read) {
        assertThat(read).isInstanceOf(Brought.Unreadable.class);
        return Said.english(((Brought.Unreadable) read).why());
    }
}
