/**
 * A reader's own browser, played against the emulation: real servers of a scenario kept up for a while, a way in for a browser, and what
 * the servers saw beside what the emulated browser would have done.
 *
 * <p>Listens on loopback only and connects to nothing but the lab's own servers. Knows no page of the site and decides no rule of a
 * browser.
 */
@NullMarked
package padlock.judge;

import org.jspecify.annotations.NullMarked;
