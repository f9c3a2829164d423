/**
 * The page on which readers paste what is their own and have it explained. Nothing that is pasted is fetched, kept or sent on.
 */
@NullMarked
package padlock.site.bring;

import org.jspecify.annotations.NullMarked;
