/**
 * One hop of a run, looked at closely: the bytes that somebody on the path sees, and the certificates that the server shows. Nothing is
 * decided here.
 */
@NullMarked
package padlock.site.path;

import org.jspecify.annotations.NullMarked;
