package padlock.site.engine;

import java.util.OptionalInt;
import padlock.scenario.Scenario;
import padlock.site.engine.Engine.BrowserChoice;
import padlock.site.engine.Engine.Example;
import padlock.site.view.RunView;
import padlock.trace.Run;
import padlock.words.Wording;

/** Plays what a page asks for, and hands back what the page shows. */
public final class Player {
    private final Engine engine;
    private final Turnstile turnstile;
    private final Wording words;

    public Player(Engine engine, Turnstile turnstile, Wording words) {
        this.engine = engine;
        this.turnstile = turnstile;
        this.words = words;
    }

    public RunView play(String id, Example example) {
        return play(id, example.scenario(), example.browser(), example.step(), example.yaml());
    }

    public RunView play(String id, Scenario scenario, String browser, OptionalInt step, String yaml) {
        return show(id, turnstile.run(scenario, browser), browser, step, yaml);
    }

    /** A run that was played already. */
    public RunView show(String id, Run run, String browser, OptionalInt step, String yaml) {
        return new RunView(id, run, browserName(browser), step, yaml, words);
    }

    public Run run(Scenario scenario, String browser) {
        return turnstile.run(scenario, browser);
    }

    public String browserName(String id) {
        return engine.browsers().stream()
                .filter(browser -> browser.id().equals(id))
                .map(BrowserChoice::name)
                .findFirst()
                .orElse(id);
    }
}
