package padlock.diagnosis;

import java.util.List;
import java.util.Optional;
import padlock.http.Header;
import padlock.http.Request;
import padlock.http.Response;
import padlock.url.WebUrl;
import padlock.words.Sentence;

/**
 * What curl prints, line by line: {@code *} what it does, {@code >} what it sends, {@code <} what it gets; then the body.
 *
 * <p>Shape of curl 8.14 with OpenSSL on a terminal (checked 2026-11-22). The lines about each handshake message are left out.
 */
final class CurlTranscript {
    private static final int LONGEST_BODY = 4_000;

    private final Transcript out;
    private final CurlOptions options;
    private Optional<Sentence> meaning = Optional.empty();

    CurlTranscript(String command, CurlOptions options) {
        this.out = new Transcript(command);
        this.options = options;
    }

    /** A line that only {@code -v} shows. */
    void note(String line) {
        if (options.verbose()) {
            out.add("* " + line);
        }
    }

    /** The same, where it is the line that matters. */
    void noteThatMatters(String line) {
        if (options.verbose()) {
            out.matter("* " + line);
        }
    }

    void connects(WebUrl url, int connection, Optional<String> address) {
        if (address.isEmpty()) {
            return;
        }
        note("Host " + place(url) + " was resolved.");
        note("IPv6: (none)");
        note("IPv4: " + address.get());
        note("  Trying " + address.get() + ":" + url.port() + "...");
    }

    void connected(WebUrl url, String address) {
        note("Connected to " + url.host() + " (" + address + ") port " + url.port());
        note("using HTTP/1.x");
    }

    void asks(Request request) {
        WebUrl url = request.url();
        sent(request.method() + " " + url.target() + " HTTP/1.1");
        sent("Host: " + (url.hasDefaultPort() ? url.host().text() : place(url)));
        request.headers().lines().forEach(line -> sent(line.name() + ": " + line.value()));
        sent("");
        note("Request completely sent off");
    }

    void answers(WebUrl url, Response response, boolean goesOn, int connection) {
        status("HTTP/1.1 " + response.status() + StatusWords.of(response.status()), response);
        for (Header line : response.headers().lines()) {
            got(line.name() + ": " + line.value());
        }
        got("");
        if (!options.headOnly()) {
            body(response, goesOn);
        }
        note("Connection #" + connection + " to host " + url.host() + " left intact");
    }

    void goesOn(WebUrl next) {
        note("Issue another request to this URL: '" + next + "'");
    }

    private void sent(String line) {
        if (options.verbose()) {
            out.add("> " + line);
        }
    }

    private void status(String line, Response response) {
        if (options.verbose()) {
            out.matter("< " + line);
        }
        if (options.headOnly()) {
            if (options.verbose()) {
                out.add(line);
            } else {
                out.matter(line);
            }
        }
    }

    // On a terminal -v and -I print each header twice, once as what was got and once as the output.
    private void got(String line) {
        if (options.verbose()) {
            out.add("< " + line);
        }
        if (options.headOnly()) {
            out.add(line);
        }
    }

    private void body(Response response, boolean goesOn) {
        if (response.body().isEmpty()) {
            return;
        }
        if (goesOn) {
            note("Ignoring the response-body");
        } else if (response.body().indexOf('\0') >= 0) {
            out.add(
                    "Warning: Binary output can mess up your terminal. Use \"--output -\" to tell curl to output it to your"
                            + " terminal anyway, or consider \"--output <FILE>\" to save to a file.");
        } else {
            String text = response.text();
            text.substring(0, Math.min(LONGEST_BODY, text.length())).lines().forEach(out::add);
            if (text.length() > LONGEST_BODY) {
                out.add("[Padlock shows the first " + LONGEST_BODY + " characters]");
            }
        }
    }

    /** What the way so far means; the last word counts. */
    void explain(Sentence sentence) {
        meaning = Optional.of(sentence);
    }

    Finding fails(int code, String message, Sentence sentence) {
        out.matter("curl: (" + code + ") " + message);
        explain(sentence);
        return finding();
    }

    /** The lines that curl adds to a certificate error. */
    void helps() {
        List.of(
                        "More details here: https://curl.se/docs/sslcerts.html",
                        "",
                        "curl failed to verify the legitimacy of the server and therefore could not",
                        "establish a secure connection to it. To learn more about this situation and",
                        "how to fix it, please visit the webpage mentioned above.")
                .forEach(out::add);
    }

    Finding finding() {
        return out.means(meaning.orElseThrow());
    }

    static String place(WebUrl url) {
        return url.host() + ":" + url.port();
    }
}
