package padlock.qr;

/** How hard a pattern is to read for a camera (ISO/IEC 18004, 7.8.3): long runs, blocks, false marks, too much of one color. */
final class Penalty {
    private static final int[] FALSE_MARK = {1, 0, 1, 1, 1, 0, 1, 0, 0, 0, 0};

    private final boolean[][] dark;
    private final int side;

    private Penalty(boolean[][] dark) {
        this.dark = dark;
        this.side = dark.length;
    }

    static int of(boolean[][] dark) {
        Penalty penalty = new Penalty(dark);
        return penalty.runs() + penalty.blocks() + penalty.falseMarks() + penalty.balance();
    }

    private boolean at(int line, int place, boolean down) {
        return down ? dark[place][line] : dark[line][place];
    }

    private int runs() {
        int sum = 0;
        for (boolean down : new boolean[] {false, true}) {
            for (int line = 0; line < side; line++) {
                int run = 1;
                for (int i = 1; i <= side; i++) {
                    if (i < side && at(line, i, down) == at(line, i - 1, down)) {
                        run++;
                    } else {
                        sum += run >= 5 ? run - 2 : 0;
                        run = 1;
                    }
                }
            }
        }
        return sum;
    }

    private int blocks() {
        int sum = 0;
        for (int y = 1; y < side; y++) {
            for (int x = 1; x < side; x++) {
                boolean one = dark[y][x];
                if (one == dark[y][x - 1] && one == dark[y - 1][x] && one == dark[y - 1][x - 1]) {
                    sum += 3;
                }
            }
        }
        return sum;
    }

    private int falseMarks() {
        int sum = 0;
        for (boolean down : new boolean[] {false, true}) {
            for (int line = 0; line < side; line++) {
                for (int start = 0; start + FALSE_MARK.length <= side; start++) {
                    sum += (looksLikeMark(line, start, down, false) ? 40 : 0)
                            + (looksLikeMark(line, start, down, true) ? 40 : 0);
                }
            }
        }
        return sum;
    }

    private boolean looksLikeMark(int line, int start, boolean down, boolean backwards) {
        for (int i = 0; i < FALSE_MARK.length; i++) {
            int wanted = FALSE_MARK[backwards ? FALSE_MARK.length - 1 - i : i];
            if (at(line, start + i, down) != (wanted == 1)) {
                return false;
            }
        }
        return true;
    }

    private int balance() {
        int count = 0;
        for (boolean[] row : dark) {
            for (boolean square : row) {
                count += square ? 1 : 0;
            }
        }
        int percent = 100 * count / (side * side);
        return Math.abs(percent - 50) / 5 * 10;
    }
}
