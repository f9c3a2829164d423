package padlock.judge;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * One step of a reader: what the servers saw of the real browser beside what the emulated one turned to.
 *
 * @param rows every contact of either side
 * @param counted whether the provider counted the real browser's click or open
 * @param expectCounted whether it counted the emulated one's
 * @param closed whether the reader is done with this step
 */
public record Comparison(
        Instruction instruction, List<Row> rows, boolean counted, boolean expectCounted, boolean closed) {
    public Comparison {
        rows = List.copyOf(rows);
    }

    /** One contact, and who made it. */
    public record Row(Contact contact, boolean real, boolean emulated) {
        public boolean same() {
            return real && emulated;
        }
    }

    /** What is to be said about a step. */
    public enum Verdict {
        AGREES,
        WAITING,
        DIFFERS
    }

    static Comparison of(
            Instruction instruction,
            List<Contact> real,
            List<Contact> emulated,
            boolean counted,
            boolean expectCounted,
            boolean closed) {
        Set<Contact> all = new LinkedHashSet<>(emulated);
        all.addAll(real);
        List<Row> rows = new ArrayList<>();
        for (Contact contact : all) {
            rows.add(new Row(contact, real.contains(contact), emulated.contains(contact)));
        }
        return new Comparison(instruction, rows, counted, expectCounted, closed);
    }

    /** Order is left out: images load side by side, and a busy machine shuffles them. */
    public Verdict verdict() {
        if (counted == expectCounted && rows.stream().allMatch(Row::same)) {
            return Verdict.AGREES;
        }
        return closed || wentElsewhere() ? Verdict.DIFFERS : Verdict.WAITING;
    }

    // A connection without a request may still be on its way to one.
    private boolean wentElsewhere() {
        return (counted && !expectCounted)
                || rows.stream().anyMatch(row -> row.real() && !row.emulated() && !unfinished(row.contact()));
    }

    private boolean unfinished(Contact contact) {
        return !contact.asked()
                && rows.stream()
                        .anyMatch(row ->
                                row.emulated() && row.contact().approach().equals(contact.approach()));
    }
}
