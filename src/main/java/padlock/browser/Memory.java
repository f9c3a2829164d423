package padlock.browser;

import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import padlock.policy.HstsStore;
import padlock.url.Host;

/**
 * What a browser remembers between visits: HSTS, hosts that stay on http, certificates that the reader accepted, connections made past a
 * warning, redirects.
 *
 * <p>A value, so that a moment can be kept and gone back to.
 *
 * @param onHttp hosts that are not tried over https, until when
 * @param accepted certificates the reader went past, by host and certificate, until when
 * @param connected connections of pages that were made past such a warning, until when they stay open unused
 */
record Memory(
        HstsStore hsts,
        Map<String, Instant> onHttp,
        Map<String, Instant> accepted,
        Map<String, Instant> connected,
        KeptRedirects redirects) {
    Memory {
        onHttp = Map.copyOf(onHttp);
        accepted = Map.copyOf(accepted);
        connected = Map.copyOf(connected);
    }

    static Memory fresh(HstsStore hsts) {
        return new Memory(hsts, Map.of(), Map.of(), Map.of(), KeptRedirects.none());
    }

    Memory withHsts(HstsStore store) {
        return new Memory(store, onHttp, accepted, connected, redirects);
    }

    boolean staysOnHttp(Host host, Instant now) {
        return holds(onHttp, host.name(), now);
    }

    Memory keepingOnHttp(Host host, Instant now, Duration life) {
        return new Memory(hsts, with(onHttp, host.name(), now.plus(life)), accepted, connected, redirects);
    }

    boolean accepts(Host host, List<X509Certificate> chain, Instant now) {
        return !accepted.isEmpty() && holds(accepted, key(host, chain), now);
    }

    boolean isConnected(Host host, List<X509Certificate> chain, Instant now) {
        return !connected.isEmpty() && holds(connected, key(host, chain), now);
    }

    Memory connecting(Host host, List<X509Certificate> chain, Instant now, Duration idle) {
        return new Memory(hsts, onHttp, accepted, with(connected, key(host, chain), now.plus(idle)), redirects);
    }

    Memory hungUp() {
        return new Memory(hsts, onHttp, accepted, Map.of(), redirects);
    }

    Memory accepting(Host host, List<X509Certificate> chain, Instant now, Duration life) {
        return new Memory(hsts, onHttp, with(accepted, key(host, chain), now.plus(life)), connected, redirects);
    }

    Memory withRedirects(KeptRedirects newer) {
        return newer.equals(redirects) ? this : new Memory(hsts, onHttp, accepted, connected, newer);
    }

    /** Drops whatever the reader accepted for a host. */
    Memory acceptingNothingFor(Host host) {
        Predicate<String> ofHost = key -> key.startsWith(host.name() + " ");
        if (accepted.isEmpty() || accepted.keySet().stream().noneMatch(ofHost)) {
            return this;
        }
        Map<String, Instant> rest = new HashMap<>(accepted);
        rest.keySet().removeIf(ofHost);
        return new Memory(hsts, onHttp, rest, connected, redirects);
    }

    private static boolean holds(Map<String, Instant> map, String key, Instant now) {
        Instant until = map.get(key);
        return until != null && now.isBefore(until);
    }

    private static Map<String, Instant> with(Map<String, Instant> map, String key, Instant until) {
        Map<String, Instant> more = new HashMap<>(map);
        more.put(key, until);
        return more;
    }

    private static String key(Host host, List<X509Certificate> chain) {
        return host.name() + " "
                + (chain.isEmpty()
                        ? ""
                        : chain.get(0).getSerialNumber() + " " + chain.get(0).hashCode());
    }
}
