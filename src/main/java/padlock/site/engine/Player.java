package padlock.site.engine;

import java.util.OptionalInt;
import padlock.scenario.Scenario;
import padlock.site.engine.Engine.BrowserChoice;
import padlock.site.engine.Engine.Example;
import padlock.site.view.RunView;
import padlock.trace.Run;

/** Plays what a page asks for, and hands back what the page shows. */
public final class Player {
    private final Engine engine;
    private final Turnstile turnstile;

    public Player(Engine engine, Turnstile turnstile) {
        this.engine = engine;
        this.turnstile = turnstile;
    }

    public RunView play(String id, Example example) {
        return play(id, example.scenario(), example.browser(), example.step(), example.yaml());
    }

    public RunView play(String id, Scenario scenario, String browser, OptionalInt step, String yaml) {
        return new RunView(id, turnstile.run(scenario, browser), browserName(browser), step, yaml);
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
