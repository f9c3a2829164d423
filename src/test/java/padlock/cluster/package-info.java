/** Real programs around Padlock, started and killed by tests: PostgreSQL, nginx, and Padlock itself several times. */
@NullMarked
package padlock.cluster;

import org.jspecify.annotations.NullMarked;
