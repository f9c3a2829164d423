package padlock.site.sandbox;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import padlock.diagram.Topology;
import padlock.diagram.Topology.Link;
import padlock.diagram.Topology.Stop;
import padlock.site.view.Wording;
import padlock.url.WebUrl;

/** The picture of the bench: what the switches say, before anybody knows what will come of it. */
final class SetupPicture {
    private static final Map<String, String> VENDORS =
            Map.of("sendgrid", "sendgrid.net", "sparkpost", "spgo.io", "ses", "awstrack.me");

    private final SandboxForm form;
    private final Wording words;

    private SetupPicture(SandboxForm form, Wording words) {
        this.form = form;
        this.words = words;
    }

    static Topology of(SandboxForm form, Wording words) {
        return new SetupPicture(form, words).draw();
    }

    private Topology draw() {
        boolean cdn = form.cdnMatters();
        boolean named = !form.value("dns.tracking").equals("missing");
        Optional<WebUrl> landing = WebUrl.parse(form.value("landing.url").strip());
        return new Topology(
                List.of(
                        new Stop(say("mailbox"), mailbox(), true),
                        new Stop(say("reader"), form.value(SandboxForm.BROWSER), true),
                        new Stop(say("dns"), form.value("dns.tracking-host").strip(), true),
                        new Stop(say("cdn"), cdn ? "edge.example.org" : say("not-asked"), cdn),
                        new Stop(say("provider"), VENDORS.getOrDefault(form.value("esp.vendor"), "?"), named),
                        new Stop(say("page"), landing.map(url -> url.host().text()).orElse(say("no-address")), true)),
                List.of(
                        new Link("https", say("mail-https"), true, true),
                        name(),
                        cdn ? toCdn() : toProvider(),
                        cdn ? behindCdn() : toProvider(),
                        toPage(landing)));
    }

    private Link name() {
        return switch (form.value("dns.tracking")) {
            case "cdn" -> new Link("name", say("to-cdn"), true, false);
            case "missing" -> new Link("name", say("no-record"), false, false);
            default -> new Link("name", say("to-provider"), true, false);
        };
    }

    private String linkScheme() {
        boolean https = form.value("esp.vendor").equals("ses")
                ? form.value("esp.https-policy").equals("require")
                : form.value("esp.links").equals("https");
        return https ? "https" : "http";
    }

    private Link toCdn() {
        String scheme = linkScheme();
        boolean secure = scheme.equals("https");
        boolean sound = secure
                ? form.value("cdn.https").equals("valid")
                : !form.value("cdn.http").equals("closed");
        String port = secure ? say("port-443", set("cdn.https")) : say("port-80", set("cdn.http"));
        return new Link(scheme, port, sound, secure && shown("cdn.https"));
    }

    private Link toProvider() {
        String scheme = linkScheme();
        boolean open = form.value("esp.https").equals("own-certificate");
        boolean managed = form.value("esp.managed-certificate").equals("true");
        String port = !open
                ? say("443-closed")
                : managed ? say("managed") : say("own-name");
        boolean plain = scheme.equals("http");
        return new Link(scheme, plain ? say("80-open") : port, plain || (open && managed), !plain && open);
    }

    private Link behindCdn() {
        boolean plain = form.value("cdn.origin").equals("flexible");
        boolean open = plain || form.value("esp.https").equals("own-certificate");
        boolean whole = form.value("cdn.forward-host").equals("true")
                && form.value("cdn.forward-path").equals("true")
                && form.value("cdn.forward-query").equals("true");
        String origin = set("cdn.origin");
        String says = !open ? say("origin-closed", origin) : whole ? origin : say("origin-lost", origin);
        return new Link(plain ? "http" : "https", says, open && whole, !plain && open);
    }

    private Link toPage(Optional<WebUrl> landing) {
        boolean https = landing.map(WebUrl::isHttps).orElse(true);
        boolean brand = landing.map(url -> url.host().name())
                .filter(name -> name.equals("example.com") || name.equals("www.example.com"))
                .isPresent();
        boolean hsts = !form.value(Switchboard.HSTS).isBlank();
        if (!brand) {
            return new Link(
                    https ? "https" : "http", hsts(say("elsewhere"), hsts), landing.isPresent(), https);
        }
        String says = hsts(set(https ? "brand.https" : "brand.http"), hsts);
        boolean sound = https
                ? form.value("brand.https").equals("valid")
                : !form.value("brand.http").equals("closed");
        return new Link(https ? "https" : "http", says, sound, https && shown("brand.https"));
    }

    /** Whether a port that is set so shows any certificate at all. */
    private boolean shown(String name) {
        return !List.of("closed", "stall", "handshake-failure").contains(form.value(name));
    }

    private String hsts(String says, boolean sent) {
        return sent ? say("hsts", says) : says;
    }

    private String mailbox() {
        String mailbox = form.value("reader.mail");
        return switch (mailbox) {
            case "webmail" -> "mail.example.net";
            case "gmail", "apple", "desktop" -> say("mailbox." + mailbox);
            default -> "?";
        };
    }

    private String say(String key, Object... parts) {
        return words.say("picture." + key, parts);
    }

    /** What a switch is set to, in words. */
    private String set(String name) {
        return Switchboard.find(name)
                .map(control -> control.words(form.value(name), words))
                .orElse("");
    }
}
