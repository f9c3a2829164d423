/**
 * What happened in a run: sealed events in start/end pairs, and the steps, hops and ledgers that are read from them.
 *
 * <p>The diagram, the explanation, the checks and the JSON are made from this package alone. It knows rules and URLs, and
 * nothing of how a request was made.
 */
@NullMarked
package padlock.trace;

import org.jspecify.annotations.NullMarked;
