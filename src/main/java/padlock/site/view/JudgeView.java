package padlock.site.view;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import padlock.judge.Comparison;
import padlock.judge.Comparison.Row;
import padlock.judge.Comparison.Verdict;
import padlock.judge.Contact;
import padlock.judge.Launch;
import padlock.judge.Sight;

/**
 * A reader's own browser beside the emulated one.
 *
 * @param launches the commands that start a browser; empty in the part of the page that follows along
 * @param names the name of a profile by its id
 */
public record JudgeView(String id, List<Launch> launches, Sight sight, UnaryOperator<String> names) {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT).withZone(ZoneOffset.UTC);

    public JudgeView {
        launches = List.copyOf(launches);
    }

    public List<String> systems() {
        return launches.stream().map(Launch::system).distinct().toList();
    }

    public List<Launch> launches(String system) {
        return launches.stream()
                .filter(launch -> launch.system().equals(system))
                .toList();
    }

    /** The profile that the browser is compared with, by name. */
    public String profile() {
        return names.apply(sight.profile());
    }

    public String ends() {
        return TIME.format(sight.ends()) + " UTC";
    }

    /** The verdict on all of it, in a line. */
    public String headline() {
        if (sight.userAgent().isEmpty()) {
            return "Waiting for your browser";
        }
        return switch (sight.verdict()) {
            case AGREES -> "Your browser agrees with the emulation";
            case DIFFERS -> "Your browser differs from the emulation";
            case WAITING -> "So far your browser agrees";
        };
    }

    /** The color of the verdict on all of it; none before a browser came. */
    public String tone() {
        return sight.userAgent().isEmpty() ? tone(Verdict.WAITING) : tone(sight.verdict());
    }

    /** The class that carries the verdict's color. */
    public static String tone(Verdict verdict) {
        return switch (verdict) {
            case AGREES -> "tone-upgraded";
            case DIFFERS -> "tone-blocked";
            case WAITING -> "tone-none";
        };
    }

    public static String word(Verdict verdict) {
        return switch (verdict) {
            case AGREES -> "Agrees";
            case DIFFERS -> "Differs";
            case WAITING -> "Open";
        };
    }

    public static String title(Comparison step) {
        String kind = switch (step.instruction().kind()) {
            case TYPE -> "an address is typed";
            case OPEN -> "the mail is opened";
            case CLICK -> "the link is clicked";
        };
        return "Step " + step.instruction().step() + ": " + kind;
    }

    /** A contact in words: {@code TLS, and a request}. */
    public static String words(Contact contact) {
        String how = contact.secure() ? "over TLS (port 443)" : "in plain http (port 80)";
        return how + (contact.asked() ? ", and a request arrived" : ", but no request arrived");
    }

    public static String mark(boolean there) {
        return there ? "yes" : "no";
    }

    /** Where the two part, as sentences. */
    public static List<String> differences(Comparison step) {
        if (step.verdict() != Verdict.DIFFERS) {
            return List.of();
        }
        return Stream.concat(
                        step.rows().stream().filter(row -> !row.same()).map(JudgeView::difference),
                        step.counted() == step.expectCounted()
                                ? Stream.empty()
                                : Stream.of(
                                        step.counted()
                                                ? "The provider counted your browser, and would not have counted the emulated one."
                                                : "The provider did not count your browser, and would have counted the emulated one."))
                .toList();
    }

    private static String difference(Row row) {
        String who = row.real() ? "Only your browser" : "Only the emulated browser";
        return who + " turned to " + row.contact().host() + " " + words(row.contact()) + ".";
    }
}
