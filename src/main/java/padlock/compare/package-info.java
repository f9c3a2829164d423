/**
 * Two runs side by side: where they part for the first time, and what lapsed between two moments. Reads traces only; knows neither how
 * a run was made nor how it is shown.
 */
@NullMarked
package padlock.compare;

import org.jspecify.annotations.NullMarked;
