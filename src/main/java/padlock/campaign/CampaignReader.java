package padlock.campaign;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import padlock.content.Fields;
import padlock.content.Fragment;
import padlock.content.Reading;
import padlock.content.Value;
import padlock.content.Value.Entry;
import padlock.content.Words;
import padlock.content.Yaml;
import padlock.scenario.FilesBeside;
import padlock.scenario.ScenarioDefaults;
import padlock.scenario.SetupReader;
import padlock.scenario.Step;
import padlock.scenario.StepReader;
import padlock.world.Setup;

/** Reads campaign files: every key, its default where it is left out, and all mistakes at once. */
public final class CampaignReader {
    private static final int MOST_HISTORY = 20;
    private static final int MOST_SEED = 2_000_000_000;
    private static final Pattern SHARE = Pattern.compile("0(\\.[0-9]{1,9})?|1(\\.0{1,9})?");
    private static final Map<String, Setup.Mailbox> MAILBOXES = Words.of(Setup.Mailbox.class);

    private static final String[] KEYS = {"browsers", "mailboxes", "loyal", "opens", "clicks", "warned-go-on"};

    private final Map<String, String> browsers;

    /**
     * A reader that knows these browsers.
     *
     * @param browsers the ids of all profiles
     */
    public CampaignReader(Collection<String> browsers) {
        this.browsers = Words.of(browsers);
    }

    public Reading<Campaign> read(String file, String text) {
        return Yaml.read(Fragment.file(file, text), this::campaign);
    }

    private Campaign campaign(Value root) {
        Fields fields = root.fields("title", "setup", "recipients", "seed", "audience", "history");
        String title = fields.required("title").flatMap(Value::someText).orElse("");
        Setup setup = fields.get("setup")
                .map(SetupReader::edit)
                .map(edit -> edit.apply(ScenarioDefaults.SETUP))
                .orElse(ScenarioDefaults.SETUP);
        int recipients = fields.get("recipients")
                .flatMap(value -> value.whole(1, Campaign.MOST_RECIPIENTS))
                .orElse(Campaign.USUAL_RECIPIENTS);
        OptionalLong seed = fields.get("seed")
                .flatMap(value -> value.whole(0, MOST_SEED))
                .map(OptionalLong::of)
                .orElse(OptionalLong.empty());
        List<String> assumed = new ArrayList<>();
        Audience audience = fields.get("audience")
                .map(value -> audience(value, assumed))
                .orElseGet(() -> {
                    assumed.addAll(List.of(KEYS));
                    return Audience.ASSUMED;
                });
        List<Step> history = fields.get("history").map(CampaignReader::history).orElse(List.of());
        return new Campaign(title, setup, recipients, seed, audience, assumed, history);
    }

    private Audience audience(Value value, List<String> assumed) {
        Fields fields = value.fields(KEYS);
        Audience usual = Audience.ASSUMED;
        for (String key : KEYS) {
            if (fields.get(key).isEmpty()) {
                assumed.add(key);
            }
        }
        Map<String, Double> ofBrowsers = fields.get("browsers")
                .flatMap(shares -> shares(shares, browsers))
                .orElse(usual.browsers());
        Map<Setup.Mailbox, Double> ofMailboxes = fields.get("mailboxes")
                .flatMap(shares -> shares(shares, MAILBOXES))
                .orElse(usual.mailboxes());
        long classes = 2 * positive(ofBrowsers) * positive(ofMailboxes);
        if (classes > Campaign.MOST_CLASSES) {
            value.problem("too many classes of readers: " + classes + ", at most " + Campaign.MOST_CLASSES);
        }
        double opens = share(fields, "opens", usual.opens());
        double clicks = share(fields, "clicks", Math.min(usual.clicks(), opens));
        if (clicks > opens) {
            fields.get("clicks")
                    .ifPresent(where -> where.problem("more click than open: `clicks` and `opens` are shares of all"
                            + " recipients, and whoever clicks has opened the mail"));
        }
        return new Audience(
                ofBrowsers,
                ofMailboxes,
                share(fields, "loyal", usual.loyal()),
                opens,
                Math.min(clicks, opens),
                share(fields, "warned-go-on", usual.warnedGoOn()));
    }

    private static long positive(Map<?, Double> shares) {
        return shares.values().stream().filter(share -> share > 0).count();
    }

    /** Shares that sum to 1; empty when something is wrong with them. */
    private static <T> Optional<Map<T, Double>> shares(Value group, Map<String, T> words) {
        Map<T, Double> shares = new LinkedHashMap<>();
        BigDecimal sum = BigDecimal.ZERO;
        boolean good = true;
        for (Entry entry : group.entries()) {
            Optional<T> who = entry.key().word(words);
            Optional<BigDecimal> share = share(entry.value());
            if (who.isEmpty() || share.isEmpty()) {
                good = false;
                continue;
            }
            shares.put(who.get(), share.get().doubleValue());
            sum = sum.add(share.get());
        }
        if (!group.isGroup() || !good) {
            return Optional.empty();
        }
        if (Math.abs(sum.doubleValue() - 1) > Audience.TOLERANCE) {
            group.problem("these shares sum to "
                    + sum.round(MathContext.DECIMAL32).stripTrailingZeros().toPlainString() + ", not to 1");
            return Optional.empty();
        }
        return Optional.of(shares);
    }

    private static double share(Fields fields, String key, double usual) {
        return fields.get(key)
                .flatMap(CampaignReader::share)
                .map(BigDecimal::doubleValue)
                .orElse(usual);
    }

    private static Optional<BigDecimal> share(Value value) {
        return value.parsed(
                "a share from 0 to 1 such as 0.25",
                text -> Optional.of(text)
                        .filter(number -> SHARE.matcher(number).matches())
                        .map(BigDecimal::new));
    }

    /** A history is lived through by every class of readers, so it is short, and its mails are the built-in one. */
    private static List<Step> history(Value value) {
        if (value.size() > MOST_HISTORY) {
            value.problem("expected at most " + MOST_HISTORY + " steps here, found " + value.size());
            return List.of();
        }
        List<Step> steps = StepReader.read(value, FilesBeside.none());
        if (steps.stream().anyMatch(CampaignReader::sendsItsOwnMail)) {
            value.problem("a campaign's history sends the built-in mail only: `send: newsletter`");
        }
        return steps;
    }

    private static boolean sendsItsOwnMail(Step step) {
        return step instanceof Step.Send send && send.html().isPresent();
    }
}
