package padlock.world;

import java.time.Instant;
import java.util.Optional;
import padlock.words.Sentence;

/**
 * The certificate that the provider keeps for a tracking host, as its owner reads about it.
 *
 * @param sentence what is going on, with the names of this run
 * @param until when the present certificate ends; empty when there is none
 */
public record ManagedStatus(CertificateState state, Sentence sentence, Optional<Instant> until) {}
