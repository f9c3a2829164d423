package padlock.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The tools of the sandbox in a real browser: somebody runs a mail, and takes the run to each of them in turn. */
class CompareBrowserIT extends SiteInChromium {
    private static final String LOYAL =
            "sandbox?play=1&brand.hsts=max-age%3D604800%3B+includeSubDomains&memory=yesterday&browser=safari-17";
    private static final String TWO_CLICKS = "sandbox?play=1&brand.hsts=max-age%3D604800%3B+includeSubDomains"
            + "&landing.url=https%3A%2F%2Fexample.com%2Fspring&clicks=2";

    @Test
    void aRunIsComparedWithAnotherReaderBrowserSetupAndMoment() {
        tab.open(base + TWO_CLICKS);
        tab.click("button[formaction='/sandbox/compare']");
        tab.sees(".pair h2", "Two readers");
        tab.sees(".stop-marked", "They part here");
        tab.sees(".pair-sentence", "HSTS-8.3");
        tab.type("#other-browser", "safari-17");
        tab.click("button[value=browser]");
        tab.sees(".pair h2", "Two browsers");
        tab.sees(".pair-sentence", "Safari 17 asked over http");
        tab.type("#change", "dns.tracking=missing");
        tab.click("button[value=setup]");
        tab.sees(".pair h2", "Two setups");
        tab.type("#add", "year");
        tab.click("button[value=moment]");
        tab.sees(".pair h2", "After 1 year");
        tab.sees(".lapses", "HSTS entry for example.com");
    }

    @Test
    void theClockRunsUntilHstsLapses() {
        tab.open(base + TWO_CLICKS);
        tab.click("button[formaction='/sandbox/clock']");
        tab.sees(".pair h2", "After no time");
        tab.click("button[value=hour]");
        tab.sees(".pair h2", "After 1 hour");
        tab.click("button[value=month]");
        tab.sees(".lapses", "The HSTS entry for example.com ended on 2026-11-29");
        tab.click("form[action='/sandbox/script']:not(.tools) button");
        tab.sees(".script-steps", "721 hours pass");
        tab.click(".tools a[href='/matrix']");
        tab.sees("h1", "Matrix");
    }

    @Test
    void theSliderGoesThroughTheReleases() {
        tab.open(base + TWO_CLICKS);
        tab.click("button[formaction='/sandbox/releases']");
        tab.sees("#shown", "Chromium 156");
        tab.type("#notch", "0");
        tab.waitFor("document.getElementById('notch').dispatchEvent(new Event('change', { bubbles: true }))");
        tab.sees("#shown", "Chrome 68");
        tab.click("button[name=go][value='3']");
        tab.sees("#shown", "Chrome 115");
        tab.waitFor("document.getElementById('notch').value === '3'");
        tab.waitFor("document.getElementById('notch').getAttribute('aria-valuetext') === 'Chrome 115'");
        tab.sees(".notch-detail .pair-sentence", "Changed since Chrome 86");
        tab.waitFor("document.querySelectorAll('.notch-changed').length > 3");
    }

    @Test
    void theNetworkReadsHttpChangesItAndIsCaughtOverHttps() {
        tab.open(base + "sandbox?play=1&browser=safari-17");
        tab.click("button[formaction='/sandbox/path']");
        tab.sees("#request", "GET /ls/click?upn=");
        tab.sees("#answer", "Location: https://www.example.com/spring");
        tab.click("#tamper");
        tab.sees("#tampered", "The reader was led to https://shop.example.org/");
        tab.sees("#tampered", "counted it as usual");
        tab.open(base + "sandbox?play=1&dns.tracking=cdn&esp.links=https");
        tab.click("button[formaction='/sandbox/path']");
        tab.sees("#sni", "click.example.com");
        assertThat(tab.text(".dump")).doesNotContain("upn=");
        tab.click("#tamper");
        tab.sees("#tampered", "an authority this browser does not trust");
        tab.sees("#tampered", "Nothing was counted");
    }

    @Test
    void theFaultIsMarkedInTheCertificate() {
        tab.open(base + LOYAL);
        tab.click("button[formaction='/sandbox/certificate']");
        tab.sees(".certificate-fault", "*.sendgrid.net");
        tab.sees(".chain-faulty", "is for another name");
        tab.sees(".codes", "ERR_CERT_COMMON_NAME_INVALID");
        tab.sees(".codes", "SSL_ERROR_BAD_CERT_DOMAIN");
        tab.sees(".chain-trusted", "trusted");
        // A page of the narrowest phone does not scroll sideways.
        tab.waitFor("document.documentElement.scrollWidth <= innerWidth");
    }
}
