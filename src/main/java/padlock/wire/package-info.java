/**
 * The browser's {@link padlock.browser.Network} over real sockets and real TLS, and the byte tap of what an eavesdropper sees.
 *
 * <p>The only place that knows OkHttp. Nothing here resolves a name: an {@link padlock.wire.AddressBook} says where a name leads, and
 * only to loopback.
 */
@NullMarked
package padlock.wire;

import org.jspecify.annotations.NullMarked;
