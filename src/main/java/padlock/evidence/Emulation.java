package padlock.evidence;

import padlock.policy.Evidence;
import padlock.policy.Profile;

/**
 * One emulated browser, and how much speaks for it.
 *
 * @param standsFor the build and settings, in one sentence
 * @param evidence how it is known as a whole; single parameters may be known better or worse
 */
public record Emulation(String id, String standsFor, Evidence evidence, Tally tally) {
    static Emulation of(Profile profile, Tally tally) {
        return new Emulation(profile.id(), profile.standsFor(), profile.evidence(), tally);
    }
}
