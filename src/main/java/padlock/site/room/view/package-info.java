/** What the pages of a class show: records for the templates, without a decision in them. */
@NullMarked
package padlock.site.room.view;

import org.jspecify.annotations.NullMarked;
