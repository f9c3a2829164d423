/**
 * Sharing and taking away: a link that holds a scenario and the page that shows what it sets, a run in a frame of another page, and downloads.
 */
@NullMarked
package padlock.site.share;

import org.jspecify.annotations.NullMarked;
