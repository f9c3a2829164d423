package padlock.diagnosis;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Dates as OpenSSL prints them: {@code Mar  2 19:14:26 2027 GMT}. */
final class Dates {
    private static final DateTimeFormatter FORM = DateTimeFormatter.ofPattern(
                    "MMM ppd HH:mm:ss yyyy 'GMT'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private Dates() {}

    static String of(Instant moment) {
        return FORM.format(moment);
    }
}
