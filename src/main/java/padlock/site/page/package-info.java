/**
 * What every page is made with: templates, static files, words. Knows no page.
 */
@NullMarked
package padlock.site.page;

import org.jspecify.annotations.NullMarked;
