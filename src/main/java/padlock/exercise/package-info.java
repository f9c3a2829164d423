/**
 * What a learner is asked: tasks, myths, incidents and tickets, as files say them.
 *
 * <p>No answer is marked as right here. An answer says what would be seen, and a run decides. Knows no page, no learner and no lesson.
 */
@NullMarked
package padlock.exercise;

import org.jspecify.annotations.NullMarked;
