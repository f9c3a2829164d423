package padlock.policy;

import java.net.IDN;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import padlock.url.Host;
import padlock.url.WebUrl;
import padlock.words.Sentence;

/**
 * Which hosts one browser insists on reaching over https: what it learned, and what was built in.
 *
 * <p>A value: learning gives a new store. Matching is by whole labels: an entry for {@code example.com} with
 * {@code includeSubDomains} covers {@code click.example.com} and not {@code notexample.com}; a nearer entry without
 * {@code includeSubDomains} does not hide a parent that has it (Chromium bug 821811).
 *
 * <p>What failure looks like: {@link #match} answers empty, and the request goes out over http.
 *
 * <p>Source: RFC 6797 sections 8.1 to 8.3 (checked 2026-11-22).
 */
public final class HstsStore {
    private static final int MOST_ENTRIES = 10_000;
    private static final int LONGEST_NAME = 253;
    private static final Sentence NO_HEADER = Sentence.of("run.hsts.no-header");

    private final HstsRules rules;
    private final PreloadList preloaded;
    private final Map<String, HstsEntry> learned;
    private final Set<String> switchedOff;

    private HstsStore(HstsRules rules, PreloadList preloaded, Map<String, HstsEntry> learned, Set<String> switchedOff) {
        this.rules = rules;
        this.preloaded = preloaded;
        this.learned = learned;
        this.switchedOff = switchedOff;
    }

    /** The store of a browser that was never used. */
    public static HstsStore fresh(HstsRules rules, PreloadList alsoPreloaded) {
        Set<String> names = new HashSet<>(PreloadList.topLevelDomains(rules).names());
        if (rules.preloadList()) {
            names.addAll(alsoPreloaded.names());
        }
        return new HstsStore(rules, new PreloadList(names), Map.of(), Set.of());
    }

    /** A store after one entry more, however it came there: from an answer or by the reader's own hand. */
    public HstsStore with(HstsEntry entry) {
        Optional<String> name = canonical(entry.host());
        if (name.isEmpty()) {
            return this;
        }
        Map<String, HstsEntry> more = new HashMap<>(learned);
        if (more.size() >= MOST_ENTRIES && !more.containsKey(name.get())) {
            more.entrySet().stream()
                    .min((a, b) -> a.getValue().expires().compareTo(b.getValue().expires()))
                    .map(Map.Entry::getKey)
                    .ifPresent(more::remove);
        }
        more.put(name.get(), entry);
        return new HstsStore(rules, preloaded, Map.copyOf(more), switchedOff);
    }

    /** What the headers of one answer do to the store. */
    public Lesson learn(
            WebUrl from, List<String> headers, boolean withoutErrors, HstsRules.Context context, Instant now) {
        if (headers.isEmpty()) {
            return unchanged(Rule.HSTS_8_1, NO_HEADER);
        }
        Host host = from.host();
        if (!from.isHttps() || !withoutErrors) {
            return unchanged(
                    Rule.HSTS_8_1_HTTP,
                    Sentence.of(from.isHttps() ? "run.hsts.past-an-error" : "run.hsts.over-http", host));
        }
        if (host.isIpLiteral()) {
            return unchanged(Rule.HSTS_8_1_1, Sentence.of("run.hsts.ip-address", host));
        }
        if (host.isLoopback() && rules.loopback() == HstsRules.Loopback.NOT_STORED) {
            return unchanged(Rule.HSTS_LOCAL, Sentence.of("run.hsts.local-name", host));
        }
        boolean suffix = rules.learnsFromSuffixes() && host.isPublicSuffix();
        if (!rules.learnsFrom().contains(context) && !suffix) {
            return unchanged(Rule.HSTS_CONTEXT, Sentence.of("run.hsts.with-an-image", host));
        }
        // RFC 6797 8.1: only the first header counts, even when it is the invalid one.
        HstsHeader header = HstsHeader.read(headers.get(0), rules);
        if (header instanceof HstsHeader.Ignored ignored) {
            return unchanged(ignored.rule(), ignored.because());
        }
        return note(from, (HstsHeader.Noted) header, now);
    }

    private Lesson note(WebUrl from, HstsHeader.Noted header, Instant now) {
        String name = from.host().name();
        if (header.maxAgeSeconds() > 0) {
            HstsEntry entry = HstsEntry.learned(name, header, now, from.toString());
            String told = header.includeSubDomains() ? "run.hsts.learns-below" : "run.hsts.learns";
            return new Lesson(
                    new HstsStore(rules, preloaded, learned, without(switchedOff, name)).with(entry),
                    Rule.HSTS_8_1,
                    Sentence.of(told, name),
                    Optional.of(entry),
                    false);
        }
        Map<String, HstsEntry> rest = new HashMap<>(learned);
        boolean knew = rest.remove(name) != null;
        Set<String> off = new HashSet<>(switchedOff);
        if (rules.zeroSwitchesPreloadOff() && preloaded.names().contains(name)) {
            off.add(name);
        }
        return new Lesson(
                new HstsStore(rules, preloaded, Map.copyOf(rest), Set.copyOf(off)),
                Rule.HSTS_6_1_1,
                Sentence.of("run.hsts.forgets", name),
                Optional.empty(),
                knew || !off.equals(switchedOff));
    }

    /** Why this host must be reached over https, if it must. */
    public Optional<Match> match(String host, Instant now) {
        Optional<String> name = canonical(host);
        if (name.isEmpty()) {
            return Optional.empty();
        }
        Host asked = new Host(name.get());
        if (asked.isIpLiteral() || (rules.loopback() == HstsRules.Loopback.STORED_NOT_APPLIED && asked.isLoopback())) {
            return Optional.empty();
        }
        for (String known = name.get(); !known.isEmpty(); known = parent(known)) {
            boolean same = known.equals(name.get());
            HstsEntry entry = learned.get(known);
            if (entry != null && entry.isCurrent(now) && (same || entry.includeSubDomains())) {
                return Optional.of(new Match(known, Rule.HSTS_8_3));
            }
            boolean hidden = switchedOff.contains(known) || (entry != null && rules.zeroSwitchesPreloadOff());
            if (preloaded.names().contains(known) && !hidden) {
                return Optional.of(new Match(known, Rule.HSTS_PRELOAD));
            }
        }
        return Optional.empty();
    }

    public Optional<HstsEntry> entry(String host) {
        return canonical(host).map(learned::get);
    }

    /** What the browser learned and still holds, by name. */
    public List<HstsEntry> current(Instant now) {
        List<HstsEntry> entries = new ArrayList<>(learned.values());
        entries.removeIf(entry -> !entry.isCurrent(now));
        entries.sort((a, b) -> a.host().compareTo(b.host()));
        return entries;
    }

    /** The same browser with its learned part cleared. */
    public HstsStore cleared() {
        return new HstsStore(rules, preloaded, Map.of(), Set.of());
    }

    /** Lower case, A-labels, no trailing dot; empty for a name that this engine never matches, and for a bare IPv6 address. */
    private Optional<String> canonical(String host) {
        String name = withoutTrailingDot(host);
        if (name.length() > LONGEST_NAME || name.indexOf(':') >= 0) {
            return Optional.empty();
        }
        if (!name.chars().allMatch(c -> c < 0x80)) {
            try {
                name = IDN.toASCII(name, IDN.ALLOW_UNASSIGNED);
            } catch (IllegalArgumentException notAName) {
                return Optional.empty();
            }
        }
        boolean emptyLabel = name.isEmpty() || name.startsWith(".") || name.endsWith(".") || name.contains("..");
        return emptyLabel && (name.isEmpty() || !rules.emptyLabelsMatch())
                ? Optional.empty()
                : Optional.of(name.toLowerCase(Locale.ROOT));
    }

    // Gecko strips every dot at the end (PublicKeyPinningService::CanonicalizeHostname), the others the one that DNS
    // allows.
    private String withoutTrailingDot(String host) {
        int end = host.length();
        while (end > 0 && host.charAt(end - 1) == '.' && (end == host.length() || rules.emptyLabelsMatch())) {
            end--;
        }
        return host.substring(0, end);
    }

    private static String parent(String name) {
        int dot = name.indexOf('.');
        return dot < 0 ? "" : name.substring(dot + 1);
    }

    private static Set<String> without(Set<String> names, String name) {
        if (!names.contains(name)) {
            return names;
        }
        Set<String> rest = new HashSet<>(names);
        rest.remove(name);
        return Set.copyOf(rest);
    }

    private Lesson unchanged(Rule rule, Sentence because) {
        return new Lesson(this, rule, because, Optional.empty(), false);
    }

    /** @param by the known host that covers the name: itself or a parent */
    public record Match(String by, Rule rule) {}

    /**
     * What an answer taught.
     *
     * @param because a sentence for the reader
     * @param entry the new or renewed entry
     * @param forgot whether the answer made the browser forget the host
     */
    public record Lesson(HstsStore store, Rule rule, Sentence because, Optional<HstsEntry> entry, boolean forgot) {}
}
