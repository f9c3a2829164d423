/**
 * The pages of a live class: the lobby, the learner's page, the instructor's desk and the screen for the projector.
 *
 * <p>Each is a whole page that shows the present state and works by plain reload; scripts only reload it at the right moment, when
 * the server says over server-sent events that something changed. What may happen in a room is decided in {@link padlock.room}.
 * Every link is relative, so that the pages work below any path.
 */
@NullMarked
package padlock.site.room;

import org.jspecify.annotations.NullMarked;
