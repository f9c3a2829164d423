/**
 * The sandbox: switches, mail and reader become the text of a scenario file, and the page shows what came of it.
 */
@NullMarked
package padlock.site.sandbox;

import org.jspecify.annotations.NullMarked;
