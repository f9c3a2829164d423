package padlock.site.sandbox;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import padlock.diagram.Topology;
import padlock.diagram.Topology.Link;
import padlock.diagram.Topology.Stop;
import padlock.url.WebUrl;
import padlock.words.Wording;

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
        List<Stop> stops = List.of(
                new Stop(say("mailbox"), mailbox(), true),
                new Stop(say("reader"), form.value(SandboxForm.BROWSER), true),
                new Stop(say("dns"), form.value("dns.tracking-host").strip(), true),
                new Stop(say("cdn"), cdn ? "edge.example.org" : say("not-asked"), cdn),
                new Stop(say("provider"), VENDORS.getOrDefault(form.value("esp.vendor"), "?"), named),
                new Stop(say("page"), landing.map(url -> url.host().text()).orElse(say("no-address")), true));
        List<Link> links = List.of(
                link("https", say("mail-https"), true, true),
                name(),
                cdn ? toCdn() : toProvider(),
                cdn ? behindCdn() : toProvider(),
                toPage(landing));
        List<String> sentences = IntStream.range(0, links.size())
                .filter(i -> stops.get(i + 1).used())
                .mapToObj(i -> sentence(lastUsed(stops, i), links.get(i), stops.get(i + 1)))
                .toList();
        return new Topology(words.say("bench.picture"), stops, links, sentences);
    }

    /** The stop before a stretch; where the way does not lead through it, the one before that. */
    private static Stop lastUsed(List<Stop> stops, int link) {
        int from = link;
        while (from > 0 && !stops.get(from).used()) {
            from--;
        }
        return stops.get(from);
    }

    private String sentence(Stop from, Link stretch, Stop to) {
        String says = stretch.scheme().equals("name") ? stretch.says() : say("over", stretch.scheme(), stretch.says());
        return say(stretch.sound() ? "stretch" : "stretch-missing", from.role(), to.role(), says);
    }

    private Link link(String scheme, String says, boolean sound, boolean certificate) {
        return new Link(scheme, scheme.equals("name") ? say("asks") : scheme, says, sound, certificate);
    }

    private Link name() {
        return switch (form.value("dns.tracking")) {
            case "cdn" -> link("name", say("to-cdn"), true, false);
            case "missing" -> link("name", say("no-record"), false, false);
            default -> link("name", say("to-provider"), true, false);
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
        return link(scheme, port, sound, secure && shown("cdn.https"));
    }

    private Link toProvider() {
        String scheme = linkScheme();
        boolean open = form.value("esp.https").equals("own-certificate");
        boolean managed = form.value("esp.managed-certificate").equals("true");
        String port = !open ? say("443-closed") : managed ? say("managed") : say("own-name");
        boolean plain = scheme.equals("http");
        return link(scheme, plain ? say("80-open") : port, plain || (open && managed), !plain && open);
    }

    private Link behindCdn() {
        boolean plain = form.value("cdn.origin").equals("flexible");
        boolean open = plain || form.value("esp.https").equals("own-certificate");
        boolean whole = form.value("cdn.forward-host").equals("true")
                && form.value("cdn.forward-path").equals("true")
                && form.value("cdn.forward-query").equals("true");
        String origin = set("cdn.origin");
        String says = !open ? say("origin-closed", origin) : whole ? origin : say("origin-lost", origin);
        return link(plain ? "http" : "https", says, open && whole, !plain && open);
    }

    private Link toPage(Optional<WebUrl> landing) {
        boolean https = landing.map(WebUrl::isHttps).orElse(true);
        boolean brand = landing.map(url -> url.host().name())
                .filter(name -> name.equals("example.com") || name.equals("www.example.com"))
                .isPresent();
        boolean hsts = !form.value(Switchboard.HSTS).isBlank();
        if (!brand) {
            return link(https ? "https" : "http", hsts(say("elsewhere"), hsts), landing.isPresent(), https);
        }
        String says = hsts(set(https ? "brand.https" : "brand.http"), hsts);
        boolean sound = https
                ? form.value("brand.https").equals("valid")
                : !form.value("brand.http").equals("closed");
        return link(https ? "https" : "http", says, sound, https && shown("brand.https"));
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
