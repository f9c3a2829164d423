/**
 * One mailing to very many readers: an audience, a setup, and the two ledgers that come of it.
 *
 * <p>Every kind of reader is played once on a {@link padlock.scenario.Runner}; the rest is arithmetic over how many there are of each.
 * Knows no page, no server and no browser rule.
 */
@NullMarked
package padlock.campaign;

import org.jspecify.annotations.NullMarked;
