/**
 * The emulated browser: navigations and page loads under a profile, its memory, and the {@link padlock.browser.Network} it asks.
 *
 * <p>Knows rules, certificates and HTML; does not know whether its requests travel over sockets or stay in memory.
 */
@NullMarked
package padlock.browser;

import org.jspecify.annotations.NullMarked;
