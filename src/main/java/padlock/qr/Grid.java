package padlock.qr;

import java.util.BitSet;

/** The squares of a QR code while it is drawn: the marks a camera looks for first, then the data around them. */
final class Grid {
    private static final int FORMAT_GENERATOR = 0b10100110111;
    private static final int FORMAT_MASK = 0b101010000010010;

    private final int side;
    private final boolean[][] dark;
    private final boolean[][] fixed;

    Grid(int version) {
        side = 17 + 4 * version;
        dark = new boolean[side][side];
        fixed = new boolean[side][side];
        finder(0, 0);
        finder(side - 7, 0);
        finder(0, side - 7);
        if (version > 1) {
            alignment(side - 7, side - 7);
        }
        for (int i = 8; i < side - 8; i++) {
            fix(i, 6, i % 2 == 0);
            fix(6, i, i % 2 == 0);
        }
        format(0);
    }

    private Grid(Grid other) {
        side = other.side;
        dark = new boolean[side][];
        fixed = other.fixed;
        for (int y = 0; y < side; y++) {
            dark[y] = other.dark[y].clone();
        }
    }

    boolean[][] squares() {
        return dark;
    }

    /** Writes the bits in columns of two, up and down in turn, from the right. Squares that are left over stay light. */
    void write(BitSet bits) {
        int next = 0;
        boolean up = true;
        for (int right = side - 1; right > 0; right -= 2) {
            if (right == 6) {
                right--;
            }
            for (int i = 0; i < side; i++) {
                int y = up ? side - 1 - i : i;
                for (int x = right; x > right - 2; x--) {
                    if (!fixed[y][x]) {
                        dark[y][x] = bits.get(next++);
                    }
                }
            }
            up = !up;
        }
    }

    /** The same squares with one of the eight masks over the data, and the note which one it is. */
    Grid masked(int mask) {
        Grid grid = new Grid(this);
        for (int y = 0; y < side; y++) {
            for (int x = 0; x < side; x++) {
                if (!fixed[y][x] && inverts(mask, x, y)) {
                    grid.dark[y][x] = !grid.dark[y][x];
                }
            }
        }
        grid.format(mask);
        return grid;
    }

    private static boolean inverts(int mask, int x, int y) {
        return switch (mask) {
            case 0 -> (x + y) % 2 == 0;
            case 1 -> y % 2 == 0;
            case 2 -> x % 3 == 0;
            case 3 -> (x + y) % 3 == 0;
            case 4 -> (x / 3 + y / 2) % 2 == 0;
            case 5 -> x * y % 2 + x * y % 3 == 0;
            case 6 -> (x * y % 2 + x * y % 3) % 2 == 0;
            default -> ((x + y) % 2 + x * y % 3) % 2 == 0;
        };
    }

    private void finder(int left, int top) {
        for (int y = -1; y <= 7; y++) {
            for (int x = -1; x <= 7; x++) {
                int ring = Math.max(Math.abs(x - 3), Math.abs(y - 3));
                if (left + x >= 0 && left + x < side && top + y >= 0 && top + y < side) {
                    fix(left + x, top + y, ring != 2 && ring != 4);
                }
            }
        }
    }

    private void alignment(int centerX, int centerY) {
        for (int y = -2; y <= 2; y++) {
            for (int x = -2; x <= 2; x++) {
                fix(centerX + x, centerY + y, Math.max(Math.abs(x), Math.abs(y)) != 1);
            }
        }
    }

    /** Level M and the mask, with their own error correction, twice; and the one square that is always dark. */
    private void format(int mask) {
        // Level M is 00, so the five bits are the mask alone.
        int rest = mask << 10;
        for (int i = 14; i >= 10; i--) {
            if ((rest >> i & 1) == 1) {
                rest ^= FORMAT_GENERATOR << i - 10;
            }
        }
        int bits = (mask << 10 | rest) ^ FORMAT_MASK;
        for (int i = 0; i < 15; i++) {
            boolean value = (bits >> i & 1) == 1;
            // Around the upper left mark; the timing patterns in row and column 6 are stepped over.
            if (i < 6) {
                fix(8, i, value);
            } else if (i < 8) {
                fix(8, i + 1, value);
            } else if (i == 8) {
                fix(7, 8, value);
            } else {
                fix(14 - i, 8, value);
            }
            if (i < 8) {
                fix(side - 1 - i, 8, value);
            } else {
                fix(8, side - 15 + i, value);
            }
        }
        fix(8, side - 8, true);
    }

    private void fix(int x, int y, boolean value) {
        dark[y][x] = value;
        fixed[y][x] = true;
    }
}
