/**
 * A run as a picture and as the same story in words: the line, the sequence diagram, the outcome signs.
 *
 * <p>Made from the trace alone, with nothing but the JDK. Knows no page: colors, type and motion are classes that a style sheet
 * fills in, so that one drawing serves every theme and a policy that forbids inline styles.
 */
@NullMarked
package padlock.diagram;

import org.jspecify.annotations.NullMarked;
