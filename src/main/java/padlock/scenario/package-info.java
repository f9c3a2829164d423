/**
 * A story to play: setup, steps, expectations, and the run that plays it in one browser over the wire or in memory.
 *
 * <p>Builds the world, hands the browser its network, and writes the trace. Knows no page and no HTTP server.
 */
@NullMarked
package padlock.scenario;

import org.jspecify.annotations.NullMarked;
