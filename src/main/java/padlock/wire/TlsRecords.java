package padlock.wire;

import java.util.function.Consumer;

/**
 * Counts the TLS records that pass in one direction. Kind and length stand before each record in clear (RFC 8446 section 5.1): five
 * bytes that no encryption hides.
 */
final class TlsRecords {
    private static final int HEADER = 5;

    private final String direction;
    private final Consumer<String> sightings;
    private final byte[] header = new byte[HEADER];
    private int headerBytes;
    private int bodyBytesLeft;

    TlsRecords(String direction, Consumer<String> sightings) {
        this.direction = direction;
        this.sightings = sightings;
    }

    /** Whether a TLS record can begin with this byte; no HTTP message can. */
    static boolean isType(byte first) {
        return first >= 20 && first <= 23;
    }

    void pass(byte[] bytes, int offset, int length) {
        int at = offset;
        int end = offset + length;
        while (at < end) {
            if (bodyBytesLeft > 0) {
                int step = Math.min(bodyBytesLeft, end - at);
                bodyBytesLeft -= step;
                at += step;
                continue;
            }
            header[headerBytes++] = bytes[at++];
            if (headerBytes == HEADER) {
                headerBytes = 0;
                bodyBytesLeft = ((header[3] & 0xff) << 8) | (header[4] & 0xff);
                sightings.accept(kind(header[0]) + " " + bodyBytesLeft + " bytes " + direction);
            }
        }
    }

    private static String kind(byte type) {
        return switch (type) {
            case 20 -> "change cipher spec";
            case 21 -> "alert";
            case 22 -> "handshake";
            case 23 -> "encrypted data";
            default -> "unknown";
        };
    }
}
