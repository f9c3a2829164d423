package padlock.qr;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * A text as a QR code: byte mode, error correction level M, versions 1 to 6, so at most 106 bytes of UTF-8.
 *
 * <p>Drawn here because the page that shows it must ask nobody: an address of somebody's class is nobody else's business.
 */
public final class QrCode {
    /** How many light squares stand around a code (ISO/IEC 18004, 6.3.8). */
    public static final int QUIET_ZONE = 4;

    private final boolean[][] dark;

    private QrCode(boolean[][] dark) {
        this.dark = dark;
    }

    /** Empty when the text is too long. */
    public static Optional<QrCode> of(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return QrSize.fitting(bytes.length).map(size -> of(bytes, size));
    }

    private static QrCode of(byte[] bytes, QrSize size) {
        Grid plain = new Grid(size.version());
        plain.write(Codewords.of(bytes, size));
        Grid best = plain.masked(0);
        for (int mask = 1; mask < 8; mask++) {
            Grid other = plain.masked(mask);
            if (Penalty.of(other.squares()) < Penalty.of(best.squares())) {
                best = other;
            }
        }
        return new QrCode(best.squares());
    }

    /** How many squares a side has, without the quiet zone. */
    public int side() {
        return dark.length;
    }

    public boolean isDark(int x, int y) {
        return dark[y][x];
    }

    /** The side of the drawing, quiet zone included. */
    public int extent() {
        return side() + 2 * QUIET_ZONE;
    }

    /** The dark squares as the data of an SVG path, one unit a square, the quiet zone left free. */
    public String path() {
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < side(); y++) {
            int x = 0;
            while (x < side()) {
                int start = x;
                while (x < side() && dark[y][x]) {
                    x++;
                }
                if (x > start) {
                    path.append('M').append(start + QUIET_ZONE).append(' ').append(y + QUIET_ZONE);
                    path.append('h')
                            .append(x - start)
                            .append("v1h")
                            .append(start - x)
                            .append('z');
                }
                x++;
            }
        }
        return path.toString();
    }
}
