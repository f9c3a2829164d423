package padlock.bring;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.stream.BodyDescriptor;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeTokenStream;
import padlock.words.Sentence;

/**
 * A mail's source: headers, and parts within parts, of which the first with HTML is taken.
 *
 * <p>Source: RFC 5322, RFC 2045, RFC 2046 (checked 2026-11-22).
 */
final class MimeMail {
    private static final int DEEPEST = 20;
    private static final int MOST_PARTS = 200;
    private static final MimeConfig CONFIG = MimeConfig.custom()
            .setMaxLineLen(1_000_000)
            .setMaxHeaderCount(500)
            .setMaxHeaderLen(100_000)
            .setMaxContentLen(Brought.LONGEST)
            .build();
    private static final Pattern HEADER = Pattern.compile("[A-Za-z][A-Za-z0-9-]{0,70}:.*");
    private static final Pattern ENVELOPE = Pattern.compile("From .*");

    private MimeMail() {}

    static boolean looksLike(String text) {
        String line = text.lines().findFirst().orElse("");
        return HEADER.matcher(line).matches() || ENVELOPE.matcher(line).matches();
    }

    static Brought read(String text) {
        try {
            return html(text)
                    .<Brought>map(html -> new Brought.Letter(Sentence.of("bring.from-mail"), html))
                    .orElseGet(() -> Brought.Unreadable.because("bring.mail-none"));
        } catch (TooMuch limit) {
            return Brought.Unreadable.because("bring.mail-many");
        } catch (IOException | MimeException broken) {
            return Brought.Unreadable.because("bring.mail-broken");
        }
    }

    private static Optional<String> html(String text) throws IOException, MimeException {
        MimeTokenStream stream = new MimeTokenStream(CONFIG);
        stream.parse(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
        int depth = 0;
        int parts = 0;
        for (EntityState state = stream.getState(); state != EntityState.T_END_OF_STREAM; state = stream.next()) {
            if (state == EntityState.T_START_MULTIPART || state == EntityState.T_START_MESSAGE) {
                depth++;
            } else if (state == EntityState.T_END_MULTIPART || state == EntityState.T_END_MESSAGE) {
                depth--;
            } else if (state == EntityState.T_BODY) {
                parts++;
                if (stream.getBodyDescriptor().getMimeType().equalsIgnoreCase("text/html")) {
                    return Optional.of(decoded(stream));
                }
            }
            if (depth > DEEPEST || parts > MOST_PARTS) {
                throw new TooMuch();
            }
        }
        return Optional.empty();
    }

    private static String decoded(MimeTokenStream stream) throws IOException {
        BodyDescriptor body = stream.getBodyDescriptor();
        String encoding = body.getTransferEncoding().toLowerCase(Locale.ROOT);
        // What was pasted as it is has already become text on its way; only what was encoded still has the mail's own
        // charset.
        boolean encoded = encoding.equals("base64") || encoding.equals("quoted-printable");
        byte[] bytes = stream.getDecodedInputStream().readNBytes(Brought.LONGEST);
        return new String(bytes, encoded ? charset(body.getCharset()) : StandardCharsets.UTF_8);
    }

    private static Charset charset(String name) {
        try {
            return Charset.forName(name);
        } catch (IllegalArgumentException unknown) {
            return StandardCharsets.UTF_8;
        }
    }

    private static final class TooMuch extends MimeException {
        private static final long serialVersionUID = 1;

        TooMuch() {
            super("too much");
        }
    }
}
