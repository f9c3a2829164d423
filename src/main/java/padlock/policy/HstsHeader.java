package padlock.policy;

import java.math.BigInteger;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import padlock.words.Sentence;

/**
 * One {@code Strict-Transport-Security} header, as a given engine reads it.
 *
 * <p>{@code max-age=31536000; includeSubDomains} asks the browser to insist on https for this host and every name below it, for a year.
 * Order and case do not matter; unknown directives are skipped; {@code max-age} must be there once; {@code includeSubDomains} takes no
 * value. A header that breaks the grammar is ignored as a whole: {@code max-age=100 includeSubDomains} (no semicolon) teaches nothing.
 *
 * <p>What failure looks like: {@link Ignored}, with a sentence that says why.
 *
 * <p>Source: RFC 6797 section 6.1. The engines' own readings: Chromium net/http/http_security_headers.cc, Gecko
 * SecurityHeaderParser.cpp and nsSiteSecurityService.cpp, libsoup soup-hsts-policy.c and soup-headers.c (checked 2026-11-22).
 */
public sealed interface HstsHeader {
    /** The host is noted for so many seconds; zero means it is forgotten. */
    record Noted(long maxAgeSeconds, boolean includeSubDomains) implements HstsHeader {}

    /** The header teaches nothing. */
    record Ignored(Rule rule, Sentence because) implements HstsHeader {}

    /** Reads the header value that a host sent over https without errors. */
    static HstsHeader read(String value, HstsRules rules) {
        Optional<List<Directive>> directives = switch (rules.grammar()) {
            case RFC -> TokenGrammar.rfc(value);
            case GECKO -> TokenGrammar.gecko(value);
            case LIBSOUP -> LibsoupGrammar.split(value);
        };
        return directives.map(list -> meaning(list, rules)).orElseGet(() -> ignored(Sentence.of("run.hsts.grammar")));
    }

    private static HstsHeader meaning(List<Directive> directives, HstsRules rules) {
        List<Directive> ages = named(directives, "max-age");
        List<Directive> subdomains = named(directives, "includeSubDomains");
        if (ages.isEmpty()) {
            return ignored(Sentence.of("run.hsts.no-max-age"));
        }
        if (ages.size() > 1 || subdomains.size() > 1) {
            return ignored(Sentence.of("run.hsts.twice"));
        }
        if (!subdomains.isEmpty() && subdomains.get(0).value().isPresent()) {
            return ignored(Sentence.of("run.hsts.with-value"));
        }
        return seconds(ages.get(0).value(), rules)
                .<HstsHeader>map(age -> new Noted(age, !subdomains.isEmpty()))
                .orElseGet(() -> ignored(Sentence.of("run.hsts.no-number")));
    }

    private static List<Directive> named(List<Directive> directives, String name) {
        return directives.stream().filter(d -> d.name().equalsIgnoreCase(name)).toList();
    }

    private static Optional<Long> seconds(Optional<String> written, HstsRules rules) {
        Optional<BigInteger> number = rules.grammar() == HstsRules.Grammar.LIBSOUP
                ? written.flatMap(LibsoupGrammar::number)
                : written.filter(HstsHeader::isDigits).map(HstsHeader::capDigits);
        boolean overflows = number.isPresent() && number.get().bitLength() > Long.SIZE;
        if (overflows && rules.overflowRejected()) {
            return Optional.empty();
        }
        BigInteger longest =
                BigInteger.valueOf(rules.longest().map(Duration::toSeconds).orElse(Long.MAX_VALUE));
        return number.map(n -> n.min(longest).longValueExact());
    }

    private static boolean isDigits(String text) {
        return !text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    /** A number of thousands of digits is as good as one of thirty: reading it whole would cost time that grows with its square. */
    private static BigInteger capDigits(String digits) {
        int start = 0;
        while (start < digits.length() - 1 && digits.charAt(start) == '0') {
            start++;
        }
        return new BigInteger(digits.length() - start > 30 ? "9".repeat(30) : digits.substring(start));
    }

    private static HstsHeader ignored(Sentence because) {
        return new Ignored(Rule.HSTS_6_1, because);
    }
}
