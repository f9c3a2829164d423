package padlock.site.view;

import java.util.Optional;
import java.util.OptionalInt;
import padlock.trace.Hop;
import padlock.trace.Outcome;
import padlock.trace.StepRecord;

/**
 * A drawn browser window: the address and the page the reader looks at. Pages that a browser shows on its own are told in our words
 * and marked as simulated.
 *
 * @param kind what is inside: {@code page}, {@code wrong}, {@code ask}, {@code certificate}, {@code network}
 * @param error the code as the browser shows it
 * @param wayOn the words on the button that passes the page, if there is one
 */
public record WindowView(
        Address address,
        String kind,
        String headline,
        String sentence,
        Optional<String> error,
        Optional<String> wayOn) {

    static WindowView of(StepRecord step, Outcome outcome) {
        Address address = Address.of(where(step));
        String host = address.host().isEmpty() ? "this address" : address.host();
        String because = step.because();
        return switch (outcome) {
            case DELIVERED, UPGRADED -> page(address, "page", host, "The page behind the link.", step);
            case BROKEN -> page(address, "wrong", status(step), "Something answered, but it is not the page.", step);
            case FAILED -> page(address, "network", "No answer from " + host, because, step);
            case BLOCKED, WARNED ->
                step.askFirst()
                        ? new WindowView(
                                address,
                                "ask",
                                "There is no secure way to " + host,
                                "Over http, anybody on the way can read this visit and change it.",
                                step.error(),
                                wayOn(step, "Go on over http"))
                        : new WindowView(
                                address,
                                "certificate",
                                "Nobody can vouch for this server",
                                because,
                                step.error(),
                                wayOn(step, "Go on anyway"));
        };
    }

    /** Whether the page is one that the browser made itself. */
    public boolean ownPage() {
        return kind.equals("ask") || kind.equals("certificate") || kind.equals("network");
    }

    private static WindowView page(Address address, String kind, String headline, String sentence, StepRecord step) {
        return new WindowView(address, kind, headline, sentence, step.error(), Optional.empty());
    }

    private static Optional<String> wayOn(StepRecord step, String words) {
        return step.canProceed().orElse(false) ? Optional.of(words) : Optional.empty();
    }

    private static String where(StepRecord step) {
        if (step.finalUrl().isPresent()) {
            return step.finalUrl().get();
        }
        if (step.hops().isEmpty()) {
            return step.url().orElse("");
        }
        Hop last = step.hops().get(step.hops().size() - 1);
        return last instanceof Hop.Rewrite rewrite ? rewrite.becomes() : last.url();
    }

    private static String status(StepRecord step) {
        OptionalInt status = OptionalInt.empty();
        for (Hop hop : step.hops()) {
            if (hop instanceof Hop.Exchange exchange && exchange.status().isPresent()) {
                status = exchange.status();
            }
        }
        return status.isPresent() ? "Answer " + status.getAsInt() : "Not the page";
    }
}
