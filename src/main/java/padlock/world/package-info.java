/**
 * The simulated internet as data and behaviour: who owns which switch, which names exist, what stands behind them.
 *
 * <p>A site is written once, as a function from request to response with the log it keeps; servers and the model network call
 * the same site. Nothing here knows browsers or sockets.
 */
@NullMarked
package padlock.world;

import org.jspecify.annotations.NullMarked;
