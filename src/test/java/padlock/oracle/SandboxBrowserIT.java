package padlock.oracle;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The sandbox in a real browser: switches, tour, rewind, HSTS store, packet by packet, the large page. */
class SandboxBrowserIT extends SiteInChromium {
    private static final String TAUGHT = "sandbox?play=1&clicks=2&brand.hsts=max-age%3D31536000%3B+includeSubDomains"
            + "&landing.url=https%3A%2F%2Fexample.com%2Fspring";

    @Test
    void thePictureAndTheMarksFollowTheSwitches() {
        tab.open(base + "sandbox");
        turn("#f-dns-tracking", "cdn");
        tab.waitFor("document.querySelector('#topology').textContent.includes('edge.example.org')");
        tab.waitFor("document.querySelector('#f-dns-tracking').closest('.field').matches('.changed')");
        tab.sees("#state-dns", "a CDN in front");
        tab.click("#f-dns-tracking-hint .usual");
        tab.waitFor("!document.querySelector('#f-dns-tracking').closest('.field').matches('.changed')");
        tab.waitFor("!document.querySelector('#topology').textContent.includes('edge.example.org')");
    }

    @Test
    void switchesAreTurnedBackByKeyboard() {
        tab.open(base + "sandbox");
        tab.waitFor("document.querySelector('button[name=undo]').getAttribute('aria-disabled') === 'true'");
        turn("#f-dns-tracking", "cdn");
        tab.waitFor("document.querySelector('#topology').textContent.includes('edge.example.org')");
        turn("#f-cdn-https", "expired");
        tab.waitFor("document.querySelectorAll('#back [name=former]').length === 2");
        tab.waitFor("document.querySelector('button[name=undo]').focus() === undefined");
        tab.press("Enter");
        tab.waitFor("document.querySelector('#f-cdn-https').value === 'valid'"
                + " && document.querySelector('#f-dns-tracking').value === 'cdn'"
                + " && document.activeElement.name === 'undo'");
        tab.sees("#announce", "taken back");
        tab.click("button[name=reset]");
        tab.waitFor("document.querySelector('#f-dns-tracking').value === 'esp'"
                + " && !document.querySelector('#topology').textContent.includes('edge.example.org')");
        tab.click("button[name=undo]");
        tab.waitFor("document.querySelector('#f-dns-tracking').value === 'cdn'");
    }

    @Test
    void nothingImportantIsBelowTheFold() {
        tab.size(1440, 900);
        String seen = "[...document.querySelectorAll('%s')].every(part => part.getBoundingClientRect().bottom <= 900)";
        tab.open(base + "sandbox");
        tab.waitFor(
                seen.formatted(".owner > summary, #f-browser, #f-memory, #f-reader-mail, .run-bar button, #topology"));
        tab.click(".run-bar .primary");
        tab.sees(".bench-result .verdict", "Delivered");
        tab.waitFor("scrollY === 0");
        tab.waitFor(seen.formatted(
                ".run-bar button, .bench-result .verdict, .bench-line .click > .line-box, .window, .ledger"));
    }

    private void turn(String field, String value) {
        tab.type(field, value);
        tab.waitFor("document.querySelector('" + field + "').dispatchEvent(new Event('change', {bubbles: true}))");
    }

    @Test
    void theTourLeadsRoundAndCanBeLeft() {
        tab.open(base + "sandbox?tour=1");
        for (int stop = 2; stop <= 6; stop++) {
            tab.click(".tour a[rel=next]");
            tab.sees(".tour-count", stop + " of 6");
        }
        tab.click(".tour a[href='/sandbox']");
        tab.waitFor("document.querySelector('.tour') === null && document.querySelector('form[data-live]') !== null");
    }

    @Test
    void aStoryGoesBackAndForthAndCanBeUndone() {
        tab.open(base + TAUGHT);
        tab.click(".tools .link");
        tab.sees(".script-here", "Blocked");
        tab.click(".script-step[value='3']");
        tab.sees(".script-here", "Delivered");
        tab.waitFor("document.querySelectorAll('.script-ahead').length === 1");
        tab.click("button[name=add][value=forget]");
        tab.sees(".script-here", "clears the browser");
        tab.click(".script-step[value='5']");
        tab.sees(".script-here", "Delivered");
        tab.click("button[name=undo]");
        tab.waitFor("document.querySelectorAll('.script-steps li').length === 4");
        tab.click("button[name=reset]");
        tab.sees(".waiting", "Nothing has happened yet");
        // Everything above happened without the page being left.
        tab.waitFor(
                "location.pathname === '/sandbox/script' && performance.getEntriesByType('navigation').length === 1");
    }

    @Test
    void theStoreIsAskedAndEmptied() {
        tab.open(base + TAUGHT);
        tab.click(".tools button[formaction='/sandbox/hsts']");
        tab.sees(".hsts tbody", "in 365 days");
        tab.sees(".names .depth-1.covered", "click.example.com");
        tab.type("#query", "click.example.com");
        tab.click("#query ~ button");
        tab.sees(".hsts-answer", "Yes");
        tab.click("button[name=forget]");
        tab.sees(".hsts", "None: no host told it");
        tab.waitFor("document.querySelector('.names .covered') === null");
        tab.click("button[name=undo]");
        tab.sees(".hsts tbody", "in 365 days");
        tab.click("button[name=revoke][value='example.com']");
        tab.sees(".hsts", "None: no host told it");
        tab.click("button[name=undo]");
        tab.sees(".hsts tbody", "in 365 days");
        tab.type("#name", "www.example.com");
        tab.click("button[name=learn]");
        tab.sees(".note", "A step was added");
    }

    @Test
    void packetsGoOneByOneByKeyboard() {
        tab.open(base + TAUGHT);
        tab.waitFor("document.querySelector('.closeup summary') !== null");
        tab.click(".closeup summary");
        tab.waitFor("document.querySelector('.player') !== null");
        press("Home");
        tab.sees(".player-said", "0 of ");
        press("ArrowRight");
        press("ArrowRight");
        tab.sees(".player-said", "2 of ");
        tab.waitFor("document.querySelectorAll('.closeup[open] .story > li.ahead').length > 0"
                + " && document.querySelector('.closeup[open] .story > li[aria-current]') !== null");
        press("ArrowLeft");
        tab.sees(".player-said", "1 of ");
        press("End");
        tab.waitFor("document.querySelectorAll('.closeup[open] .ahead').length === 0");
        tab.waitFor("[...document.querySelectorAll('.player button')].every(button => button.offsetHeight >= 44"
                + " && button.offsetWidth >= 44)");
    }

    @Test
    void packetsGoByTouchAndStandStillForWhoeverWantsThat() {
        tab.call("Emulation.setTouchEmulationEnabled", Map.of("enabled", true));
        for (String motion : List.of("reduce", "no-preference")) {
            tab.call(
                    "Emulation.setEmulatedMedia",
                    Map.of("features", List.of(Map.of("name", "prefers-reduced-motion", "value", motion))));
            tab.open(base + TAUGHT);
            tab.click(".closeup summary");
            tap("|◀");
            tab.sees(".player-said", "0 of ");
            // The fourth is the first that travels.
            for (int step = 1; step <= 4; step++) {
                tap("▶");
                tab.sees(".player-said", step + " of ");
            }
            // A motion that was never begun has no time of its start.
            tab.waitFor("[...document.querySelectorAll('.closeup[open] animateMotion')].some(packet =>"
                    + " { try { return packet.getStartTime() >= 0; } catch { return false; } }) === "
                    + motion.equals("no-preference"));
        }
    }

    /** A finger on a button of the player. */
    private void tap(String words) {
        String button = "[...document.querySelectorAll('.player button')].find(button => button.textContent === "
                + Tab.quoted(words) + ")";
        tab.waitFor(button + " !== undefined");
        JsonNode at = tab.evaluate("(box => ({x: box.x + box.width / 2, y: box.y + box.height / 2}))((button =>"
                + " { button.scrollIntoView({block: 'center', behavior: 'instant'}); return button.getBoundingClientRect(); })("
                + button + "))");
        tab.call("Input.dispatchTouchEvent", Map.of("type", "touchStart", "touchPoints", List.of(at)));
        tab.call("Input.dispatchTouchEvent", Map.of("type", "touchEnd", "touchPoints", List.of()));
    }

    @Test
    void theLargePageFitsAProjectorAndIsLedByKeys() {
        tab.open(base + TAUGHT);
        tab.click(".tools button[formaction='/sandbox/large']");
        tab.sees(".large .verdict", "Blocked");
        tab.size(1280, 720);
        tab.waitFor("innerWidth === 1280 && document.documentElement.scrollHeight <= 720"
                + " && document.documentElement.scrollWidth <= 1280");
        tab.waitFor("document.body.dispatchEvent(new KeyboardEvent('keydown', {key: 'ArrowLeft', bubbles: true,"
                + " cancelable: true})) || true");
        tab.sees(".large .verdict", "Delivered");
        // A projector of today.
        tab.size(1920, 1080);
        tab.waitFor("innerWidth === 1920 && document.documentElement.scrollHeight <= 1080");
        tab.size(320, 640);
        tab.waitFor("innerWidth === 320 && document.documentElement.scrollWidth <= 320");
    }

    @Test
    void fewScriptsAndNothingWiderThanThePage() {
        tab.open(base + TAUGHT);
        tab.click(".closeup summary");
        tab.waitFor("document.querySelector('.player') !== null");
        tab.waitFor("performance.getEntriesByType('resource').filter(part => part.name.endsWith('.js'))"
                + ".reduce((sum, part) => sum + part.decodedBodySize, 0) < 60000");
        for (int width : new int[] {1440, 800, 320}) {
            tab.size(width, 900);
            tab.waitFor("innerWidth === " + width + " && document.documentElement.scrollWidth <= " + width);
        }
    }

    private void press(String key) {
        tab.waitFor(
                "document.querySelector('.closeup[open] summary').dispatchEvent(new KeyboardEvent('keydown', {key: '"
                        + key + "', bubbles: true, cancelable: true})) || true");
    }
}
