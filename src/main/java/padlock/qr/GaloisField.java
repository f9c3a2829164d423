package padlock.qr;

/** Arithmetic on bytes for Reed-Solomon codes: the field of 256 elements with the polynomial x^8 + x^4 + x^3 + x^2 + 1. */
final class GaloisField {
    private static final int POLYNOMIAL = 0x11D;
    private static final int[] POWERS = new int[255];
    private static final int[] LOGARITHMS = new int[256];

    static {
        int value = 1;
        for (int i = 0; i < POWERS.length; i++) {
            POWERS[i] = value;
            LOGARITHMS[value] = i;
            value <<= 1;
            if (value > 255) {
                value ^= POLYNOMIAL;
            }
        }
    }

    private GaloisField() {}

    static int times(int a, int b) {
        return a == 0 || b == 0 ? 0 : POWERS[(LOGARITHMS[a] + LOGARITHMS[b]) % 255];
    }

    /** The bytes that let a reader mend so many errors in the data: what is left after dividing by the generator. */
    static int[] remainder(int[] data, int count) {
        int[] generator = generator(count);
        int[] rest = new int[count];
        for (int value : data) {
            int factor = value ^ rest[0];
            System.arraycopy(rest, 1, rest, 0, count - 1);
            rest[count - 1] = 0;
            for (int i = 0; i < count; i++) {
                rest[i] ^= times(generator[i], factor);
            }
        }
        return rest;
    }

    /** The product of (x - 2^0) to (x - 2^(degree-1)), highest power first, without the leading 1. */
    private static int[] generator(int degree) {
        int[] product = new int[degree];
        product[degree - 1] = 1;
        int root = 1;
        for (int i = 0; i < degree; i++) {
            for (int j = 0; j < degree; j++) {
                product[j] = times(product[j], root) ^ (j + 1 < degree ? product[j + 1] : 0);
            }
            root = times(root, 2);
        }
        return product;
    }
}
