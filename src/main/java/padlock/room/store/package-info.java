/**
 * Where rooms survive a restart: one row an event, in a SQLite file or in a PostgreSQL that several nodes share.
 *
 * <p>Knows the events and SQL, and nothing of what they mean.
 */
@NullMarked
package padlock.room.store;

import org.jspecify.annotations.NullMarked;
