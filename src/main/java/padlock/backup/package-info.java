/**
 * A data folder in one file, and back: consistent while the site serves, and checked before anything is replaced.
 *
 * <p>Knows which files progress and rooms keep, and nothing of what is in them.
 */
@NullMarked
package padlock.backup;

import org.jspecify.annotations.NullMarked;
