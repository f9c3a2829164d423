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
import padlock.words.Wording;

/**
 * A reader's own browser beside the emulated one.
 *
 * @param launches the commands that start a browser; empty in the part of the page that follows along
 * @param names the name of a profile by its id
 * @param words what is said around it
 */
public record JudgeView(String id, List<Launch> launches, Sight sight, UnaryOperator<String> names, Wording words) {
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
            return say("judge.waiting");
        }
        return switch (sight.verdict()) {
            case AGREES -> say("judge.agrees");
            case DIFFERS -> say("judge.differs");
            case WAITING -> say("judge.so-far");
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

    public String word(Verdict verdict) {
        return switch (verdict) {
            case AGREES -> say("judge.word.agrees");
            case DIFFERS -> say("judge.word.differs");
            case WAITING -> say("judge.word.waiting");
        };
    }

    public String title(Comparison step) {
        String kind = switch (step.instruction().kind()) {
            case TYPE -> say("judge.typed");
            case OPEN -> say("judge.opened");
            case CLICK -> say("judge.clicked");
        };
        return say("judge.step", step.instruction().step(), kind);
    }

    /** A contact in words, such as {@code over TLS (port 443), and a request arrived}. */
    public String contact(Contact contact) {
        String way = contact.secure() ? "judge.tls" : "judge.http";
        return say(way + (contact.asked() ? "-asked" : "-silent"));
    }

    public String mark(boolean there) {
        return there ? say("judge.yes") : say("judge.no");
    }

    /** Where the two part, as sentences. */
    public List<String> differences(Comparison step) {
        if (step.verdict() != Verdict.DIFFERS) {
            return List.of();
        }
        return Stream.concat(
                        step.rows().stream().filter(row -> !row.same()).map(this::difference),
                        step.counted() == step.expectCounted()
                                ? Stream.empty()
                                : Stream.of(
                                        step.counted()
                                                ? say("judge.only-counted")
                                                : say("judge.only-emulated-counted")))
                .toList();
    }

    private String difference(Row row) {
        return say(
                row.real() ? "judge.only-yours" : "judge.only-emulated",
                row.contact().host(),
                contact(row.contact()));
    }

    /** What the page says, in its language. */
    public String say(String key, Object... parts) {
        return words.say(key, parts);
    }
}
