package padlock.share;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/**
 * Makes text short with the words that scenarios usually have (RFC 1950 with a preset dictionary).
 *
 * <p>The dictionary of a version never changes, or links of that version could no longer be read. RFC 1950 names it by its checksum and
 * ends with one over the text, so a damaged link does not open as something else.
 */
final class Squeeze {
    /** What a link may unpack to. */
    static final int MOST_BYTES = 64 * 1_024;

    private final byte[] dictionary;

    private Squeeze(byte[] dictionary) {
        this.dictionary = dictionary;
    }

    static Squeeze version(int version) {
        String name = "/padlock/share/words-" + version + ".txt";
        try (InputStream in = Squeeze.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("not on the class path: " + name);
            }
            return new Squeeze(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }

    byte[] squeeze(byte[] text) {
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION);
        try {
            deflater.setDictionary(dictionary);
            deflater.setInput(text);
            deflater.finish();
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            byte[] part = new byte[1_024];
            while (!deflater.finished()) {
                out.write(part, 0, deflater.deflate(part));
            }
            return out.toByteArray();
        } finally {
            deflater.end();
        }
    }

    /** The text; empty when the bytes are damaged, of another dictionary, or would unpack to more than {@link #MOST_BYTES}. */
    Optional<byte[]> expand(byte[] squeezed) {
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(squeezed);
            // One more than may be, so that a bomb shows itself before it goes off.
            byte[] text = new byte[MOST_BYTES + 1];
            int length = inflater.inflate(text);
            if (inflater.needsDictionary()) {
                inflater.setDictionary(dictionary);
                length = inflate(inflater, text);
            }
            return inflater.finished() && inflater.getRemaining() == 0 && length <= MOST_BYTES
                    ? Optional.of(Arrays.copyOf(text, length))
                    : Optional.empty();
        } catch (DataFormatException | IllegalArgumentException damaged) {
            return Optional.empty();
        } finally {
            inflater.end();
        }
    }

    private static int inflate(Inflater inflater, byte[] text) throws DataFormatException {
        int length = 0;
        while (length < text.length) {
            int more = inflater.inflate(text, length, text.length - length);
            if (more == 0) {
                return length;
            }
            length += more;
        }
        return length;
    }
}
