package padlock.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** In Chromium: a run is shared, the link previewed and opened, commands and pictures taken away. */
class ShareBrowserIT extends SiteInChromium {
    private static final String RUN =
            "sandbox?play=1&clicks=2&brand.hsts=max-age%3D31536000%3B+includeSubDomains&landing.url=https%3A%2F%2Fexample.com%2Fspring";

    @Test
    void aRunIsSharedPreviewedOpenedAndTakenAway() throws Exception {
        tab.open(base + RUN);
        tab.sees(".bench-result .verdict", "Blocked");
        tab.click("button[formaction='/share']");
        tab.sees("h1", "Share it or take it away");
        tab.click("[data-copy=link]");
        tab.sees("[data-copy=link]", "Copied");
        String link = tab.text("#link");
        assertThat(link).startsWith(base + "s/1.");
        tab.click("[data-png]");
        tab.sees("#announce", "The picture is saved");
        tab.click("button[formaction='/share/curl']");
        tab.sees("#chain", "--hsts padlock-hsts.txt");
        tab.sees("#prepare", ".example.com \"");
        tab.click("[data-copy=chain]");
        tab.sees("[data-copy=chain]", "Copied");

        opensInTheNetworkPanel();

        Tab receiver = window();
        receiver.open(link);
        receiver.sees("section", "This link sets:");
        receiver.sees("section li", "example.com sends Strict-Transport-Security: max-age=31536000; includeSubDomains");
        receiver.sees("section li", "The reader clicks link 1");
        receiver.click(".share-open button");
        receiver.waitFor("location.pathname === '/sandbox/script'"
                + " && document.documentElement?.outerHTML.includes('includeSubDomains')");
        receiver.open(link.replace("/s/", "/embed/"));
        receiver.sees(".result .verdict", "Blocked");
        receiver.sees(".embed-source a", "Open in Padlock");
        receiver.waitFor("document.cookie === '' && !document.querySelector('.masthead, .footer, script')");
    }

    /**
     * The HAR file that the page gives, opened by the network panel of this very Chromium: its developer tools are a page, too, and the
     * button for a file ends in the same call.
     */
    private void opensInTheNetworkPanel() throws Exception {
        tab.open(base + RUN);
        tab.click("button[formaction='/share']");
        tab.sees("h1", "Share it or take it away");
        String har = tab.evaluate(
                        "(async () => { const form = document.querySelector('.share form:has([value=har])');"
                                + " const fields = new FormData(form, form.querySelector('[value=har]'));"
                                + " return (await fetch(form.action, { method: 'POST', body: new URLSearchParams(fields) })).text(); })()")
                .asString();
        String port = Files.readAllLines(folder.resolve("chromium/profile/DevToolsActivePort"))
                .get(0);
        Tab panel = window();
        panel.call(
                "Page.navigate",
                Map.of("url", "http://127.0.0.1:" + port + "/devtools/devtools_app.html?panel=network"));
        panel.waitFor("document.querySelector('.root-view') !== null");
        panel.waitFor("import('./ui/legacy/legacy.js').then(ui =>"
                + " ui.ViewManager.ViewManager.instance().showView('network')).then(() => true)");
        panel.waitFor("import('./panels/network/network.js').then(network =>"
                + " network.NetworkPanel.NetworkPanel.instance().networkLogView.onLoadFromFile("
                + "new File([" + Tab.quoted(har) + "], 'run.har'))).then(() => true)");
        panel.waitFor(
                "import('./models/logs/logs.js').then(logs => logs.NetworkLog.NetworkLog.instance().requests().length === 12)");
        String shown = panel.evaluate(
                        "import('./models/logs/logs.js').then(logs =>"
                                + " logs.NetworkLog.NetworkLog.instance().requests().map(one => one.statusCode + ' ' + one.url()).join('\\n'))")
                .asString();
        assertThat(shown.lines())
                .contains("200 https://example.com/spring")
                .anyMatch(one -> one.startsWith("307 http://click.example.com/ls/click?upn="))
                .anyMatch(one -> one.startsWith("302 http://click.example.com/ls/click?upn="));
    }
}
