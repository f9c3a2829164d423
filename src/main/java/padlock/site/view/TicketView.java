package padlock.site.view;

import java.util.List;
import java.util.Optional;
import padlock.exercise.Ticket;

/**
 * A ticket on its page.
 *
 * @param pieces all evidence; what was asked for is open
 * @param left how many questions are left
 * @param verdict empty before the learner has answered
 */
public record TicketView(Ticket ticket, List<PieceView> pieces, int left, Optional<VerdictView> verdict) {
    /** A piece of evidence. {@code number}: counted from 0. {@code step}: drawn where the file names one and it was asked for. */
    public record PieceView(int number, Ticket.Piece piece, boolean asked, Optional<StepView> step) {}

    /** What came of an answer. {@code missed}: telling evidence that was not asked for. */
    public record VerdictView(int answer, boolean right, String says, Optional<RunView> run, List<String> telling) {}
}
