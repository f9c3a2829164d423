package padlock.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads directives character by character, in one pass, as RFC 6797 section 6.1 writes the grammar:
 *
 * <pre>
 * [ directive ] *( ";" [ directive ] )
 * directive = token [ "=" ( token / quoted-string ) ]
 * </pre>
 *
 * Chromium keeps to it. Gecko accepts an empty name and an empty value, keeps the backslash of an escape in a quoted string, and takes
 * nothing but printable ASCII and tabs into one (nsSecurityHeaderParser.cpp).
 */
final class TokenGrammar {
    private static final String SEPARATORS = "()<>@,;:\\\"/[]?={}";

    private final String text;
    private final boolean gecko;
    private int at;

    private TokenGrammar(String text, boolean gecko) {
        this.text = text;
        this.gecko = gecko;
    }

    static Optional<List<Directive>> rfc(String header) {
        return new TokenGrammar(header, false).directives();
    }

    static Optional<List<Directive>> gecko(String header) {
        return new TokenGrammar(header, true).directives();
    }

    private Optional<List<Directive>> directives() {
        List<Directive> found = new ArrayList<>();
        while (true) {
            skipSpace();
            if (at == text.length()) {
                return Optional.of(found);
            }
            if (text.charAt(at) == ';') {
                at++;
                continue;
            }
            Optional<Directive> directive = directive();
            if (directive.isEmpty() || (at < text.length() && text.charAt(at) != ';')) {
                return Optional.empty();
            }
            found.add(directive.get());
        }
    }

    private Optional<Directive> directive() {
        String name = token();
        skipSpace();
        boolean hasValue = at < text.length() && text.charAt(at) == '=';
        if (name.isEmpty() && !(gecko && hasValue)) {
            return Optional.empty();
        }
        if (!hasValue) {
            return Optional.of(new Directive(name, Optional.empty()));
        }
        at++;
        skipSpace();
        boolean quoted = at < text.length() && text.charAt(at) == '"';
        Optional<String> value = quoted ? quotedString() : Optional.of(token());
        skipSpace();
        if (value.isEmpty() || (value.get().isEmpty() && !quoted && !gecko)) {
            return Optional.empty();
        }
        return Optional.of(new Directive(name, value));
    }

    private String token() {
        int start = at;
        while (at < text.length() && isTokenCharacter(text.charAt(at))) {
            at++;
        }
        return text.substring(start, at);
    }

    private Optional<String> quotedString() {
        StringBuilder value = new StringBuilder();
        at++;
        while (at < text.length()) {
            char c = text.charAt(at++);
            if (c == '"') {
                return Optional.of(value.toString());
            }
            if (c == '\\') {
                if (at == text.length() || (gecko && text.charAt(at) >= 0x80)) {
                    return Optional.empty();
                }
                value.append(gecko ? "\\" : "").append(text.charAt(at++));
            } else if (gecko && c != '\t' && (c < ' ' || c >= 127)) {
                return Optional.empty();
            } else {
                value.append(c);
            }
        }
        return Optional.empty();
    }

    private void skipSpace() {
        while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
            at++;
        }
    }

    private static boolean isTokenCharacter(char c) {
        return c > ' ' && c < 127 && SEPARATORS.indexOf(c) < 0;
    }
}
