/**
 * What an operator watches: whether the site is well, and one line a request. Knows no page and no secret.
 */
@NullMarked
package padlock.site.ops;

import org.jspecify.annotations.NullMarked;
