/**
 * The pages that count: a campaign over an audience, and the matrix of browsers and setups.
 */
@NullMarked
package padlock.site.numbers;

import org.jspecify.annotations.NullMarked;
