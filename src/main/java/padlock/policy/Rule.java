package padlock.policy;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Every rule that can decide what happens in a run, with one sentence for the reader, its source, and when the source was checked.
 *
 * <p>The id stands in decisions, traces, scenarios, lessons and pages, and never changes. {@code HSTS-8.3} is named after
 * section 8.3 of RFC 6797; families without a numbered standard count from 1. What each says stands in {@code rules.txt}.
 */
public enum Rule {
    // HSTS: RFC 6797 unless another source is named.
    HSTS_6_1("HSTS-6.1"),
    HSTS_6_1_1("HSTS-6.1.1"),
    HSTS_8_1("HSTS-8.1"),
    HSTS_8_1_HTTP("HSTS-8.1-http"),
    HSTS_8_1_1("HSTS-8.1.1"),
    HSTS_8_3("HSTS-8.3"),
    HSTS_12_1("HSTS-12.1"),
    HSTS_PRELOAD,
    HSTS_LOCAL,
    HSTS_CONTEXT,
    HSTS_PARTS,

    // Upgrades of navigations.
    UPG_1,
    UPG_2,
    UPG_3,
    UPG_4,
    UPG_5,
    UPG_6,
    UPG_7,
    UPG_8,
    UPG_9,
    UPG_10,
    UPG_11,

    // Parts of pages.
    MIX_1,
    MIX_2,
    MIX_3,
    MIX_4,
    MIX_5,
    MIX_6,
    MIX_7,
    MIX_8,
    MIX_9,

    // Certificates.
    CERT_1,
    CERT_2,
    CERT_3,
    CERT_4,
    CERT_5,

    // The network and HTTP.
    NET_1,
    NET_2,
    NET_3,
    NET_4,
    NET_5,
    NET_6,
    NET_7,
    NET_8,
    NET_9,
    NET_10,
    NET_11,

    // Mail and tracking.
    TRK_1,
    TRK_2,
    TRK_3,
    TRK_4,
    TRK_5,
    TRK_6,
    TRK_7,
    TRK_8,

    // The CDN in front.
    CDN_1,
    CDN_2,
    CDN_3,
    CDN_4,
    CDN_5,
    CDN_6,
    CDN_7,
    CDN_8,
    CDN_9,
    CDN_10,
    CDN_11,

    // How a provider gets a certificate for a name of its customer.
    ACME_1,
    ACME_2,
    ACME_3,
    ACME_4,
    ACME_5,
    ACME_6,

    // Who reads the mail.
    MAIL_1,
    MAIL_2,
    MAIL_3,
    MAIL_4,
    MAIL_5,
    MAIL_6,
    MAIL_7,
    MAIL_8,
    MAIL_9,
    MAIL_10;

    private static final LocalDate CHECKED = LocalDate.of(2026, 11, 22);
    private static final Map<String, Rule> BY_ID =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(Rule::id, Function.identity()));

    private final String id;
    private final RuleBook.Entry entry;

    /** A rule of our own numbering: {@code CDN_1} is called {@code CDN-1}. */
    Rule() {
        this.id = name().replace('_', '-');
        this.entry = RuleBook.entry(id);
    }

    /** A rule called after its place in a standard: {@code HSTS-8.3}. */
    Rule(String id) {
        this.id = id;
        this.entry = RuleBook.entry(id);
    }

    public String id() {
        return id;
    }

    /** What the rule says, for a reader who knows no standards. */
    public String sentence() {
        return entry.sentence();
    }

    public String source() {
        return entry.source();
    }

    public Evidence evidence() {
        return entry.evidence();
    }

    /**
     * The parameters of a profile in which browsers differ under this rule; none where every browser here does the same.
     * {@code certificate.code} stands for all keys that start so.
     */
    public List<String> parameters() {
        return entry.parameters();
    }

    /** When the source was last compared with the rule. */
    public LocalDate checked() {
        return CHECKED;
    }

    public static Optional<Rule> of(String id) {
        return Optional.ofNullable(BY_ID.get(id));
    }

    public static List<Rule> all() {
        return List.of(values());
    }
}
