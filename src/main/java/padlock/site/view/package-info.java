/** What the pages show: one record for each template, with everything decided. Knows runs and drawings, and no HTTP. */
@NullMarked
package padlock.site.view;

import org.jspecify.annotations.NullMarked;
