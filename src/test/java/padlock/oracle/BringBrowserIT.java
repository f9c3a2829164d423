package padlock.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** In Chromium: somebody pastes what they have, or what somebody with bad intentions gave them. */
class BringBrowserIT extends SiteInChromium {
    private static final String SCRIPT = "\"'></textarea></title><script>window.padlockRan = true</script>"
            + "<img src=x onerror='window.padlockRan = true'><svg onload='window.padlockRan = true'>";

    @Test
    void curlsOutputAHarFileAndAMailAreExplainedForEveryBrowser() {
        tab.open(base + "bring");
        paste("HTTP/1.1 302 Found\nLocation: https://example.com/spring\n\nHTTP/2 200\n", "http://click.example.com/x");
        tab.sees("#bring-result", "1 of 2 addresses is at risk");
        tab.sees(".bring-item", "http://click.example.com/x");
        tab.waitFor("document.querySelector('.bring-item .rule-id').href.includes('/rules#')");
        for (String example : List.of("har", "mail")) {
            tab.open(base + "bring");
            tab.click("a[href='/bring?example=" + example + "']");
            tab.sees("#bring-result", "at risk");
            tab.sees(".bring-browsers", "Firefox 153");
        }
    }

    @Test
    void scriptInEveryFieldIsShownAndDoesNotRun() {
        for (String text : List.of(
                "HTTP/1.1 302 " + SCRIPT + "\nLocation: http://example.com/" + SCRIPT + "\n\nHTTP/1.1 200 OK\n",
                "Subject: " + SCRIPT + "\nContent-Type: text/html\n\n" + SCRIPT
                        + "<a href=\"http://example.com/\">x</a>",
                "{\"log\":{\"entries\":[{\"request\":{\"url\":" + Tab.quoted("http://example.com/" + SCRIPT)
                        + "},\"response\":{}}]}}",
                SCRIPT)) {
            tab.open(base + "bring");
            paste(text, "http://example.com/" + SCRIPT);
            tab.waitFor("document.querySelector('#bring-result, .problems') !== null");
            assertThat(tab.evaluate(
                                    "window.padlockRan === true || document.querySelector('main img, main svg') !== null")
                            .asBoolean())
                    .as(text)
                    .isFalse();
        }
        // The same in every field of the bench and of the scenario's page.
        tab.open(base + "sandbox");
        tab.waitFor(
                "[...document.querySelectorAll('.switches :is(input[type=text], textarea)')].every(field => (field.value = "
                        + Tab.quoted(SCRIPT) + ") !== '')");
        tab.click(".run-bar .primary");
        tab.sees("#outcome .problems", "This cannot be run");
        tab.open(base + "sandbox/script");
        tab.type(
                "#scenario",
                "title: " + Tab.quoted(SCRIPT) + "\nsteps:\n  - visit: " + Tab.quoted("https://example.com/" + SCRIPT)
                        + "\n");
        tab.click(".script .primary");
        tab.sees(".script-steps", "padlockRan");
        assertThat(tab.evaluate("window.padlockRan === undefined").asBoolean()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "hsts, #query ~ button, .note",
        "hsts, button[name=learn], .note",
        "compare, button[value=setup], .problems",
        "path, #tamper, .problems"
    })
    void scriptInTheFieldsOfAToolDoesNotRun(String tool, String button, String shows) {
        tab.open(base + "sandbox?play=1&browser=safari-17");
        tab.click("button[formaction='/sandbox/" + tool + "']");
        tab.waitFor("location.pathname === '/sandbox/" + tool + "' && document.readyState === 'complete'");
        tab.waitFor(
                "[...document.querySelectorAll('main :is(input[type=text], textarea)')].every(field => (field.value = "
                        + Tab.quoted(SCRIPT) + ") !== '')");
        tab.click(button);
        tab.waitFor("document.querySelector(" + Tab.quoted(shows) + ") !== null");
        assertThat(tab.evaluate(
                                "window.padlockRan === true || document.querySelector('main img, main [onload]') !== null")
                        .asBoolean())
                .isFalse();
    }

    @Test
    void whatIsTooLongOrTooDeepIsRefusedWithAWord() {
        tab.open(base + "bring");
        paste("{\"a\":".repeat(1_000), "");
        tab.sees(".problems", "nested too deeply");
        tab.open(base + "bring");
        fill("#text");
        tab.click(".bring-form .primary");
        tab.sees(".problems", "longer than 2 MiB");
        tab.open(base + "sandbox/script");
        fill("#scenario");
        tab.click(".script .primary");
        tab.sees(".problems", "too long");
    }

    /** Ten megabytes; the field is hidden, since drawing that much is the browser's own affair. */
    private void fill(String field) {
        tab.waitFor("(field => { field.hidden = true; field.style.display = 'none'; field.value = 'x'"
                + ".repeat(10_000_000); return true; })(document.querySelector('" + field + "'))");
    }

    private void paste(String text, String first) {
        tab.type("#text", text);
        tab.type("#first", first);
        tab.click(".bring-form .primary");
    }
}
