package padlock.bring;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import padlock.url.WebUrl;
import padlock.words.Sentence;

/** The output of {@code curl -sIL}: one block of headers for each answer, the redirects leading from one to the next. */
final class CurlOutput {
    private static final int MOST_ANSWERS = 50;
    private static final int LONGEST_LINE = 8_192;
    private static final Pattern STATUS = Pattern.compile("HTTP/[0-9.]{1,3} ([0-9]{3})(?: .*)?");
    private static final Pattern COMMAND = Pattern.compile("\\$?\\s*curl\\s.*");
    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s'\"]+");
    private static final String TUNNEL = "connection established";

    private final List<Answer> answers = new ArrayList<>();
    private Optional<WebUrl> url;
    private List<String> hsts = new ArrayList<>();
    private Optional<String> location = Optional.empty();
    private int status;

    private CurlOutput(Optional<WebUrl> url) {
        this.url = url;
    }

    static boolean looksLike(String text) {
        String line = text.lines().findFirst().orElse("");
        return STATUS.matcher(line.stripTrailing()).matches()
                || COMMAND.matcher(line).matches();
    }

    static Brought read(String text, String first) {
        CurlOutput output = new CurlOutput(WebUrl.parse(first.strip()));
        for (String line : (Iterable<String>) text.lines()::iterator) {
            if (line.length() > LONGEST_LINE) {
                return Brought.Unreadable.because("bring.curl-line");
            }
            output.line(line.strip());
            if (output.answers.size() >= MOST_ANSWERS) {
                return Brought.Unreadable.because("bring.curl-many");
            }
        }
        output.finish();
        return output.answers.isEmpty()
                ? Brought.Unreadable.because("bring.curl-none")
                : new Brought.Answers(Sentence.of("bring.from-curl"), output.answers);
    }

    private void line(String line) {
        Matcher start = STATUS.matcher(line);
        if (start.matches()) {
            finish();
            int code = Integer.parseInt(start.group(1));
            // Not answers of the server that was asked: 100 Continue, and the tunnel of a proxy.
            boolean aside = code < 200 || line.toLowerCase(Locale.ROOT).contains(TUNNEL);
            status = aside ? 0 : code;
        } else if (status == 0 && COMMAND.matcher(line).matches()) {
            Matcher address = ADDRESS.matcher(line);
            if (url.isEmpty() && address.find()) {
                url = WebUrl.parse(address.group());
            }
        } else if (status != 0) {
            header(line);
        }
    }

    private void header(String line) {
        int colon = line.indexOf(':');
        String name = line.substring(0, Math.max(colon, 0)).toLowerCase(Locale.ROOT);
        if (name.equals("strict-transport-security")) {
            hsts.add(line.substring(colon + 1).strip());
        } else if (name.equals("location") && location.isEmpty()) {
            location = Optional.of(line.substring(colon + 1).strip());
        }
    }

    private void finish() {
        if (status != 0) {
            Answer answer = new Answer(url, status, hsts, location, Optional.empty());
            answers.add(answer);
            url = answer.next();
        }
        status = 0;
        hsts = new ArrayList<>();
        location = Optional.empty();
    }
}
