package padlock.scenario;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import padlock.pki.CertificateKind;
import padlock.url.Host;
import padlock.url.WebUrl;
import padlock.world.Setup;
import padlock.world.Setup.Brand;
import padlock.world.Setup.Cdn;
import padlock.world.Setup.CdnHttp;
import padlock.world.Setup.Dns;
import padlock.world.Setup.Esp;
import padlock.world.Setup.Mailbox;
import padlock.world.Setup.Methods;
import padlock.world.Setup.OriginMode;
import padlock.world.Setup.PlainHttp;
import padlock.world.Setup.Tls;
import padlock.world.Setup.Tracking;
import padlock.world.Setup.Vendor;

/** What a scenario file means by the keys that it leaves out. */
public final class ScenarioDefaults {
    public static final Instant CLOCK = Instant.parse("2026-11-22T09:00:00Z");

    public static final List<String> BROWSERS = List.of("chromium-156", "firefox-153");

    /** What a careful company has before it thinks of tracking. */
    public static final Setup SETUP = new Setup(
            new Brand(Host.of("example.com"), PlainHttp.REDIRECT, valid(), Map.of(), false),
            new Dns(Host.of("click.example.com"), Tracking.ESP),
            new Cdn(CdnHttp.FORWARD, valid(), true, true, true, true, Methods.ALL, 0, true, OriginMode.FULL),
            new Esp(Vendor.SENDGRID, false, false, true, true, true),
            WebUrl.of("https://www.example.com/spring"),
            Mailbox.WEBMAIL);

    private ScenarioDefaults() {}

    private static Tls valid() {
        return new Tls.Presents(CertificateKind.VALID);
    }
}
