/**
 * The tools somebody reaches for when tracked links break, inside the simulated internet: {@code dig}, {@code curl}, a look at the
 * certificate, the provider's log, and the tracked and the untracked link side by side.
 *
 * <p>Each is a pure function of a scenario, a moment and a command. Knows the model network and what scenarios are; knows no
 * sockets, no pages and no real name server.
 */
@NullMarked
package padlock.diagnosis;

import org.jspecify.annotations.NullMarked;
