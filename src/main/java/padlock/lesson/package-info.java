/**
 * The course: modules, lessons, and the scenarios that play inside them, read from one folder.
 *
 * <p>Turns Markdown into safe HTML and finds every mistake of every file. Knows no web server and no learner.
 */
@NullMarked
package padlock.lesson;

import org.jspecify.annotations.NullMarked;
