package padlock.diagram;

import java.util.Locale;
import java.util.Optional;
import padlock.trace.Hop;
import padlock.trace.TlsSession;
import padlock.words.Wording;

/** What came of a connection, in the few words a drawing has room for. */
final class Answer {
    private Answer() {}

    /** The status and where it points, if an answer came. */
    static Optional<String> of(Hop.Exchange exchange, Wording words) {
        if (exchange.status().isEmpty()) {
            return Optional.empty();
        }
        int status = exchange.status().getAsInt();
        return Optional.of(exchange.location()
                .map(location -> words.say(
                        "run.drawing.points", status, Place.of(location, words).host()))
                .orElse(String.format(Locale.ROOT, "%d", status)));
    }

    /** What stands below a station: the status, the certificate's fault, or that nothing came. */
    static String note(Hop.Exchange exchange, Wording words) {
        if (exchange.status().isPresent()) {
            return words.say("run.drawing.answers", exchange.status().getAsInt());
        }
        return exchange.tls()
                .flatMap(TlsSession::fault)
                .map(fault -> words.say("run.drawing.certificate", fault.word()))
                .orElse(words.say("run.drawing.no-answer"));
    }
}
