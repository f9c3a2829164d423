/**
 * Questions about browser policy, one JSON object a line, answered by the same rules and the same browser that play scenarios.
 *
 * <p>Each kind of question is a small class; none of them knows a rule of its own.
 */
@NullMarked
package padlock.question;

import org.jspecify.annotations.NullMarked;
