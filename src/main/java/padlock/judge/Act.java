package padlock.judge;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import padlock.judge.Contact.Approach;

/** One thing that the reader does, while and after they do it: where the browser turned to meanwhile. */
final class Act {
    private static final int MOST_APPROACHES = 200;

    private final Instruction instruction;
    private final int eventsBefore;
    private final Map<Approach, Boolean> approaches = new LinkedHashMap<>();
    private boolean counted;
    private boolean closed;

    Act(Instruction instruction, int eventsBefore) {
        this.instruction = instruction;
        this.eventsBefore = eventsBefore;
    }

    Instruction instruction() {
        return instruction;
    }

    void approached(Approach approach, boolean asked) {
        if (!closed && (approaches.containsKey(approach) || approaches.size() < MOST_APPROACHES)) {
            approaches.merge(approach, asked, Boolean::logicalOr);
        }
    }

    void counts(int events) {
        if (!closed) {
            counted = events > eventsBefore;
        }
    }

    void close() {
        closed = true;
    }

    boolean closed() {
        return closed;
    }

    Comparison beside(List<Contact> emulated, boolean expectCounted) {
        return Comparison.of(instruction, Contact.of(approaches), emulated, counted, expectCounted, closed);
    }
}
