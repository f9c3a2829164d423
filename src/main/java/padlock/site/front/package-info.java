/**
 * How requests come in: under which name, over TLS or not, through which proxies, below which path. Knows no page.
 *
 * <p>Nothing in here believes a header that anybody may write: forwarded facts count only from the proxies that the operator named.
 */
@NullMarked
package padlock.site.front;

import org.jspecify.annotations.NullMarked;
