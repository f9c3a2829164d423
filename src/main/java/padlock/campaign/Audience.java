package padlock.campaign;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import padlock.words.Sentence;
import padlock.world.Setup;

/**
 * Who receives a mailing: shares of browsers and mailboxes, how many know the brand, how many read and click.
 *
 * <p>Browser, mailbox, memory and conduct are taken to be independent of each other; nothing measured says otherwise here.
 *
 * @param browsers profile id to its share; the shares sum to 1
 * @param mailboxes mailbox to its share; the shares sum to 1
 * @param loyal share that visited the brand's site before
 * @param opens share of all recipients that opens the mail
 * @param clicks share of all recipients that clicks; never more than {@code opens}
 * @param warnedGoOn of those who click and meet a page that can be passed, the share that goes on
 */
public record Audience(
        Map<String, Double> browsers,
        Map<Setup.Mailbox, Double> mailboxes,
        double loyal,
        double opens,
        double clicks,
        double warnedGoOn) {
    /** How far from 1 shares may sum, so that three thirds with six digits are a whole. */
    static final double TOLERANCE = 0.000_01;

    /**
     * The audience where a campaign names none. Every figure is assumed, not measured: no source that we have gives any of them for
     * the recipients of mail. They are round on purpose, so that nobody takes them for findings.
     */
    public static final Audience ASSUMED = new Audience(
            ordered(
                    Map.entry("chromium-156", 0.5),
                    Map.entry("safari-18.2", 0.25),
                    Map.entry("chromium-156-ask", 0.1),
                    Map.entry("firefox-153", 0.05),
                    Map.entry("safari-17", 0.05),
                    Map.entry("chrome-86", 0.05)),
            ordered(
                    Map.entry(Setup.Mailbox.APPLE, 0.4),
                    Map.entry(Setup.Mailbox.GMAIL, 0.3),
                    Map.entry(Setup.Mailbox.WEBMAIL, 0.2),
                    Map.entry(Setup.Mailbox.DESKTOP, 0.1)),
            0.4,
            0.3,
            0.05,
            0.2);

    /** What is known about {@link #ASSUMED}, for every place that shows it. */
    public static final Sentence ASSUMED_NOTE = Sentence.of("campaign.assumed", "2026-11-22");

    public Audience {
        browsers = whole(browsers);
        mailboxes = whole(mailboxes);
        for (double share : new double[] {loyal, opens, clicks, warnedGoOn}) {
            check(share);
        }
        if (clicks > opens) {
            throw new IllegalArgumentException("more click than open: " + clicks + " of " + opens);
        }
    }

    /** A class of readers and its share of the audience. */
    public record Segment(ReaderClass who, double share) {}

    /** Every combination that anybody belongs to. */
    public List<Segment> segments() {
        List<Segment> segments = new ArrayList<>();
        browsers.forEach((browser, ofBrowser) -> mailboxes.forEach((mailbox, ofMailbox) -> {
            add(segments, new ReaderClass(browser, mailbox, false), ofBrowser * ofMailbox * (1 - loyal));
            add(segments, new ReaderClass(browser, mailbox, true), ofBrowser * ofMailbox * loyal);
        }));
        return segments;
    }

    private static void add(List<Segment> segments, ReaderClass who, double share) {
        if (share > 0) {
            segments.add(new Segment(who, share));
        }
    }

    /** How likely a recipient behaves so. */
    double chance(Conduct conduct) {
        return switch (conduct) {
            case UNREAD -> 1 - opens;
            case OPENS -> opens - clicks;
            case CLICKS -> clicks * (1 - warnedGoOn);
            case GOES_ON -> clicks * warnedGoOn;
        };
    }

    private static <K> Map<K, Double> whole(Map<K, Double> shares) {
        double sum = 0;
        for (double share : shares.values()) {
            check(share);
            sum += share;
        }
        if (Math.abs(sum - 1) > TOLERANCE) {
            throw new IllegalArgumentException("shares sum to " + sum + ": " + shares);
        }
        Map<K, Double> exact = new LinkedHashMap<>();
        for (Map.Entry<K, Double> entry : shares.entrySet()) {
            exact.put(entry.getKey(), entry.getValue() / sum);
        }
        return Collections.unmodifiableMap(exact);
    }

    private static void check(double share) {
        if (!(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException("a share is a number from 0 to 1: " + share);
        }
    }

    // Not Map.of: the order decides which recipient a seed draws.
    @SafeVarargs
    private static <K> Map<K, Double> ordered(Map.Entry<K, Double>... shares) {
        Map<K, Double> ordered = new LinkedHashMap<>();
        for (Map.Entry<K, Double> share : shares) {
            ordered.put(share.getKey(), share.getValue());
        }
        return ordered;
    }
}
