/**
 * Files that authors write: YAML read key by key, and every mistake told as {@code file:line:column: message}.
 *
 * <p>Knows text, places in text and folders; knows nothing of scenarios, lessons or the field.
 */
@NullMarked
package padlock.content;

import org.jspecify.annotations.NullMarked;
