package padlock.site.compare;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import padlock.site.view.SandboxView.ChoiceView;
import padlock.words.Wording;

/** How long somebody lets the clock run. */
final class Waiting {
    /** The buttons, and what each adds. A month is 30 days and a year 365. */
    private static final Map<String, Duration> STEPS = new LinkedHashMap<>();

    private static final Duration LONGEST = Duration.ofDays(20 * 365);

    static {
        STEPS.put("minute", Duration.ofMinutes(1));
        STEPS.put("hour", Duration.ofHours(1));
        STEPS.put("day", Duration.ofDays(1));
        STEPS.put("month", Duration.ofDays(30));
        STEPS.put("year", Duration.ofDays(365));
    }

    private final Wording words;

    Waiting(Wording words) {
        this.words = words;
    }

    List<ChoiceView> choices() {
        return STEPS.keySet().stream()
                .map(unit -> new ChoiceView(unit, words.say("clock.plus." + unit)))
                .toList();
    }

    /** What was waited so far, as {@code PT24H}, and another step; empty where this is no time to wait, or over twenty years. */
    static Optional<Duration> of(String soFar, String unit) {
        try {
            Duration waited = soFar.isEmpty() ? Duration.ZERO : Duration.parse(soFar);
            Duration more = unit.isEmpty() ? Duration.ZERO : STEPS.getOrDefault(unit, Duration.ofSeconds(-1));
            boolean sensible = !waited.isNegative() && waited.compareTo(LONGEST) <= 0 && !more.isNegative();
            return Optional.of(waited)
                    .filter(time -> sensible)
                    .map(time -> time.plus(more))
                    .filter(time -> time.compareTo(LONGEST) <= 0);
        } catch (DateTimeException noDuration) {
            return Optional.empty();
        }
    }

    /** Such as {@code 1 year, 30 days, 1 minute}. */
    String told(Duration waited) {
        Map<String, Long> parts = new LinkedHashMap<>();
        parts.put("year", waited.toDays() / 365);
        parts.put("day", waited.toDays() % 365);
        parts.put("hour", (long) waited.toHoursPart());
        parts.put("minute", (long) waited.toMinutesPart());
        List<String> said = parts.entrySet().stream()
                .filter(part -> part.getValue() > 0)
                .map(part -> words.say("clock." + part.getKey() + (part.getValue() == 1 ? "" : "s"), part.getValue()))
                .toList();
        return said.isEmpty() ? words.say("clock.no-time") : String.join(", ", said);
    }

    /** Such as {@code 22 Nov 2026, 09:00}. */
    String moment(Instant at) {
        return DateTimeFormatter.ofPattern(words.say("clock.date"), Locale.forLanguageTag(words.say("language")))
                .format(at.atOffset(ZoneOffset.UTC));
    }
}
