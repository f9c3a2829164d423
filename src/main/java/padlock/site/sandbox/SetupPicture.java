package padlock.site.sandbox;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import padlock.diagram.Topology;
import padlock.diagram.Topology.Link;
import padlock.diagram.Topology.Stop;
import padlock.url.WebUrl;

/** The picture of the bench: what the switches say, before anybody knows what will come of it. */
final class SetupPicture {
    private static final Map<String, String> MAILBOXES = Map.of(
            "webmail", "mail.example.net",
            "gmail", "Gmail’s proxy",
            "apple", "Apple’s relay",
            "desktop", "a program");
    private static final Map<String, String> VENDORS =
            Map.of("sendgrid", "sendgrid.net", "sparkpost", "spgo.io", "ses", "awstrack.me");

    private final SandboxForm form;

    private SetupPicture(SandboxForm form) {
        this.form = form;
    }

    static Topology of(SandboxForm form) {
        return new SetupPicture(form).draw();
    }

    private Topology draw() {
        boolean cdn = form.cdnMatters();
        boolean named = !form.value("dns.tracking").equals("missing");
        Optional<WebUrl> landing = WebUrl.parse(form.value("landing.url").strip());
        return new Topology(
                List.of(
                        new Stop("Mailbox", MAILBOXES.getOrDefault(form.value("reader.mail"), "?"), true),
                        new Stop("Reader", form.value(SandboxForm.BROWSER), true),
                        new Stop("DNS", form.value("dns.tracking-host").strip(), true),
                        new Stop("CDN", cdn ? "edge.example.org" : "not asked", cdn),
                        new Stop("Provider", VENDORS.getOrDefault(form.value("esp.vendor"), "?"), named),
                        new Stop("Page", landing.map(url -> url.host().text()).orElse("no address"), true)),
                List.of(
                        new Link("https", "the mail is read over https", true, true),
                        name(),
                        cdn ? toCdn() : toProvider(),
                        cdn ? behindCdn() : toProvider(),
                        toPage(landing)));
    }

    private Link name() {
        return switch (form.value("dns.tracking")) {
            case "cdn" -> new Link("name", "points to the CDN", true, false);
            case "missing" -> new Link("name", "there is no record", false, false);
            default -> new Link("name", "points to the provider", true, false);
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
        String port = secure ? "port 443: " + words("cdn.https") : "port 80: " + words("cdn.http");
        return new Link(scheme, port, sound, secure && shown("cdn.https"));
    }

    private Link toProvider() {
        String scheme = linkScheme();
        boolean open = form.value("esp.https").equals("own-certificate");
        boolean managed = form.value("esp.managed-certificate").equals("true");
        String port = !open
                ? "port 443 is closed"
                : managed ? "gets a certificate for your name" : "a certificate for its own name";
        boolean plain = scheme.equals("http");
        return new Link(scheme, plain ? "port 80 is open" : port, plain || (open && managed), !plain && open);
    }

    private Link behindCdn() {
        boolean plain = form.value("cdn.origin").equals("flexible");
        boolean open = plain || form.value("esp.https").equals("own-certificate");
        boolean whole = form.value("cdn.forward-host").equals("true")
                && form.value("cdn.forward-path").equals("true")
                && form.value("cdn.forward-query").equals("true");
        String missing = !open ? "; port 443 is closed" : whole ? "" : "; host, path or query is not passed on";
        return new Link(plain ? "http" : "https", words("cdn.origin") + missing, open && whole, !plain && open);
    }

    private Link toPage(Optional<WebUrl> landing) {
        boolean https = landing.map(WebUrl::isHttps).orElse(true);
        boolean brand = landing.map(url -> url.host().name())
                .filter(name -> name.equals("example.com") || name.equals("www.example.com"))
                .isPresent();
        String hsts = form.value(Switchboard.HSTS).isBlank() ? "" : "; sends HSTS";
        if (!brand) {
            return new Link(
                    https ? "https" : "http", "a site that is not the web team’s" + hsts, landing.isPresent(), https);
        }
        String says = (https ? words("brand.https") : words("brand.http")) + hsts;
        boolean sound = https
                ? form.value("brand.https").equals("valid")
                : !form.value("brand.http").equals("closed");
        return new Link(https ? "https" : "http", says, sound, https && shown("brand.https"));
    }

    /** Whether a port that is set so shows any certificate at all. */
    private boolean shown(String name) {
        return !List.of("closed", "stall", "handshake-failure").contains(form.value(name));
    }

    private String words(String name) {
        return Switchboard.all()
                .filter(control -> control.name().equals(name))
                .findFirst()
                .map(control -> control.words(form.value(name)))
                .orElse("");
    }
}
