package padlock.diagnosis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import padlock.url.WebUrl;
import padlock.words.Sentence;

/**
 * What {@code curl} was told: {@code -v} show everything, {@code -I} headers only, {@code -L} follow redirects, {@code -A} user agent,
 * {@code -k} ignore the certificate.
 */
record CurlOptions(
        boolean verbose, boolean headOnly, boolean follows, boolean ignoresCertificate, String userAgent, WebUrl url) {
    private static final String USER_AGENT = "curl/8.14.1";
    private static final int LONGEST_USER_AGENT = 1_000;

    /** The options, or why there are none. */
    record Reading(Optional<CurlOptions> options, Optional<Sentence> problem) {
        private static Reading problem(String key, Object... parts) {
            return new Reading(Optional.empty(), Optional.of(Sentence.of(key, parts)));
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
                    return Reading.problem("diagnose.curl.no-agent");
                }
                userAgent = apart ? words.get(++i) : word.substring(2);
            } else if (word.matches("-[vILk]+")) {
                letters.append(word);
            } else {
                return Reading.problem("diagnose.curl.option", word);
            }
        }
        if (addresses.size() != 1) {
            return Reading.problem("diagnose.curl.one-address");
        }
        if (userAgent.length() > LONGEST_USER_AGENT || !userAgent.matches("[ -~]*")) {
            return Reading.problem("diagnose.curl.agent", LONGEST_USER_AGENT);
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
                        Optional.empty()))
                .orElseGet(() -> Reading.problem("diagnose.curl.no-address"));
    }

    // As curl does, an address without a scheme is taken for http.
    private static Optional<WebUrl> url(String text) {
        return WebUrl.parse(text.contains("://") ? text : "http://" + text).map(WebUrl::withoutFragment);
    }
}
