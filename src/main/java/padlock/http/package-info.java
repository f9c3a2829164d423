/**
 * One HTTP exchange as plain values: what a browser sends, what a site answers.
 *
 * <p>Knows URLs and nothing else; the browser, the sites, the wire and the real servers all speak it.
 */
@NullMarked
package padlock.http;

import org.jspecify.annotations.NullMarked;
