/**
 * What is left of a class: predictions before and after, and the time each step took, as CSV and JSON.
 *
 * <p>Knows rooms and their states; names are in it only when somebody asked for them.
 */
@NullMarked
package padlock.room.report;

import org.jspecify.annotations.NullMarked;
