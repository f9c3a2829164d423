/**
 * QR codes (ISO/IEC 18004): a short text as the black and white squares that a phone's camera reads.
 *
 * <p>Uses nothing but the JDK, and knows nothing of what the text is for.
 */
@NullMarked
package padlock.qr;

import org.jspecify.annotations.NullMarked;
