/**
 * Run sheets: what an instructor does minute by minute, written as content files and checked like lessons.
 *
 * <p>Knows scenarios and content files; knows nothing of a room.
 */
@NullMarked
package padlock.room.sheet;

import org.jspecify.annotations.NullMarked;
