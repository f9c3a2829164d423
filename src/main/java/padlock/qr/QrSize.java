package padlock.qr;

import java.util.Arrays;
import java.util.Optional;

/**
 * The sizes of QR code that are drawn here, with the codewords of error correction level M, which survives damage to about 15 % of
 * them (ISO/IEC 18004, tables 7 and 9). From version 7 on a code would also carry its own number.
 *
 * @param version 1 to 6; a side has 17 + 4 × version squares
 * @param blocks in how many equal parts the data is protected
 * @param data how many bytes of data each block has
 * @param repair how many bytes of error correction each block has
 */
record QrSize(int version, int blocks, int data, int repair) {
    // The mode (4 bits) and the length (8 bits) come before the text.
    private static final int OVERHEAD_BITS = 12;

    private static final QrSize[] ALL = {
        new QrSize(1, 1, 16, 10),
        new QrSize(2, 1, 28, 16),
        new QrSize(3, 1, 44, 26),
        new QrSize(4, 2, 32, 18),
        new QrSize(5, 2, 43, 24),
        new QrSize(6, 4, 27, 16)
    };

    /** The smallest that holds so many bytes. */
    static Optional<QrSize> fitting(int bytes) {
        return Arrays.stream(ALL)
                .filter(size -> OVERHEAD_BITS + 8 * bytes <= 8 * size.capacity())
                .findFirst();
    }

    int side() {
        return 17 + 4 * version;
    }

    int capacity() {
        return blocks * data;
    }
}
