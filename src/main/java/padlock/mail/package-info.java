/**
 * Mail at send time: what the sender wrote, and what the provider makes of it before it leaves.
 *
 * <p>The provider wraps links and adds its pixel; scheme, host and token are fixed from then on. Knows HTML and URLs; knows no
 * world, no clock and no browser.
 */
@NullMarked
package padlock.mail;

import org.jspecify.annotations.NullMarked;
