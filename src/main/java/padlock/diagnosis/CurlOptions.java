package padlock.diagnosis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import padlock.url.WebUrl;

/**
 * What {@code curl} was told: {@code -v} show everything, {@code -I} headers only, {@code -L} follow redirects, {@code -A} user agent,
 * {@code -k} ignore the certificate.
 */
record CurlOptions(
        boolean verbose, boolean headOnly, boolean follows, boolean ignoresCertificate, String userAgent, WebUrl url) {
    private static final String USER_AGENT = "curl/8.14.1";
    private static final int LONGEST_USER_AGENT = 1_000;

    /** The options, or why there are none. */
    record Reading(Optional<CurlOptions> options, String problem) {
        private static Reading problem(String what) {
            return new Reading(Optional.empty(), what);
        }
    }

    static Reading read(List<String> words) {
        StringBuilder letters = new StringBuilder();
        List<String> addresses = new ArrayList<>();
        String userAgent = USER_AGENT;
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            if (!word.startsWith("-") || word.equals("-")) {
                addresses.add(word);
            } else if (word.startsWith("-A")) {
                boolean apart = word.length() == 2;
                if (apart && i + 1 == words.size()) {
                    return Reading.problem("After -A curl wants a user agent.");
                }
                userAgent = apart ? words.get(++i) : word.substring(2);
            } else if (word.matches("-[vILk]+")) {
                letters.append(word);
            } else {
                return Reading.problem("Padlock's curl does not know " + word
                        + ". It understands -v (show everything), -I (headers only), -L (follow redirects), -A (user agent) and"
                        + " -k (ignore the certificate).");
            }
        }
        if (addresses.size() != 1) {
            return Reading.problem("Name one address: curl -v https://click.example.com/");
        }
        if (userAgent.length() > LONGEST_USER_AGENT || !userAgent.matches("[ -~]*")) {
            return Reading.problem("A user agent is at most " + LONGEST_USER_AGENT + " plain characters.");
        }
        String agent = userAgent;
        String given = letters.toString();
        return url(addresses.get(0))
                .map(url -> new Reading(
                        Optional.of(new CurlOptions(
                                given.contains("v"),
                                given.contains("I"),
                                given.contains("L"),
                                given.contains("k"),
                                agent,
                                url)),
                        ""))
                .orElseGet(() ->
                        Reading.problem("This is no address that Padlock's curl can ask: it takes http and https."));
    }

    // As curl does, an address without a scheme is taken for http.
    private static Optional<WebUrl> url(String text) {
        return WebUrl.parse(text.contains("://") ? text : "http://" + text).map(WebUrl::withoutFragment);
    }
}
