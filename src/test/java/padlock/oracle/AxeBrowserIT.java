package padlock.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * No page breaks a rule of WCAG 2.2 AA that a program can check, in either theme, wide or narrow; and none has to be moved sideways on a
 * phone or when its text is twice as large.
 */
class AxeBrowserIT extends SiteInChromium {
    private static final int WIDE = 1280;
    private static final int NARROW = 320;
    private static final String RUN = """
            axe.run(document, {resultTypes: ['violations'],
              runOnly: {type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']}})
              .then(found => found.violations.flatMap(rule => rule.nodes.slice(0, 3).map(node =>
                rule.id + ' ' + node.target + ' ' + node.html.slice(0, 160) + ' ' + (node.any[0]?.message ?? '')))
                .join('\\n'))
            """;
    private static final String WIDER = """
            (() => { const room = document.documentElement.clientWidth; const seen = document.documentElement.scrollWidth;
              return seen <= room ? '' : seen + ' in ' + room + ': ' + [...document.querySelectorAll('main *')]
                .filter(part => part.getBoundingClientRect().right > room + 1 && !part.closest('.scroll, pre, svg'))
                .slice(0, 3).map(part => part.outerHTML.slice(0, 120)).join(' | '); })()
            """;
    // What goes along with the text beside it must stop where that text ends.
    private static final String COVERED = """
            (() => { scrollTo(0, document.documentElement.scrollHeight);
              const cards = [...document.querySelectorAll('.beside > *')].map(card => card.getBoundingClientRect());
              const covered = cards.filter((card, i) => i > 0 && card.top < cards[i - 1].bottom - 1).length;
              scrollTo(0, 0);
              return covered === 0 ? '' : covered + ' of ' + cards.length + ' cards lie over the one before'; })()
            """;

    private final List<String> found = new ArrayList<>();

    @Test
    void everybodyCanUseEveryPage() throws IOException {
        // By the debugger, so that the site's own policy against foreign scripts stays as it is.
        tab.call("Page.addScriptToEvaluateOnNewDocument", Map.of("source", axe()));
        for (Sights.Sight sight : Sights.all()) {
            try {
                look(sight);
            } catch (AssertionError notThere) {
                found.add(
                        sight + ": " + notThere.getMessage().lines().findFirst().orElse(""));
            }
        }
        assertThat(found).isEmpty();
    }

    private void look(Sights.Sight sight) {
        shape(WIDE, "light");
        tab.open(base + sight.path().substring(1));
        sight.presses().forEach(press -> {
            tab.click(press);
            tab.waitFor("document.readyState === 'complete' && !document.querySelector('[aria-busy=true]')");
        });
        tab.waitFor("document.querySelector(" + Tab.quoted(sight.shows()) + ") !== null");
        note(sight, "scrolled", tab.evaluate(COVERED).asString());
        tab.evaluate("document.querySelectorAll('details').forEach(part => part.open = true)");
        for (String theme : List.of("light", "dark")) {
            for (int width : new int[] {WIDE, NARROW}) {
                shape(width, theme);
                note(sight, width + " " + theme, tab.evaluate(RUN).asString());
            }
        }
        note(sight, "on a phone", tab.evaluate(WIDER).asString());
        shape(WIDE, "light");
        tab.evaluate("document.documentElement.style.fontSize = '225%'");
        note(sight, "with large type", tab.evaluate(WIDER).asString());
    }

    private void note(Sights.Sight sight, String how, String what) {
        if (!what.isEmpty()) {
            what.lines().forEach(line -> found.add(sight + ", " + how + ": " + line));
        }
    }

    private void shape(int width, String theme) {
        tab.call(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", 900, "deviceScaleFactor", 1, "mobile", false));
        tab.call(
                "Emulation.setEmulatedMedia",
                Map.of(
                        "features",
                        List.of(
                                Map.of("name", "prefers-color-scheme", "value", theme),
                                Map.of("name", "prefers-reduced-motion", "value", "reduce"))));
    }

    private static String axe() throws IOException {
        try (InputStream in = AxeBrowserIT.class.getResourceAsStream("/axe.min.js")) {
            assertThat(in).isNotNull();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
