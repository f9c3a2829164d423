/** What the pages for sharing show. */
@NullMarked
package padlock.site.share.view;

import org.jspecify.annotations.NullMarked;
