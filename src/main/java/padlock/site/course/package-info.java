/**
 * The pages of the course: map, lessons, tasks, myths, cases, tickets, glossary, search, handouts.
 */
@NullMarked
package padlock.site.course;

import org.jspecify.annotations.NullMarked;
