package padlock.site.view;

import java.util.Optional;
import java.util.OptionalInt;
import padlock.trace.Hop;
import padlock.trace.Outcome;
import padlock.trace.StepRecord;
import padlock.words.Wording;

/**
 * A drawn browser window: the address and the page the reader looks at. Pages that a browser shows on its own are told in our words
 * and marked as simulated.
 *
 * @param kind what is inside: {@code page}, {@code wrong}, {@code ask}, {@code certificate}, {@code network}
 * @param error the code as the browser shows it
 * @param wayOn the words on the button that passes the page, if there is one
 * @param words what is said around it
 */
public record WindowView(
        Address address,
        String kind,
        String headline,
        String sentence,
        Optional<String> error,
        Optional<String> wayOn,
        Wording words) {

    static WindowView of(StepRecord step, Outcome outcome, Wording words) {
        Address address = Address.of(where(step));
        String host = address.host().isEmpty() ? words.say("run.this-address") : address.host();
        String because = words.say(step.because());
        return switch (outcome) {
            case DELIVERED, UPGRADED -> page(address, "page", host, words.say("run.window.page"), step, words);
            case BROKEN -> page(address, "wrong", status(step, words), words.say("run.window.wrong"), step, words);
            case FAILED -> page(address, "network", words.say("run.window.network", host), because, step, words);
            case BLOCKED, WARNED ->
                step.askFirst()
                        ? new WindowView(
                                address,
                                "ask",
                                words.say("run.window.ask", host),
                                words.say("run.window.ask-why"),
                                step.error(),
                                wayOn(step, words.say("run.window.ask-on")),
                                words)
                        : new WindowView(
                                address,
                                "certificate",
                                words.say("run.window.certificate"),
                                because,
                                step.error(),
                                wayOn(step, words.say("run.window.certificate-on")),
                                words);
        };
    }

    /** Whether the page is one that the browser made itself. */
    public boolean ownPage() {
        return kind.equals("ask") || kind.equals("certificate") || kind.equals("network");
    }

    private static WindowView page(
            Address address, String kind, String headline, String sentence, StepRecord step, Wording words) {
        return new WindowView(address, kind, headline, sentence, step.error(), Optional.empty(), words);
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

    private static String status(StepRecord step, Wording words) {
        OptionalInt status = OptionalInt.empty();
        for (Hop hop : step.hops()) {
            if (hop instanceof Hop.Exchange exchange && exchange.status().isPresent()) {
                status = exchange.status();
            }
        }
        return status.isPresent()
                ? words.say("run.window.status", status.getAsInt())
                : words.say("run.window.not-the-page");
    }
}
