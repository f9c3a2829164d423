package padlock;

import java.util.List;
import padlock.trace.Backstage;
import padlock.trace.ElementRecord;
import padlock.trace.Hop;
import padlock.trace.KnownHost;
import padlock.trace.Ledger;
import padlock.trace.Run;
import padlock.trace.StepRecord;
import padlock.words.Wording;

/** A run as plain text for a terminal. */
final class RunText {
    private final StringBuilder out = new StringBuilder();

    private RunText() {}

    static String of(Run run) {
        return new RunText().write(run);
    }

    private String write(Run run) {
        line(0, run.scenario() + " in " + run.browser());
        run.steps().forEach(this::step);
        line(
                0,
                "the reader: " + events(run.ledger().truth()) + "; the provider counted: "
                        + events(run.ledger().provider()));
        for (KnownHost host : run.hsts()) {
            line(
                    0,
                    "insists on https for " + host.host() + (host.includeSubDomains() ? " and every name below it" : "")
                            + ", learned from " + host.learnedFrom());
        }
        run.problems().forEach(problem -> line(0, "NOT AS EXPECTED: " + problem));
        line(0, run.passed() ? "passed" : "failed");
        return out.toString();
    }

    private static String events(Ledger.Tally count) {
        return count.opens()
                + (count.opens() == 1 ? " open, " : " opens, ")
                + count.clicks()
                + (count.clicks() == 1 ? " click" : " clicks");
    }

    private void step(StepRecord step) {
        String outcome =
                step.outcome().map(o -> "  " + Wording.english().say(o.word())).orElse("");
        String error = step.error().map(code -> " (" + code + ")").orElse("");
        line(
                0,
                step.step() + ". " + step.action()
                        + step.url().map(url -> " " + url).orElse(""));
        line(2, (outcome + error + (step.counted() ? ", counted" : "")).strip());
        line(2, Wording.english().say(step.because()));
        hops(4, step.hops());
        for (ElementRecord image : step.elements()) {
            line(
                    4,
                    image.kind().id() + " " + image.url() + "  "
                            + Wording.english().say(image.outcome().word())
                            + image.error().map(code -> " (" + code + ")").orElse("")
                            + (image.counted() ? ", counted" : ""));
            hops(6, image.hops());
        }
    }

    private void hops(int indent, List<Hop> hops) {
        for (Hop hop : hops) {
            String becomes = hop instanceof Hop.Rewrite rewrite ? " -> " + rewrite.becomes() : "";
            String status =
                    hop instanceof Hop.Exchange exchange && exchange.status().isPresent()
                            ? " " + exchange.status().getAsInt()
                            : "";
            line(
                    indent,
                    "[" + hop.rule().id() + "] " + hop.url() + becomes + status + "  "
                            + Wording.english().say(hop.because()));
            if (hop instanceof Hop.Exchange exchange) {
                for (Backstage act : exchange.behind()) {
                    line(
                            indent + 2,
                            "[" + act.rule().id() + "] " + Wording.english().say(act.because()));
                }
            }
        }
    }

    /** Control characters in a URL of somebody's mail must not reach the terminal. */
    private void line(int indent, String text) {
        if (!text.isBlank()) {
            out.append(" ".repeat(indent))
                    .append(text.replaceAll("\\p{Cntrl}", "?"))
                    .append(System.lineSeparator());
        }
    }
}
