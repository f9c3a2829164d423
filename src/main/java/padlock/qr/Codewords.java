package padlock.qr;

import java.util.Arrays;
import java.util.BitSet;

/** The bits of a QR code in the order in which they are drawn: text, padding and error correction, interleaved by block. */
final class Codewords {
    private static final int BYTE_MODE = 0b0100;
    private static final int[] PADDING = {0xEC, 0x11};

    private Codewords() {}

    static BitSet of(byte[] text, QrSize size) {
        int[] data = data(text, size);
        int[][] blocks = new int[size.blocks()][];
        int[][] repairs = new int[size.blocks()][];
        for (int i = 0; i < size.blocks(); i++) {
            blocks[i] = Arrays.copyOfRange(data, i * size.data(), (i + 1) * size.data());
            repairs[i] = GaloisField.remainder(blocks[i], size.repair());
        }
        Bits bits = new Bits();
        interleave(bits, blocks, size.data());
        interleave(bits, repairs, size.repair());
        return bits.set;
    }

    private static void interleave(Bits bits, int[][] blocks, int length) {
        for (int i = 0; i < length; i++) {
            for (int[] block : blocks) {
                bits.add(block[i], 8);
            }
        }
    }

    private static int[] data(byte[] text, QrSize size) {
        Bits bits = new Bits();
        bits.add(BYTE_MODE, 4);
        bits.add(text.length, 8);
        for (byte value : text) {
            bits.add(value & 0xFF, 8);
        }
        int room = 8 * size.capacity();
        bits.add(0, Math.min(4, room - bits.length));
        bits.add(0, (8 - bits.length % 8) % 8);
        for (int i = 0; bits.length < room; i++) {
            bits.add(PADDING[i % 2], 8);
        }
        int[] bytes = new int[size.capacity()];
        for (int i = 0; i < room; i++) {
            bytes[i / 8] = bytes[i / 8] << 1 | (bits.set.get(i) ? 1 : 0);
        }
        return bytes;
    }

    private static final class Bits {
        private final BitSet set = new BitSet();
        private int length;

        void add(int value, int count) {
            for (int i = count - 1; i >= 0; i--) {
                set.set(length++, (value >> i & 1) == 1);
            }
        }
    }
}
