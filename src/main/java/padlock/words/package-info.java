/** What Padlock says to its readers, apart from the code that decides it: sentences by key, in one language at a time. */
@NullMarked
package padlock.words;

import org.jspecify.annotations.NullMarked;
