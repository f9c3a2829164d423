/** Commands, the object graph and the settings: what puts the packages below together. */
@NullMarked
package padlock;

import org.jspecify.annotations.NullMarked;
