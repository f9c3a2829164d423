/**
 * How true the emulation is, and how anybody can check it: each rule's evidence browser by browser, and the questions and recordings
 * that every build has to agree with. It decides nothing and knows no pages.
 */
@NullMarked
package padlock.evidence;

import org.jspecify.annotations.NullMarked;
