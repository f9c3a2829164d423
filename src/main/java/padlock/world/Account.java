package padlock.world;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import padlock.mail.Schemes;
import padlock.pki.Credential;
import padlock.policy.Rule;
import padlock.trace.Backstage;
import padlock.url.Host;
import padlock.words.Sentence;

/**
 * The brand's account at the provider: which host it writes into links, and what it checks before it does.
 *
 * <p>SendGrid has one "SSL" flag for the whole account; SparkPost has one for each tracking host and may look at the host over TLS
 * first; Amazon SES has a policy. SendGrid and SparkPost look for their own CNAME when somebody validates the host again, so a host
 * that was moved to a CDN does not pass, and later mail goes out under the provider's own name.
 *
 * <p>Source: support.sendgrid.com 1260802541709; sendgrid/docs, custom-ssl-configurations.md; SparkPost/developers.sparkpost.com,
 * tracking-domains.apib (checked 2026-11-22). That later mail falls back to the provider's own host is our reading of
 * "authentication will stop working".
 */
final class Account {
    private final World world;
    private boolean branded = true;

    Account(World world) {
        this.world = world;
    }

    /** The host in the links of a mail sent now. */
    Host linkHost() {
        return branded ? setup().dns().trackingHost() : vendor().sharedHost();
    }

    /** The schemes of a mail sent now. Providers serve their own names over https. */
    Schemes schemes() {
        return branded ? setup().esp().schemes() : Schemes.HTTPS;
    }

    /** The schemes of a mail from the second host: SparkPost's flag is set for each host by itself. */
    Schemes otherSchemes() {
        return vendor() == Vendor.SPARKPOST ? Schemes.HTTP : setup().esp().schemes();
    }

    /** Whether the provider agrees to write https links; where it does not, the reason is added to the news. */
    boolean accepts(List<Backstage> news) {
        if (vendor() != Vendor.SPARKPOST || !setup().esp().verifiesTls() || tlsIsGood()) {
            return true;
        }
        news.add(told(Rule.TRK_7, Sentence.of("run.provider.stays-http", providerName(), tracking())));
        return false;
    }

    /** Looks at the records again, and remembers what it found. */
    Backstage validate() {
        Optional<Sentence> missing = missing();
        branded = missing.isEmpty();
        return missing.map(what -> told(
                        Rule.TRK_8,
                        Sentence.of("run.provider.not-valid", providerName(), what, tracking(), vendor().sharedHost())))
                .orElseGet(() -> told(Rule.TRK_8, Sentence.of("run.provider.valid", providerName(), tracking())));
    }

    // SparkPost looks at a secure host over TLS; at the others' records.
    private Optional<Sentence> missing() {
        return switch (vendor()) {
            case SENDGRID -> pointsHere(tracking()).or(() -> pointsHere(Names.ownerRecord(setup())));
            case SPARKPOST ->
                setup().esp().httpsLinks()
                        ? Optional.of(Sentence.of("run.provider.finds.no-certificate"))
                                .filter(fault -> !tlsIsGood())
                        : pointsHere(tracking());
            // Amazon asks for no record of the tracking host; the sending domain is verified by other ones.
            case SES -> Optional.empty();
        };
    }

    private Optional<Sentence> pointsHere(Host host) {
        String wanted = vendor().domain().name();
        Optional<String> alias = new Zone(setup(), Map.of()).addressOf(host).alias();
        return alias.filter(wanted::equals).isPresent()
                ? Optional.empty()
                : Optional.of(alias.map(other -> Sentence.of("run.provider.finds.other-target", host, other))
                        .orElse(Sentence.of("run.provider.finds.no-record", host)));
    }

    private boolean tlsIsGood() {
        return Names.lookUp(tracking(), setup())
                .map(world::machine)
                .map(Machine::port443)
                .filter(Port.Secure.class::isInstance)
                .map(port -> ((Port.Secure) port).credentials().apply(Optional.of(tracking())))
                .filter(this::isGood)
                .isPresent();
    }

    private boolean isGood(Credential shown) {
        return world.keyring().vouchesFor(shown, tracking());
    }

    /** What the account owner sees. */
    List<ScreenRow> screen() {
        List<ScreenRow> rows = new ArrayList<>();
        ManagedStatus certificate = world.managedCertificate();
        String state = branded ? "Valid" : "Failed";
        switch (vendor()) {
            case SENDGRID -> {
                rows.add(new ScreenRow("Link branding", state, Sentence.of("run.screen.branding")));
                rows.add(new ScreenRow("SSL click tracking", flag(), Sentence.of("run.screen.one-flag")));
                rows.add(new ScreenRow("Auto SSL", certificate.state().screen(), certificate.sentence()));
            }
            case SPARKPOST -> {
                rows.add(new ScreenRow(
                        "Tracking domain",
                        branded ? "Verified" : "Unverified",
                        Sentence.of("run.screen.alone", tracking())));
                rows.add(new ScreenRow("Secure", flag(), Sentence.of("run.screen.flag-each")));
                rows.add(new ScreenRow("Managed HTTPS", certificate.state().screen(), certificate.sentence()));
            }
            case SES ->
                rows.add(new ScreenRow(
                        "HttpsPolicy",
                        setup().esp().httpsPolicy().name(),
                        Sentence.of("run.screen.no-certificate", tracking())));
        }
        return List.copyOf(rows);
    }

    private String flag() {
        return setup().esp().httpsLinks() ? "On" : "Off";
    }

    private Backstage told(Rule rule, Sentence because) {
        return new Backstage(providerName(), "", rule, because, OptionalInt.empty());
    }

    private String providerName() {
        return vendor().domain().name();
    }

    private Host tracking() {
        return setup().dns().trackingHost();
    }

    private Vendor vendor() {
        return setup().esp().vendor();
    }

    private Setup setup() {
        return world.setup();
    }
}
