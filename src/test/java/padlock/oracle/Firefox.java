package padlock.oracle;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * Debian's Firefox ESR, driven over Marionette, with the preferences set back that remote control changes.
 *
 * <p>Starting takes seconds, so one process serves many scenarios: everything it remembers is cleared in between.
 */
final class Firefox implements RealBrowser {
    private static final String PROGRAM = System.getProperty("oracle.firefox", "/usr/bin/firefox-esr");
    private static final int SETTLED_POLLS = 6;
    private static final int POLL_MILLIS = 50;
    private static final String START = "about:blank";

    private static final String PREFERENCES = """
            user_pref("remote.prefs.recommended", false);
            user_pref("marionette.port", 0);
            user_pref("app.normandy.enabled", false);
            user_pref("app.update.disabledForTesting", true);
            user_pref("browser.aboutwelcome.enabled", false);
            user_pref("browser.chrome.site_icons", false);
            user_pref("browser.safebrowsing.downloads.enabled", false);
            user_pref("browser.safebrowsing.malware.enabled", false);
            user_pref("browser.safebrowsing.phishing.enabled", false);
            user_pref("browser.shell.checkDefaultBrowser", false);
            user_pref("browser.startup.page", 0);
            user_pref("browser.newtabpage.enabled", false);
            user_pref("datareporting.policy.dataSubmissionEnabled", false);
            user_pref("toolkit.telemetry.enabled", false);
            user_pref("extensions.update.enabled", false);
            user_pref("extensions.getAddons.cache.enabled", false);
            user_pref("network.captive-portal-service.enabled", false);
            user_pref("network.connectivity-service.enabled", false);
            user_pref("network.trr.mode", 5);
            user_pref("network.dns.native-is-localhost", true);
            user_pref("network.dns.disableIPv6", true);
            user_pref("security.OCSP.enabled", 0);
            user_pref("security.certerrors.mitm.auto_enable_enterprise_roots", false);
            """;

    private static final String FORGET = """
            const done = arguments[0];
            const service = (id, type) => Cc[id].getService(Ci[type]);
            Services.clearData.deleteData(Ci.nsIClearDataService.CLEAR_ALL, { onDataDeleted() {
              service("@mozilla.org/ssservice;1", "nsISiteSecurityService").clearAll();
              service("@mozilla.org/security/certoverride;1", "nsICertOverrideService").clearAllOverrides();
              Services.perms.removeAll();
              Services.cache2.clear();
              Services.dns.clearCache(true);
              Services.obs.notifyObservers(null, "net:cancel-all-connections");
              service("@mozilla.org/psm;1", "nsINSSComponent").asyncClearSSLExternalAndInternalSessionCache().then(() => done(true));
            } });
            """;
    private static final String WATCH = """
            window.padlockSeen = [];
            if (!window.padlockWatches) {
              window.padlockWatches = { observe(subject) {
                const channel = subject.QueryInterface(Ci.nsIHttpChannel);
                let code = "";
                try { code = channel.securityInfo?.errorCodeString ?? ""; } catch (none) {}
                window.padlockSeen.push({ url: channel.URI.spec, first: channel.originalURI.spec,
                  image: channel.loadInfo.externalContentPolicyType == Ci.nsIContentPolicy.TYPE_IMAGE,
                  failed: !Components.isSuccessCode(channel.status), status: new Components.Exception("", channel.status).name, code });
              } };
              Services.obs.addObserver(window.padlockWatches, "http-on-stop-request");
            }
            """;
    private static final String LOOK = """
            const browser = gBrowser.selectedBrowser;
            const there = browser.browsingContext.currentWindowGlobal;
            return { id: String(there?.innerWindowId ?? 0), document: there?.documentURI?.spec ?? "", url: browser.currentURI.spec,
              loading: browser.webProgress.isLoadingDocument };
            """;
    // A link of the mail's page, without the images beside it.
    private static final String CLICK = """
            document.body.innerHTML = "<a>link</a>";
            const link = document.querySelector("a");
            link.setAttribute("href", arguments[0]);
            document.defaultView.setTimeout(() => link.click());
            """;
    private static final String CODE = """
            try { return document.getFailedCertSecurityInfo().errorCodeString; } catch (none) {}
            try { return document.getNetErrorInfo().errorCodeString; } catch (none) {}
            return "";
            """;
    private static final String IMAGES = """
            return [...document.images].map(image =>
              ({ source: image.srcset ? image.currentSrc : image.getAttribute("src"),
                 url: image.currentSrc || image.src, loaded: image.complete && image.naturalWidth > 0 }));
            """;
    private static final String PROCEED = """
            const all = root => [...root.querySelectorAll("*")].flatMap(e => e.shadowRoot ? [e, ...all(e.shadowRoot)] : [e]);
            const button = ids => all(document).find(e => ids.includes(e.id));
            const go = button(["exception-button", "exceptionDialogButton", "openInsecure"]);
            if (go?.classList.contains("disabled")) return false;
            if (go) { go.click(); return true; }
            button(["advanced-button", "advancedButton"])?.click();
            return false;
            """;

    private final boolean httpsOnly;
    private final Trust trust;
    private final Path folder;
    private Optional<Process> process = Optional.empty();
    private Optional<Marionette> connection = Optional.empty();

    Firefox(boolean httpsOnly, Trust trust, Path folder) {
        this.httpsOnly = httpsOnly;
        this.trust = trust;
        this.folder = folder;
    }

    @Override
    public String version() {
        return Programs.run(List.of(PROGRAM, "--version"));
    }

    @Override
    public void start(Map<String, String> streets) {
        if (connection.isEmpty()) {
            launch();
        } else {
            forget();
        }
        moved(streets);
        chrome(WATCH);
    }

    @Override
    public void moved(Map<String, String> streets) {
        chrome("""
                const dns = Cc["@mozilla.org/network/native-dns-override;1"].getService(Ci.nsINativeDNSResolverOverride);
                dns.clearOverrides();
                for (const [name, address] of Object.entries(arguments[0])) dns.addIPOverride(name, address || "N/A");
                Services.dns.clearCache(true);
                """, streets);
    }

    private void launch() {
        try {
            Path profile = Files.createDirectories(folder.resolve("firefox"));
            trust.copyTo(profile);
            Files.writeString(
                    profile.resolve("user.js"),
                    PREFERENCES + (httpsOnly ? "user_pref(\"dom.security.https_only_mode\", true);\n" : ""));
            process = Optional.of(Programs.start(
                    List.of(
                            PROGRAM,
                            "--headless",
                            "--no-remote",
                            "--marionette",
                            "--remote-allow-system-access",
                            "--profile",
                            profile.toString()),
                    profile));
            Path port = profile.resolve("MarionetteActivePort");
            if (!Programs.await(() -> Files.exists(port) && port.toFile().length() > 0)) {
                throw new IllegalStateException(
                        "Firefox does not start: " + Files.readString(profile.resolve("output.txt")));
            }
            Marionette marionette =
                    new Marionette(Integer.parseInt(Files.readString(port).strip()));
            connection = Optional.of(marionette);
            marionette.call(
                    "WebDriver:NewSession",
                    Map.of("capabilities", Map.of("alwaysMatch", Map.of("pageLoadStrategy", "none"))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void forget() {
        String before = look().get("id").asString();
        navigate(START);
        Programs.await(() -> !look().get("id").asString().equals(before));
        context("chrome");
        call(
                "WebDriver:ExecuteAsyncScript",
                Map.of("script", FORGET, "args", List.of(), "sandbox", "system", "newSandbox", false));
    }

    @Override
    public Shown visit(String url) {
        return visit(url, SETTLED_POLLS);
    }

    private Shown visit(String url, int polls) {
        chrome(WATCH);
        String before = look().get("id").asString();
        navigate(url);
        return settle(before, polls);
    }

    @Override
    public Shown click(String from, String href) {
        visit(from, 0);
        chrome(WATCH);
        String before = look().get("id").asString();
        context("content");
        call("WebDriver:ExecuteScript", script(CLICK, href));
        return settle(before, SETTLED_POLLS);
    }

    @Override
    public Shown proceed() {
        String before = look().get("id").asString();
        context("content");
        Programs.await(() -> call("WebDriver:ExecuteScript", script(PROCEED)).asBoolean());
        return settle(before, SETTLED_POLLS);
    }

    /** As the address bar does with a scheme that was typed. */
    private void navigate(String url) {
        chrome("""
                gBrowser.selectedBrowser.fixupAndLoadURIString(arguments[0], {
                  triggeringPrincipal: Services.scriptSecurityManager.getSystemPrincipal(),
                  schemelessInput: Ci.nsILoadInfo.SchemelessInputTypeSchemeful });
                """, url);
    }

    /** Waits until another document than this one is there, and stays. */
    private Shown settle(String before, int polls) {
        int[] quiet = {0};
        JsonNode[] last = {look()};
        boolean settled = Programs.await(() -> {
            JsonNode look = look();
            String id = look.get("id").asString();
            boolean stays = !id.equals(before) && id.equals(last[0].get("id").asString());
            boolean there = !look.get("document").asString().equals(START)
                    && !look.get("loading").asBoolean();
            quiet[0] = stays && there ? quiet[0] + 1 : 0;
            last[0] = look;
            Programs.pause(POLL_MILLIS);
            return quiet[0] > polls;
        });
        if (!settled) {
            throw new IllegalStateException("the page does not come to rest: " + last[0]);
        }
        return shown(look());
    }

    private Shown shown(JsonNode look) {
        String document = look.get("document").asString();
        String url = look.get("url").asString();
        if (document.startsWith("about:certerror")) {
            boolean canProceed = !document.contains("s=badStsCert");
            return new Shown(Shown.Kind.CERTIFICATE_PAGE, url, Optional.of(code()), canProceed);
        }
        if (document.startsWith("about:httpsonlyerror")) {
            return new Shown(Shown.Kind.QUESTION, url, Optional.empty(), true);
        }
        if (document.startsWith("about:neterror")) {
            String page = document.replaceFirst("^[^?]*\\?(.*&)?e=([^&]*).*$", "$2");
            String code = code();
            return new Shown(Shown.Kind.NETWORK_ERROR, url, Optional.of(isNss(code) ? code : page), false);
        }
        return new Shown(Shown.Kind.DOCUMENT, url, Optional.empty(), false);
    }

    private String code() {
        context("content");
        return call("WebDriver:ExecuteScript", script(CODE)).asString();
    }

    private static boolean isNss(String code) {
        return code.startsWith("SSL_ERROR_") || code.startsWith("SEC_ERROR_") || code.startsWith("MOZILLA_PKIX_");
    }

    @Override
    public List<ImageSeen> images() {
        Map<String, String> errors = imageErrors();
        context("content");
        List<ImageSeen> images = new ArrayList<>();
        for (JsonNode image : call("WebDriver:ExecuteScript", script(IMAGES))) {
            images.add(new ImageSeen(
                    image.get("source").asString(),
                    image.get("loaded").asBoolean(),
                    Optional.ofNullable(
                            errors.get(withoutScheme(image.get("url").asString())))));
        }
        return images;
    }

    private Map<String, String> imageErrors() {
        Map<String, String> errors = new HashMap<>();
        for (JsonNode seen : chrome("return window.padlockSeen;")) {
            String code = seen.get("code").asString();
            if (seen.get("image").asBoolean() && seen.get("failed").asBoolean()) {
                errors.put(
                        withoutScheme(seen.get("first").asString()),
                        code.isEmpty() ? seen.get("status").asString() : code);
            }
        }
        return errors;
    }

    private static String withoutScheme(String url) {
        return url.startsWith("http") ? url.substring(url.indexOf(':') + 1) : url;
    }

    private JsonNode look() {
        return chrome(LOOK);
    }

    private JsonNode chrome(String script, Object... args) {
        context("chrome");
        return call("WebDriver:ExecuteScript", script(script, args));
    }

    private static Map<String, ?> script(String script, Object... args) {
        return Map.of("script", script, "args", List.of(args), "sandbox", "system", "newSandbox", false);
    }

    private void context(String context) {
        call("Marionette:SetContext", Map.of("value", context));
    }

    private JsonNode call(String command, Map<String, ?> params) {
        return connection
                .orElseThrow(() -> new IllegalStateException("Firefox was not started"))
                .call(command, params);
    }

    @Override
    public void close() {
        connection.ifPresent(Marionette::close);
        process.ifPresent(Programs::end);
        connection = Optional.empty();
        process = Optional.empty();
        Programs.delete(folder.resolve("firefox"));
    }
}
