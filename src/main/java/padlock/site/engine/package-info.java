/**
 * What the site needs from the rest of Padlock, and how much of it a visitor may ask for at once.
 */
@NullMarked
package padlock.site.engine;

import org.jspecify.annotations.NullMarked;
