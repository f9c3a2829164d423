package padlock.policy;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Reads directives as libsoup does (soup_header_parse_semi_param_list_strict): split at semicolons outside quotes, then at the first
 * equals sign. Any name will do, a name twice makes the whole header void, an unclosed quote ends with the header.
 */
final class LibsoupGrammar {
    private LibsoupGrammar() {}

    static Optional<List<Directive>> split(String header) {
        List<Directive> found = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (String item : items(header)) {
            int equals = item.indexOf('=');
            String name = (equals < 0 ? item : item.substring(0, equals)).strip();
            if (name.isEmpty()) {
                continue;
            }
            if (!names.add(name.toLowerCase(Locale.ROOT))) {
                return Optional.empty();
            }
            found.add(new Directive(
                    name,
                    equals < 0
                            ? Optional.empty()
                            : Optional.of(unquoted(item.substring(equals + 1).strip()))));
        }
        return Optional.of(found);
    }

    private static List<String> items(String header) {
        List<String> items = new ArrayList<>();
        int start = 0;
        boolean quoted = false;
        for (int i = 0; i < header.length(); i++) {
            char c = header.charAt(i);
            if (quoted && c == '\\') {
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (c == ';' && !quoted) {
                items.add(header.substring(start, i).strip());
                start = i + 1;
            }
        }
        items.add(header.substring(start).strip());
        items.removeIf(String::isEmpty);
        return items;
    }

    private static String unquoted(String value) {
        if (!value.startsWith("\"")) {
            return value;
        }
        StringBuilder out = new StringBuilder();
        for (int i = 1; i < value.length() && value.charAt(i) != '"'; i++) {
            if (value.charAt(i) == '\\' && i + 1 < value.length()) {
                i++;
            }
            out.append(value.charAt(i));
        }
        return out.toString();
    }

    /**
     * Reads a number as C's {@code strtoul} does: leading space and a sign are fine, nothing at all is zero, and a negative number wraps
     * round to a huge one.
     */
    static Optional<BigInteger> number(String text) {
        String rest = text.stripLeading();
        boolean negative = rest.startsWith("-");
        String digits = negative || rest.startsWith("+") ? rest.substring(1) : rest;
        if (text.isEmpty()) {
            return Optional.of(BigInteger.ZERO);
        }
        if (digits.isEmpty() || !digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return Optional.empty();
        }
        BigInteger largest = BigInteger.ONE.shiftLeft(Long.SIZE).subtract(BigInteger.ONE);
        BigInteger number = digits.length() > 30 ? largest : new BigInteger(digits).min(largest);
        return Optional.of(
                negative && number.signum() > 0 ? largest.subtract(number).add(BigInteger.ONE) : number);
    }
}
