/**
 * A live class: one instructor leads through a run sheet, everybody else follows, predicts, watches and asks for help.
 *
 * <p>A room is the fold of its events: nothing is true of it that no event says. Time is always a parameter. Knows run sheets and
 * where events are kept; knows no web server, no page and no connection.
 */
@NullMarked
package padlock.room;

import org.jspecify.annotations.NullMarked;
