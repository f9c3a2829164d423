package padlock.scenario;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import padlock.content.Value;
import padlock.content.Words;
import padlock.world.Setup.Esp;
import padlock.world.Setup.HttpsPolicy;
import padlock.world.Vendor;

/** Reads the switches of the account at the e-mail service provider. */
final class EspReader {
    static final List<String> KEYS = List.of(
            "vendor",
            "links",
            "https-policy",
            "verify-tls",
            "managed-certificate",
            "https",
            "track-clicks",
            "track-opens",
            "initial-pixel");

    private static final Map<String, Boolean> LINKS = Map.of("http", false, "https", true);
    private static final Map<String, Boolean> TLS = Map.of("own-certificate", true, "closed", false);

    private EspReader() {}

    static UnaryOperator<Esp> edit(Value value) {
        Switches fields = new Switches(value, KEYS);
        Optional<Vendor> vendor = fields.word("vendor", Words.of(Vendor.class));
        Optional<Boolean> httpsLinks = fields.word("links", LINKS);
        Optional<HttpsPolicy> httpsPolicy = fields.word("https-policy", Words.of(HttpsPolicy.class));
        Optional<Boolean> verifiesTls = fields.flag("verify-tls");
        Optional<Boolean> managedCertificate = fields.flag("managed-certificate");
        Optional<Boolean> ownCertificate = fields.word("https", TLS);
        Optional<Boolean> trackClicks = fields.flag("track-clicks");
        Optional<Boolean> trackOpens = fields.flag("track-opens");
        Optional<Boolean> initialPixel = fields.flag("initial-pixel");
        return was -> new Esp(
                vendor.orElse(was.vendor()),
                httpsLinks.orElse(was.httpsLinks()),
                httpsPolicy.orElse(was.httpsPolicy()),
                verifiesTls.orElse(was.verifiesTls()),
                managedCertificate.orElse(was.managedCertificate()),
                ownCertificate.orElse(was.ownCertificate()),
                trackClicks.orElse(was.trackClicks()),
                trackOpens.orElse(was.trackOpens()),
                initialPixel.orElse(was.initialPixel()));
    }
}
