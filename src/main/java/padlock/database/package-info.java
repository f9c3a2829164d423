/**
 * Where Padlock keeps rows: a SQLite file of its own, or a PostgreSQL that several nodes share; brought up to date by the same scripts.
 *
 * <p>Knows JDBC and nothing of what the rows mean.
 */
@NullMarked
package padlock.database;

import org.jspecify.annotations.NullMarked;
