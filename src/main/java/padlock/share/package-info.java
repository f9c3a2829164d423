/**
 * What somebody takes away from the sandbox: a scenario in a link, and a run as commands for {@code curl}, as a HAR archive, as a drawing
 * that stands alone and as Mermaid text.
 *
 * <p>Everything here is a function of a scenario or of a run; knows no pages and no sockets.
 */
@NullMarked
package padlock.share;

import org.jspecify.annotations.NullMarked;
