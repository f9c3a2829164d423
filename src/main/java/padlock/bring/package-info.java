/**
 * What readers bring of their own, read and explained with the same rules: the output of {@code curl -sIL}, a HAR file, a mail's source
 * or its HTML.
 *
 * <p>Reads text and nothing else: it fetches nothing, opens no connection and keeps nothing. All sizes, counts and depths are limited.
 */
@NullMarked
package padlock.bring;

import org.jspecify.annotations.NullMarked;
