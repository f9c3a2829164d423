package padlock.diagram;

import java.util.Locale;
import java.util.Optional;
import padlock.trace.Hop;

/** What came of a connection, in the few words a drawing has room for. */
final class Answer {
    private Answer() {}

    /** The status and where it points, if an answer came. */
    static Optional<String> of(Hop.Exchange exchange) {
        if (exchange.status().isEmpty()) {
            return Optional.empty();
        }
        int status = exchange.status().getAsInt();
        return Optional.of(exchange.location()
                .map(location -> status + " to " + Place.of(location).host())
                .orElse(String.format(Locale.ROOT, "%d", status)));
    }

    /** What stands below a station: the status, the certificate's fault, or that nothing came. */
    static String note(Hop.Exchange exchange) {
        if (exchange.status().isPresent()) {
            return "answers " + exchange.status().getAsInt();
        }
        return exchange.tls()
                .flatMap(tls -> tls.fault()
                        .map(fault -> "certificate: "
                                + String.valueOf(fault).toLowerCase(Locale.ROOT).replace('_', ' ')))
                .orElse("no answer");
    }
}
