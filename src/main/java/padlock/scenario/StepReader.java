package padlock.scenario;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import padlock.content.Fields;
import padlock.content.Nearest;
import padlock.content.Quoted;
import padlock.content.Utf8;
import padlock.content.Value;
import padlock.content.Value.Entry;

/** Reads the steps of a scenario: each is one key, the action, and its value. */
public final class StepReader {
    private static final int MOST_STEPS = 100;
    private static final int MOST_LINKS = 1_000;
    private static final int MOST_HTML_BYTES = 256 * 1024;
    private static final int LONGEST_ADDRESS = 8_192;
    private static final Duration LONGEST = Duration.ofDays(36_525);
    private static final List<String> ACTIONS =
            List.of("visit", "send", "open", "click", "wait", "change", "forget", "scan", "unsubscribe");
    // Names only: no dots at the start of a part, so that no path leads out of the folder.
    private static final Pattern MAIL_FILE =
            Pattern.compile("([A-Za-z0-9][A-Za-z0-9._-]*/)*[A-Za-z0-9][A-Za-z0-9._-]*\\.html");

    private final FilesBeside beside;
    private final List<Step> steps = new ArrayList<>();
    private boolean sent;
    private Duration waited = Duration.ZERO;

    private StepReader(FilesBeside beside) {
        this.beside = beside;
    }

    /** At least one step; what is wrong with the list is noted in it. */
    public static List<Step> read(Value value, FilesBeside beside) {
        StepReader reader = new StepReader(beside);
        value.items(1, MOST_STEPS).forEach(item -> reader.action(item).ifPresent(reader.steps::add));
        return reader.steps;
    }

    private Optional<Step> action(Value item) {
        List<Entry> entries = item.entries();
        if (entries.isEmpty()) {
            if (item.isGroup()) {
                item.problem("a step has an action, such as `open: mail`");
            }
            return Optional.empty();
        }
        if (entries.size() > 1) {
            entries.get(1).key().problem("one action a step: start another with `-`");
        }
        Value key = entries.get(0).key();
        Value value = entries.get(0).value();
        Optional<String> action = key.text();
        if (action.isEmpty()) {
            return Optional.empty();
        }
        return switch (action.get()) {
            case "visit" ->
                // Whatever a reader may type is played, also what leads nowhere in the simulated internet.
                value.parsed(
                                "an address with its scheme, such as https://www.example.com/",
                                text -> Optional.of(text).filter(StepReader::hasScheme))
                        .map(Step.Visit::new);
            case "send" -> send(value);
            case "open" -> afterSending(key, value, "mail", new Step.Open());
            case "click" -> click(key, value);
            case "wait" -> pause(value);
            case "change" -> Optional.of(new Step.Change(SetupReader.edit(value)));
            case "forget" -> value.word(Map.of("all", new Step.Forget()));
            case "scan" -> afterSending(key, value, "mail", new Step.Scan());
            case "unsubscribe" -> afterSending(key, value, "one-click", new Step.Unsubscribe());
            default -> {
                key.problem("unknown action " + Quoted.of(action.get()) + Nearest.hint(action.get(), ACTIONS));
                yield Optional.empty();
            }
        };
    }

    private static boolean hasScheme(String address) {
        return address.length() <= LONGEST_ADDRESS && address.matches("(?s)[a-zA-Z][a-zA-Z0-9+.-]*:.+");
    }

    private Optional<Step> send(Value value) {
        sent = true;
        if (value.isGroup()) {
            return value.fields("html")
                    .required("html")
                    .flatMap(Value::text)
                    .map(html -> new Step.Send(Optional.of(html)));
        }
        Optional<String> mail = value.text();
        if (mail.isEmpty() || mail.get().equals("newsletter")) {
            return mail.map(newsletter -> new Step.Send(Optional.empty()));
        }
        if (!MAIL_FILE.matcher(mail.get()).matches()) {
            value.problem("expected `newsletter` or a file beside the scenario such as offer.html, found "
                    + Quoted.of(mail.get())
                    + Nearest.to(mail.get(), List.of("newsletter"))
                            .map(near -> ", did you mean `" + near + "`?")
                            .orElse(""));
            return Optional.empty();
        }
        return file(value, mail.get()).map(html -> new Step.Send(Optional.of(html)));
    }

    private Optional<String> file(Value value, String name) {
        Optional<byte[]> bytes;
        try {
            bytes = beside.start(name, MOST_HTML_BYTES + 1);
        } catch (IOException unreadable) {
            value.problem("the mail " + Quoted.of(name) + " cannot be read");
            return Optional.empty();
        }
        if (bytes.isEmpty()) {
            value.problem("there is no file " + Quoted.of(name) + " beside this scenario");
            return Optional.empty();
        }
        if (bytes.get().length > MOST_HTML_BYTES) {
            value.problem("the mail " + Quoted.of(name) + " is too long: at most " + MOST_HTML_BYTES / 1024 + " KiB");
            return Optional.empty();
        }
        Optional<String> html = Utf8.decode(bytes.get());
        if (html.isEmpty()) {
            value.problem("the mail " + Quoted.of(name) + " is not UTF-8 text");
        }
        return html;
    }

    private Optional<Step> click(Value key, Value value) {
        needsMail(key);
        if (!value.isGroup()) {
            return value.whole(1, MOST_LINKS).map(link -> new Step.Click(link, false));
        }
        Fields fields = value.fields("link", "accept-warning");
        boolean accept =
                fields.get("accept-warning").flatMap(Value::trueOrFalse).orElse(false);
        return fields.required("link")
                .flatMap(link -> link.whole(1, MOST_LINKS))
                .map(link -> new Step.Click(link, accept));
    }

    private Optional<Step> pause(Value value) {
        Optional<Duration> duration = value.duration(LONGEST);
        waited = waited.plus(duration.orElse(Duration.ZERO));
        if (waited.compareTo(LONGEST) > 0) {
            value.problem("all waits together are at most " + LONGEST.toDays() + "d");
        }
        return duration.map(Step.Wait::new);
    }

    private Optional<Step> afterSending(Value key, Value value, String word, Step step) {
        needsMail(key);
        return value.word(Map.of(word, step));
    }

    private void needsMail(Value key) {
        if (!sent) {
            key.problem("there is no mail yet: put a `send` step before this one");
        }
    }
}
