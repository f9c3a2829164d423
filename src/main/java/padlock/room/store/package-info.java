/**
 * Where rooms survive a restart: one SQLite file with one row an event.
 *
 * <p>Knows the events and JDBC, and nothing of what they mean.
 */
@NullMarked
package padlock.room.store;

import org.jspecify.annotations.NullMarked;
