/**
 * A throw-away certificate authority, certificates good and deliberately flawed, and the verifier that names the flaw.
 *
 * <p>The only place that knows Bouncy Castle. Nothing here is ever trusted by a real machine.
 */
@NullMarked
package padlock.pki;

import org.jspecify.annotations.NullMarked;
