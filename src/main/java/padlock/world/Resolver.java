package padlock.world;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import padlock.url.Host;

/**
 * The resolver that readers, mailboxes and scanners ask: it repeats an answer until its time to live is over.
 *
 * <p>In the real world this is why a moved CNAME takes five minutes for some readers and two days for others: whoever asked before
 * the move keeps going to the old place. Also "no such name" is kept. Providers and certificate authorities do not ask here; they
 * ask the name servers themselves.
 */
final class Resolver {
    private final Map<String, Kept> kept = new HashMap<>();

    private record Kept(Optional<Machine.Name> machine, DnsAnswer answer, Instant until) {}

    /** Where a name leads, now and for as long as the answer may be kept. */
    Optional<Machine.Name> lookUp(Host host, Setup setup, Instant now) {
        Optional<Machine.Name> machine = peek(host, setup, now);
        int ttl = setup.dns().ttlSeconds();
        // The other names never move, so nobody could tell whether their answers were kept.
        if (ttl > 0 && Names.isTrackingHost(host, setup) && known(host, now).isEmpty()) {
            DnsAnswer answer = new Zone(setup, Map.of()).addressOf(host);
            kept.put(host.name(), new Kept(machine, answer, now.plusSeconds(ttl)));
        }
        return machine;
    }

    /** Where it would say that a name leads, without keeping anything. */
    Optional<Machine.Name> peek(Host host, Setup setup, Instant now) {
        Optional<Kept> known = known(host, now);
        return known.isPresent() ? known.get().machine() : Names.lookUp(host, setup);
    }

    /** What it would answer, with the rest of the time to live. */
    DnsAnswer answer(Host host, Zone zone, Instant now) {
        return known(host, now)
                .map(old -> old.answer()
                        .withTtl((int) Duration.between(now, old.until()).toSeconds()))
                .orElseGet(() -> zone.addressOf(host));
    }

    private Optional<Kept> known(Host host, Instant now) {
        return kept.isEmpty()
                ? Optional.empty()
                : Optional.ofNullable(kept.get(host.name())).filter(old -> now.isBefore(old.until()));
    }
}
