/**
 * What learners have done: marks in a database file, exports that a learner keeps, and signed records of completion.
 *
 * <p>Writes SQL for any database that it is given. Knows learners by the hash of a random number, and lessons and tasks by their ids alone.
 */
@NullMarked
package padlock.progress;

import org.jspecify.annotations.NullMarked;
