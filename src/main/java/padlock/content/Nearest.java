package padlock.content;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Guesses which known word was meant by one that is not known. */
public final class Nearest {
    private static final int LONGEST_WORD = 40;

    private Nearest() {}

    /** The known word with the fewest edits from the given one; empty when none is near enough to be meant. */
    public static Optional<String> to(String word, Collection<String> known) {
        if (word.length() > LONGEST_WORD) {
            return Optional.empty();
        }
        String bare = bare(word);
        String best = "";
        int fewest = bare.length() <= 4 ? 2 : bare.length() <= 8 ? 3 : 4;
        for (String candidate : known) {
            int edits = edits(bare, bare(candidate), fewest);
            if (edits < fewest) {
                fewest = edits;
                best = candidate;
            }
        }
        return best.isEmpty() ? Optional.empty() : Optional.of(best);
    }

    /** The half sentence that ends a message: a guess, or all the words there are. */
    public static String hint(String word, Collection<String> known) {
        if (known.isEmpty()) {
            return "; there is none to choose from";
        }
        return to(word, known)
                .map(near -> ", did you mean `" + near + "`?")
                .orElseGet(() -> "; known here: "
                        + known.stream().map(each -> "`" + each + "`").collect(Collectors.joining(", ")));
    }

    // can-proceed, canproceed and canProceed are one word to a hasty author.
    private static String bare(String word) {
        return word.toLowerCase(Locale.ROOT).replace("-", "").replace("_", "");
    }

    /** Insertions, deletions, replacements and swaps of neighbors; {@code enough} or more is not counted to the end. */
    private static int edits(String a, String b, int enough) {
        if (Math.abs(a.length() - b.length()) >= enough) {
            return enough;
        }
        int[][] cost = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    cost[i][j] = i + j;
                    continue;
                }
                int replaced = cost[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                cost[i][j] = Math.min(replaced, Math.min(cost[i - 1][j], cost[i][j - 1]) + 1);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    cost[i][j] = Math.min(cost[i][j], cost[i - 2][j - 2] + 1);
                }
            }
        }
        return cost[a.length()][b.length()];
    }
}
