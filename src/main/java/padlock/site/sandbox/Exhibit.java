package padlock.site.sandbox;

import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import padlock.scenario.Scenario;
import padlock.site.engine.Engine;
import padlock.site.engine.Engine.Reading;
import padlock.site.view.DiagnoseView.Hidden;
import padlock.words.Wording;

/**
 * A scenario on its way from one page of the sandbox to another: the text of its file, the mail beside it, and the browser to play it in.
 *
 * <p>It travels in the fields of a form, so no page needs to remember what another one showed.
 *
 * @param yaml the text of the scenario file, at most 64 KiB
 * @param mail the mail's HTML when it stands in a file of its own, at most 256 KiB; empty otherwise
 * @param browser the id of a profile; empty: the first one that the scenario names
 */
public record Exhibit(String yaml, String mail, String browser) {
    static final String SCENARIO = "scenario";
    static final String MAIL = "mail-file";
    static final String BROWSER = "in-browser";

    /** The name a scenario's text uses for the mail beside it. */
    public static final String MAIL_FILE = "mail.html";

    private static final int LONGEST_SCENARIO = 64 * 1_024;
    private static final int LONGEST_MAIL = 256 * 1_024;

    /** What a form brought; empty when it brought no scenario. */
    public static Optional<Exhibit> of(Context ctx) {
        return Optional.ofNullable(ctx.formParam(SCENARIO))
                .map(text -> new Exhibit(unix(text), unix(field(ctx, MAIL)), field(ctx, BROWSER)));
    }

    /** The scenario, or what is wrong with it. */
    public Reading read(Engine engine, Wording words) {
        if (bytes(yaml) > LONGEST_SCENARIO) {
            return refused(words.say("sandbox.too-long"));
        }
        if (bytes(mail) > LONGEST_MAIL) {
            return refused(words.say("sandbox.mail-too-long"));
        }
        boolean unknown = !browser.isEmpty()
                && engine.browsers().stream().noneMatch(choice -> choice.id().equals(browser));
        return unknown
                ? refused(words.say("sandbox.no-browser"))
                : engine.read(yaml, mail.isEmpty() ? Map.of() : Map.of(MAIL_FILE, mail));
    }

    /** The same, for a form that hands it on. */
    public List<Hidden> hidden() {
        List<Hidden> hidden = new ArrayList<>();
        hidden.add(new Hidden(SCENARIO, yaml));
        if (!mail.isEmpty()) {
            hidden.add(new Hidden(MAIL, mail));
        }
        hidden.add(new Hidden(BROWSER, browser));
        return hidden;
    }

    /** The same story with one more step, written as in a file; empty where the steps do not stand one below the other. */
    public Optional<Exhibit> with(int after, String step) {
        return StepLines.of(yaml).map(lines -> new Exhibit(lines.insert(after, step), mail, browser));
    }

    /** The browser it is played in. */
    public String browserOf(Scenario scenario) {
        return browser.isEmpty() ? scenario.browsers().get(0) : browser;
    }

    private static Reading refused(String problem) {
        return new Reading(Optional.empty(), List.of(problem));
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    private static String field(Context ctx, String name) {
        return Optional.ofNullable(ctx.formParam(name)).orElse("");
    }

    private static String unix(String text) {
        return text.replace("\r\n", "\n");
    }
}
