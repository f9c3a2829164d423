package padlock.world;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import padlock.pki.CertificateLife;
import padlock.policy.Rule;
import padlock.trace.Backstage;
import padlock.url.Host;
import padlock.words.Sentence;
import padlock.world.AcmeAuthority.Verdict;

/**
 * The certificate for the tracking host that the provider obtains and renews by itself.
 *
 * <p>It is ordered when the owner switches it on, renewed fifteen days before its end, and tried again whenever somebody changes
 * something after a failure. A certificate once issued stays in place until its last second, whatever becomes of the renewal.
 *
 * <p>What failure looks like: {@link CertificateState}; a reader sees the provider's own certificate while there is none, and an
 * expired one when renewals failed for too long.
 *
 * <p>Source: SparkPost/support-docs, managed-https-for-tracking-domains.md (90 days, renewed 15 days before); support.sendgrid.com
 * 55419969558427 (checked 2026-11-22).
 */
final class ManagedCertificate {
    private static final Duration BEFORE_END = Duration.ofDays(15);

    private final World world;
    private final ProviderSite provider;
    private final AcmeAuthority authority;
    private Optional<Held> held = Optional.empty();
    private Optional<Verdict> failure = Optional.empty();

    ManagedCertificate(World world, ProviderSite provider) {
        this.world = world;
        this.provider = provider;
        this.authority = new AcmeAuthority(world);
    }

    /** A certificate that was issued: for whom, by whom, and for how long. */
    record Held(Host host, Vendor vendor, Instant from, Instant until) {
        boolean isOver(Instant now) {
            return now.isAfter(until);
        }

        Instant renewalDue() {
            return until.minus(BEFORE_END);
        }
    }

    /** The certificate that the provider presents to whoever asks for this name; it may be over. */
    Optional<Held> heldFor(Host asked) {
        return held.filter(certificate -> certificate.host().name().equals(asked.name()));
    }

    /** Somebody changed something: order what is missing, try again what failed. */
    List<Backstage> reconsider() {
        Setup setup = world.setup();
        Optional<Vendor.Challenge> challenge = setup.esp().vendor().challenge();
        held = held.filter(certificate -> setup.esp().managedCertificate()
                && certificate.vendor() == setup.esp().vendor()
                && certificate.host().equals(setup.dns().trackingHost()));
        if (!setup.esp().managedCertificate() || challenge.isEmpty()) {
            failure = Optional.empty();
            return List.of();
        }
        boolean wanted = held.isEmpty() || failure.isPresent();
        return wanted ? List.of(told(order(challenge.get(), world.now()))) : List.of();
    }

    /** Time passed: renew what fell due on the way. Nothing else changed, so what failed once would fail again. */
    List<Backstage> pass(Instant before) {
        List<Backstage> news = new ArrayList<>();
        Instant now = world.now();
        Optional<Vendor.Challenge> challenge = world.setup().esp().vendor().challenge();
        int renewals = 0;
        while (held.isPresent()
                && challenge.isPresent()
                && failure.isEmpty()
                && !now.isBefore(held.get().renewalDue())) {
            Verdict verdict = order(challenge.get(), held.get().renewalDue());
            if (verdict.issued()) {
                renewals++;
            } else {
                news.add(told(verdict));
            }
        }
        if (renewals > 0) {
            news.add(0, note(Rule.ACME_1, renewed(renewals)));
        }
        held.filter(certificate -> certificate.isOver(now) && !certificate.isOver(before))
                .ifPresent(over -> news.add(note(
                        Rule.ACME_5, Sentence.of("run.acme.ended", providerName(), over.host(), day(over.until())))));
        return news;
    }

    private Verdict order(Vendor.Challenge challenge, Instant at) {
        Verdict verdict = authority.order(world.setup().dns().trackingHost(), challenge, provider);
        if (verdict.issued()) {
            Instant from = at.truncatedTo(ChronoUnit.DAYS);
            held = Optional.of(new Held(
                    world.setup().dns().trackingHost(),
                    world.setup().esp().vendor(),
                    from,
                    CertificateLife.automaticUntil(from)));
            failure = Optional.empty();
        } else {
            failure = Optional.of(verdict);
        }
        return verdict;
    }

    ManagedStatus status() {
        Setup.Esp esp = world.setup().esp();
        if (!esp.managedCertificate()) {
            return status(
                    CertificateState.INACTIVE,
                    Sentence.of("run.screen.not-asked", esp.vendor().title()));
        }
        if (esp.vendor().challenge().isEmpty()) {
            return status(
                    CertificateState.UNAVAILABLE,
                    Sentence.of("run.screen.not-offered", esp.vendor().title()));
        }
        if (held.isEmpty()) {
            Verdict why = failure.orElseThrow();
            return status(why.state(), why.sentence());
        }
        String until = day(held.get().until());
        if (held.get().isOver(world.now())) {
            return status(CertificateState.EXPIRED, withFailure(Sentence.of("run.screen.ended", until)));
        }
        if (failure.isPresent()) {
            return status(CertificateState.RENEWAL_FAILED, withFailure(Sentence.of("run.screen.still-holds", until)));
        }
        Sentence holds = Sentence.of("run.screen.holds", until);
        // Proven in DNS, it can be issued for a host that the provider never answers for.
        return status(
                CertificateState.VALID,
                world.setup().dns().tracking() == Setup.Tracking.CDN
                        ? holds.then(Sentence.of("run.screen.unmet", Names.EDGE, host()))
                        : holds);
    }

    private Sentence withFailure(Sentence sentence) {
        return failure.map(Verdict::sentence).map(sentence::then).orElse(sentence);
    }

    private ManagedStatus status(CertificateState state, Sentence sentence) {
        return new ManagedStatus(state, sentence, held.map(Held::until));
    }

    private Backstage told(Verdict verdict) {
        return new Backstage(AcmeAuthority.NAME, verdict.asked(), verdict.rule(), verdict.sentence(), verdict.status());
    }

    private Backstage note(Rule rule, Sentence because) {
        return new Backstage(providerName(), "", rule, because, OptionalInt.empty());
    }

    private String providerName() {
        return world.setup().esp().vendor().domain().name();
    }

    private String host() {
        return world.setup().dns().trackingHost().name();
    }

    private Sentence renewed(int times) {
        return times == 1
                ? Sentence.of("run.acme.renewed-once", providerName(), host())
                : Sentence.of("run.acme.renewed", providerName(), host(), times);
    }

    private static String day(Instant instant) {
        return instant.toString().substring(0, 10);
    }
}
