/**
 * One mail played twice, or in every release: two readers, browsers, setups or moments side by side, and the time machine. What differs is
 * found by {@code padlock.compare}; nothing is decided here.
 */
@NullMarked
package padlock.site.compare;

import org.jspecify.annotations.NullMarked;
