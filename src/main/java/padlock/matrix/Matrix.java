package padlock.matrix;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import padlock.campaign.Conduct;
import padlock.campaign.ReaderClass;
import padlock.policy.Rule;
import padlock.scenario.Runner;
import padlock.trace.Outcome;
import padlock.trace.Run;
import padlock.trace.StepRecord;
import padlock.words.Sentence;
import padlock.world.Setup;

/**
 * Every browser in every standard setup: how the first link of the built-in mail ends, for a new and for a loyal reader.
 *
 * <p>The reader reads in a webmail page and turns back at warnings.
 */
public final class Matrix {
    private final List<StandardSetup> setups;
    private final List<String> browsers;
    private final Map<Place, Cell> cells;

    private Matrix(List<StandardSetup> setups, List<String> browsers, Map<Place, Cell> cells) {
        this.setups = setups;
        this.browsers = browsers;
        this.cells = cells;
    }

    private record Place(String setup, String browser, boolean loyal) {}

    /**
     * What came of one combination.
     *
     * @param error the code as the browser shows it
     * @param by the rule that decided
     * @param openCounted the provider's dashboard shows the open
     * @param clickCounted the provider's dashboard shows the click
     */
    public record Cell(
            StandardSetup setup,
            String browser,
            boolean loyal,
            Outcome outcome,
            Optional<String> error,
            Optional<Rule> by,
            Sentence because,
            boolean openCounted,
            boolean clickCounted) {
        /** The word for the reader: {@code loyal} or {@code new}. */
        public String reader() {
            return loyal ? "loyal" : "new";
        }
    }

    /** Plays all of them. */
    public static Matrix play(List<StandardSetup> setups, List<String> browsers, Runner runner) {
        Map<Place, Cell> cells = new LinkedHashMap<>();
        for (StandardSetup setup : setups) {
            for (String browser : browsers) {
                for (boolean loyal : new boolean[] {false, true}) {
                    cells.put(new Place(setup.id(), browser, loyal), cell(setup, browser, loyal, runner));
                }
            }
        }
        return new Matrix(List.copyOf(setups), List.copyOf(browsers), cells);
    }

    private static Cell cell(StandardSetup setup, String browser, boolean loyal, Runner runner) {
        ReaderClass reader = new ReaderClass(browser, Setup.Mailbox.WEBMAIL, loyal);
        Run run = runner.run(reader.scenario(setup.title(), setup.setup(), List.of(), Conduct.CLICKS.steps()), browser);
        StepRecord click = run.steps().get(run.steps().size() - 1);
        return new Cell(
                setup,
                browser,
                loyal,
                click.outcome().orElseThrow(() -> new IllegalStateException("no link to click in " + setup.id())),
                click.error(),
                click.by(),
                click.because(),
                run.ledger().provider().opens() > 0,
                run.ledger().provider().clicks() > 0);
    }

    public List<StandardSetup> setups() {
        return setups;
    }

    public List<String> browsers() {
        return browsers;
    }

    public Cell cell(StandardSetup setup, String browser, boolean loyal) {
        return Optional.ofNullable(cells.get(new Place(setup.id(), browser, loyal)))
                .orElseThrow(() -> new IllegalArgumentException("not played: " + setup.id() + " in " + browser));
    }

    /** All cells, setup by setup, browser by browser, the new reader before the loyal one. */
    public List<Cell> cells() {
        return new ArrayList<>(cells.values());
    }
}
