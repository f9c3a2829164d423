/**
 * Every browser in every standard setup, side by side.
 *
 * <p>Knows the standard setups, plays them on a {@link padlock.scenario.Runner}, and keeps the answers in a table. Knows no page.
 */
@NullMarked
package padlock.matrix;

import org.jspecify.annotations.NullMarked;
