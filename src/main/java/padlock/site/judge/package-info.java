/**
 * The pages on which a reader's own browser is laid beside the emulated one. They serve only the machine on which Padlock runs.
 */
@NullMarked
package padlock.site.judge;

import org.jspecify.annotations.NullMarked;
