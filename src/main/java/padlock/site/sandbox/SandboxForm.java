package padlock.site.sandbox;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import padlock.site.view.DiagnoseView.Hidden;
import padlock.words.Wording;

/**
 * What somebody set on the bench, and the scenario that says the same.
 *
 * <p>The form is not checked here: it becomes the text of a scenario file, and the reader of scenario files finds what is wrong with
 * it. So the bench can ask for nothing that a file could not.
 *
 * @param values one value for each switch and each field of the reader
 */
public record SandboxForm(Map<String, String> values) {
    static final String MAIL = "mail";
    public static final String BROWSER = "browser";
    public static final String MEMORY = "memory";
    static final String CLICKS = "clicks";
    static final String ACCEPT = "accept-warning";

    /** Sent along by the form, so that a box that is not ticked can be told from a link that does not mention it. */
    static final String COMPLETE = "complete";

    /** The switch to set back to usual. */
    static final String USUAL = "usual";

    /** 256 KiB, as for a mail beside a scenario file. */
    static final int LONGEST_MAIL = 256 * 1_024;

    private static final int LONGEST_INLINE = 8 * 1_024;
    private static final int MOST_SETTINGS = 200;

    public SandboxForm {
        values = Map.copyOf(values);
    }

    /** Reads what a browser sent, from a form or from the query of a link. */
    public static SandboxForm of(Map<String, List<String>> fields, String usualBrowser) {
        boolean complete = fields.containsKey(COMPLETE);
        Map<String, String> values = new LinkedHashMap<>();
        Switchboard.all().forEach(control -> {
            boolean unticked = complete && control.kind() == Switch.Kind.FLAG;
            values.put(control.name(), first(fields, control.name()).orElse(unticked ? "false" : control.standard()));
        });
        values.put(
                MAIL,
                first(fields, MAIL).map(text -> text.replace("\r\n", "\n")).orElse(""));
        values.put(BROWSER, first(fields, BROWSER).orElse(usualBrowser));
        values.put(MEMORY, first(fields, MEMORY).orElse("fresh"));
        values.put(CLICKS, first(fields, CLICKS).orElse("1"));
        values.put(ACCEPT, first(fields, ACCEPT).orElse("false"));
        // The button that sets one switch back.
        first(fields, USUAL)
                .ifPresent(name -> Switchboard.all()
                        .filter(control -> control.name().equals(name))
                        .forEach(control -> values.put(name, control.standard())));
        return new SandboxForm(values);
    }

    String value(String name) {
        return values.getOrDefault(name, "");
    }

    boolean differs(Switch control) {
        return !value(control.name()).strip().equals(control.standard());
    }

    boolean cdnMatters() {
        return value("dns.tracking").equals("cdn");
    }

    /** All that was set, for a form that repeats it without showing it. */
    List<Hidden> hidden() {
        List<Hidden> hidden = new ArrayList<>();
        hidden.add(new Hidden(COMPLETE, "1"));
        values.forEach((name, value) -> hidden.add(new Hidden(name, value)));
        hidden.sort(Comparator.comparing(Hidden::name));
        return hidden;
    }

    boolean mailTooLong() {
        return value(MAIL).getBytes(StandardCharsets.UTF_8).length > LONGEST_MAIL;
    }

    /** What was set, as the query of a link; the mail's own text is left out, since it may be long. */
    String settings() {
        SandboxForm usual = of(Map.of(), "");
        return new TreeMap<>(values)
                .entrySet().stream()
                        .filter(set -> !set.getKey().equals(MAIL))
                        .filter(set -> !set.getValue().equals(usual.value(set.getKey())))
                        .map(set -> encoded(set.getKey()) + "=" + encoded(set.getValue()))
                        .collect(Collectors.joining("&"));
    }

    /** The same mail under other settings, as {@link #settings} wrote them. */
    SandboxForm with(String settings) {
        Map<String, List<String>> fields = new HashMap<>();
        for (String pair : settings.split("&", MOST_SETTINGS)) {
            int sign = pair.indexOf('=');
            if (sign > 0) {
                fields.put(decoded(pair.substring(0, sign)), List.of(decoded(pair.substring(sign + 1))));
            }
        }
        fields.put(MAIL, List.of(value(MAIL)));
        return of(fields, value(BROWSER));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notOurs) {
            return "";
        }
    }

    /** The text of the scenario file that says the same, its title in these words; only what differs from the standard is mentioned. */
    public String yaml(Wording words) {
        ScenarioText text = new ScenarioText();
        text.field(0, "title", words.say("sandbox.title"));
        setup(text);
        text.line(0, "browsers: [" + ScenarioText.quote(value(BROWSER)) + "]");
        text.line(0, "steps:");
        if (value(MEMORY).equals("yesterday")) {
            text.line(1, "- visit: " + ScenarioText.quote("https://example.com/"));
            text.line(1, "- wait: 1d");
        }
        String mail = value(MAIL);
        text.line(1, "- send: " + send(mail));
        text.line(1, "- open: mail");
        String click = value(ACCEPT).equals("true") ? "- click: { link: 1, accept-warning: true }" : "- click: 1";
        text.line(1, click);
        if (value(CLICKS).equals("2")) {
            text.line(1, click);
        }
        return text.toString();
    }

    private static String send(String mail) {
        if (mail.isBlank()) {
            return "newsletter";
        }
        return mail.length() > LONGEST_INLINE ? Exhibit.MAIL_FILE : "{ html: " + ScenarioText.quote(mail) + " }";
    }

    /** A long mail stands in a file beside the scenario, as it would on an author's disk. */
    Map<String, String> beside() {
        String mail = value(MAIL);
        return mail.length() > LONGEST_INLINE ? Map.of(Exhibit.MAIL_FILE, mail) : Map.of();
    }

    /** The same, on its way to another page. */
    Exhibit exhibit(Wording words) {
        return new Exhibit(yaml(words), value(MAIL).length() > LONGEST_INLINE ? value(MAIL) : "", value(BROWSER));
    }

    private void setup(ScenarioText text) {
        Map<String, Map<String, String>> groups = new LinkedHashMap<>();
        Stream<Switch> mentioned = Switchboard.all()
                .filter(this::differs)
                // It says where the header stands, and nothing without one.
                .filter(control -> !control.name().equals(Switchboard.HSTS_HOST));
        mentioned.forEach(control -> {
            String name = control.name();
            int dot = name.indexOf('.');
            groups.computeIfAbsent(name.substring(0, dot), group -> new LinkedHashMap<>())
                    .put(name.substring(dot + 1), scalar(control));
        });
        if (!groups.isEmpty()) {
            text.line(0, "setup:");
        }
        groups.forEach((group, fields) -> {
            text.line(1, group + ":");
            fields.forEach((key, scalar) -> text.line(2, key + ": " + scalar));
        });
    }

    private String scalar(Switch control) {
        String value = value(control.name()).strip();
        return control.name().equals(Switchboard.HSTS)
                ? "{ " + ScenarioText.quote(value(Switchboard.HSTS_HOST).strip()) + ": " + ScenarioText.quote(value)
                        + " }"
                : control.scalar(value);
    }

    private static Optional<String> first(Map<String, List<String>> fields, String name) {
        return fields.getOrDefault(name, List.of()).stream().findFirst();
    }
}
