package padlock.room;

import java.util.Optional;

/**
 * What came of asking for a seat.
 *
 * @param secret for the learner's cookie, if they got a seat
 * @param refusal why they got none
 */
public record Admission(Optional<Secret> secret, Optional<Refusal> refusal) {
    static Admission given(Secret secret) {
        return new Admission(Optional.of(secret), Optional.empty());
    }

    static Admission refused(Refusal refusal) {
        return new Admission(Optional.empty(), Optional.of(refusal));
    }
}
