package padlock.share;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import padlock.diagram.Svg;

/**
 * A drawing as a file that stands alone: with a paper to stand on and its styles inside, in the colors of the light theme.
 *
 * <p>The styles are those of the site, with the values in the place of its variables: slides and editors of pictures know no
 * {@code light-dark()}.
 */
public final class DrawingFile {
    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);
    private static final Pattern TOKEN =
            Pattern.compile("(--[a-z-]+):\\s*(?:light-dark\\(\\s*([^,]+),[^)]*\\)|([^;]+));");
    private static final Pattern RULE = Pattern.compile("(?m)^([.a-z][^{}@]*)\\{([^{}]*)}");
    private static final Pattern USE = Pattern.compile("var\\((--[a-z-]+)(?:,\\s*(var\\(--[a-z-]+\\)|[^()]*))?\\)");
    private static final Pattern DEFINITION = Pattern.compile("\\s--[a-z-]+:[^;]*;");
    private static final Pattern OPENING = Pattern.compile("^<svg [^>]*>");
    private static final String STYLE = style();

    private DrawingFile() {}

    /** The file's text. */
    public static String of(Svg drawing) {
        Matcher opening = OPENING.matcher(drawing.text());
        if (!opening.find()) {
            throw new IllegalArgumentException("no drawing: " + drawing.text());
        }
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + opening.group() + "<style>" + STYLE
                + "</style><rect class=\"sheet\" width=\"100%\" height=\"100%\"/>"
                + drawing.text().substring(opening.end()) + "\n";
    }

    private static String style() {
        Map<String, String> tokens = new LinkedHashMap<>();
        Matcher token = TOKEN.matcher(read("tokens.css"));
        while (token.find()) {
            String light = token.group(2) == null ? token.group(3) : token.group(2);
            tokens.putIfAbsent(token.group(1), light.strip());
        }
        StringBuilder style = new StringBuilder();
        Matcher rule =
                RULE.matcher(COMMENT.matcher(read("drawing.css")).replaceAll("") + "\n.sheet { fill: var(--paper); }");
        while (rule.find()) {
            String body = DEFINITION.matcher(" " + rule.group(2)).replaceAll("");
            style.append(rule.group(1).strip())
                    .append('{')
                    .append(resolve(body, tokens).strip().replaceAll("\\s+", " "))
                    .append('}');
        }
        return style.toString();
    }

    private static String resolve(String css, Map<String, String> tokens) {
        String text = css;
        // A value may name another variable; the sheets go two deep.
        for (int round = 0; round < 3; round++) {
            text = USE.matcher(text)
                    .replaceAll(use -> Matcher.quoteReplacement(
                            tokens.getOrDefault(use.group(1), use.group(2) == null ? "inherit" : use.group(2))));
        }
        return text;
    }

    private static String read(String sheet) {
        String name = "/static/css/" + sheet;
        try (InputStream in = DrawingFile.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("not on the class path: " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }
}
