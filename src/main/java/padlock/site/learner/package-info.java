/**
 * What the site remembers about a learner, and the pages that show it, hand it out and forget it.
 */
@NullMarked
package padlock.site.learner;

import org.jspecify.annotations.NullMarked;
