package padlock.site.view;

import java.util.Arrays;
import java.util.List;
import padlock.diagram.OutcomeSign;
import padlock.diagram.Svg;
import padlock.trace.Outcome;

/** Every browser in every standard setup, once for each reader. */
public record MatrixView(List<String> browsers, int setups, List<ReaderView> readers) {
    /** One table. {@code id}: the key of its words below {@code matrix}. */
    public record ReaderView(String id, List<RowView> rows) {}

    /** One setup. */
    public record RowView(String title, String why, List<CellView> cells) {}

    /**
     * One run.
     *
     * @param changed the new reader saw another outcome
     * @param address where the sandbox shows it
     */
    public record CellView(Outcome outcome, boolean counted, boolean changed, String address) {
        public Svg sign() {
            return OutcomeSign.again(outcome);
        }

        public boolean arrivesUncounted() {
            return outcome.arrived() && !counted;
        }
    }

    public Svg sheet() {
        return OutcomeSign.sheet();
    }

    public Svg uncounted() {
        return OutcomeSign.counted(false);
    }

    public int cells() {
        return setups * browsers.size() * readers.size();
    }

    public List<Key> keys() {
        return Arrays.stream(Outcome.values())
                .map(outcome -> new Key(outcome, OutcomeSign.again(outcome)))
                .toList();
    }

    /** A line of the legend. */
    public record Key(Outcome outcome, Svg sign) {}
}
