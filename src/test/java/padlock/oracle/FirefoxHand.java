package padlock.oracle;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** A reader of Firefox, over Marionette. */
final class FirefoxHand implements Hand {
    static final String SWITCHES = " --headless --marionette --remote-allow-system-access";

    /** Remote control would change what the browser does; here it must be as its user has it. The command writes another file. */
    private static final String PREFERENCES = """
        user_pref("remote.prefs.recommended", false);
        user_pref("marionette.port", 0);
        """;

    private static final String TYPE = """
        gBrowser.selectedBrowser.fixupAndLoadURIString(arguments[0], {
          triggeringPrincipal: Services.scriptSecurityManager.getSystemPrincipal(),
          schemelessInput: Ci.nsILoadInfo.SchemelessInputTypeSchemeful });
        """;

    private final Marionette marionette;

    private FirefoxHand(Marionette marionette) {
        this.marionette = marionette;
    }

    /** Has a profile that does not exist yet take part in remote control. */
    static void prepare(Path profile) throws IOException {
        Files.writeString(Files.createDirectories(profile).resolve("prefs.js"), PREFERENCES);
    }

    /** Waits for the browser of a profile. */
    static FirefoxHand on(Path profile) throws IOException {
        Path port = profile.resolve("MarionetteActivePort");
        if (!Programs.await(() -> port.toFile().length() > 0)) {
            throw new IllegalStateException("the browser does not start");
        }
        Marionette marionette =
                new Marionette(Integer.parseInt(Files.readString(port).strip()));
        marionette.call(
                "WebDriver:NewSession",
                Map.of("capabilities", Map.of("alwaysMatch", Map.of("pageLoadStrategy", "none"))));
        return new FirefoxHand(marionette);
    }

    @Override
    public String evaluate(String expression) {
        try {
            return execute("content", "return " + expression).asString("");
        } catch (IllegalStateException betweenPages) {
            return "";
        }
    }

    @Override
    public void types(String url) {
        execute("chrome", TYPE, url);
    }

    private JsonNode execute(String context, String script, Object... arguments) {
        marionette.call("Marionette:SetContext", Map.of("value", context));
        return marionette.call(
                "WebDriver:ExecuteScript",
                Map.of("script", script, "args", List.of(arguments), "sandbox", "system", "newSandbox", false));
    }

    @Override
    public void close() {
        marionette.close();
    }
}
