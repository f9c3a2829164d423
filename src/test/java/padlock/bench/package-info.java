/** Measurements, run by hand: plain programs that print a figure and the command that gave it. No test. */
@NullMarked
package padlock.bench;

import org.jspecify.annotations.NullMarked;
