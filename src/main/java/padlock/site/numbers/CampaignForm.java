package padlock.site.numbers;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import padlock.campaign.Audience;
import padlock.campaign.Campaign;
import padlock.campaign.ReaderClass;
import padlock.matrix.StandardSetup;
import padlock.site.engine.Engine.BrowserChoice;
import padlock.site.sandbox.ScenarioText;
import padlock.world.Setup;

/**
 * What somebody filled in about a mailing, and the campaign file that says the same.
 *
 * <p>As on the bench, the form is not checked here: the reader of campaign files finds what is wrong with the text.
 *
 * @param values one value for each field; shares are in percent
 */
record CampaignForm(Map<String, String> values) {
    static final String SETUP = "setup";
    static final String RECIPIENTS = "recipients";
    static final String SEED = "seed";
    static final String BROWSER = "browser.";
    static final String MAILBOX = "mailbox.";
    static final List<String> CONDUCT = List.of("loyal", "opens", "clicks", "warned-go-on");

    private static final int LONGEST = 40;

    CampaignForm {
        values = Map.copyOf(values);
    }

    /** Reads what a browser sent; a field that it did not send has its usual value. */
    static CampaignForm of(Map<String, List<String>> fields, List<BrowserChoice> browsers, List<StandardSetup> setups) {
        Map<String, String> values = usual(browsers, setups);
        values.replaceAll((name, usual) -> fields.getOrDefault(name, List.of()).stream()
                .findFirst()
                .map(text -> text.strip().substring(0, Math.min(text.strip().length(), LONGEST)))
                .orElse(usual));
        return new CampaignForm(values);
    }

    private static Map<String, String> usual(List<BrowserChoice> browsers, List<StandardSetup> setups) {
        Audience audience = Audience.ASSUMED;
        Map<String, String> values = new LinkedHashMap<>();
        values.put(SETUP, setups.get(Math.min(1, setups.size() - 1)).id());
        values.put(RECIPIENTS, String.valueOf(Campaign.USUAL_RECIPIENTS));
        values.put(SEED, "");
        browsers.forEach(browser ->
                values.put(BROWSER + browser.id(), percent(audience.browsers().getOrDefault(browser.id(), 0.0))));
        mailboxes()
                .forEach(mailbox -> values.put(
                        MAILBOX + id(mailbox), percent(audience.mailboxes().getOrDefault(mailbox, 0.0))));
        values.put("loyal", percent(audience.loyal()));
        values.put("opens", percent(audience.opens()));
        values.put("clicks", percent(audience.clicks()));
        values.put("warned-go-on", percent(audience.warnedGoOn()));
        return values;
    }

    static Stream<Setup.Mailbox> mailboxes() {
        return Stream.of(Setup.Mailbox.values());
    }

    static String id(Setup.Mailbox mailbox) {
        return new ReaderClass("", mailbox, false).mailboxId();
    }

    String value(String name) {
        return values.getOrDefault(name, "");
    }

    /** The text of the campaign file that says the same. */
    String yaml(List<BrowserChoice> browsers, StandardSetup setup) {
        ScenarioText text = new ScenarioText();
        text.field(0, "title", setup.title());
        setup(text, setup);
        text.line(0, "recipients: " + number(value(RECIPIENTS)));
        if (!value(SEED).isEmpty()) {
            text.line(0, "seed: " + number(value(SEED)));
        }
        text.line(0, "audience:");
        text.line(1, "browsers: " + shares(BROWSER, browsers.stream().map(BrowserChoice::id)));
        text.line(1, "mailboxes: " + shares(MAILBOX, mailboxes().map(CampaignForm::id)));
        CONDUCT.forEach(name -> text.line(1, name + ": " + share(value(name))));
        return text.toString();
    }

    private static void setup(ScenarioText text, StandardSetup setup) {
        Map<String, List<String>> groups = new LinkedHashMap<>();
        setup.switches().forEach((name, value) -> {
            // Group, key, and for a map the key inside it, which may hold dots itself.
            String[] path = name.split("\\.", 3);
            String scalar = value.matches("[0-9]{1,9}|true|false") ? value : ScenarioText.quote(value);
            groups.computeIfAbsent(path[0], group -> new ArrayList<>())
                    .add(path[1] + ": " + (path.length == 3 ? "{ " + path[2] + ": " + scalar + " }" : scalar));
        });
        if (!groups.isEmpty()) {
            text.line(0, "setup:");
        }
        groups.forEach((group, keys) -> text.line(1, group + ": { " + String.join(", ", keys) + " }"));
    }

    private String shares(String prefix, Stream<String> ids) {
        List<String> shares = ids.filter(id -> !share(value(prefix + id)).equals("0"))
                .map(id -> id + ": " + share(value(prefix + id)))
                .toList();
        return shares.isEmpty() ? "{}" : "{ " + String.join(", ", shares) + " }";
    }

    private static String number(String text) {
        return text.matches("[0-9]{1,12}") ? text : ScenarioText.quote(text);
    }

    /** Percent as a share; anything else as it is, for the reader of the file to complain about. */
    private static String share(String percent) {
        if (percent.isEmpty()) {
            return "0";
        }
        if (!percent.matches("[0-9]{1,3}(\\.[0-9]{1,6})?")) {
            return ScenarioText.quote(percent);
        }
        return plain(new BigDecimal(percent).movePointLeft(2));
    }

    private static String percent(double share) {
        return plain(new BigDecimal(String.format(Locale.ROOT, "%.4f", 100 * share)));
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    Optional<StandardSetup> setup(List<StandardSetup> setups) {
        return setups.stream().filter(setup -> setup.id().equals(value(SETUP))).findFirst();
    }
}
