package padlock.share;

import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A whole scenario in the last part of a link: {@code 1.eNorTs7PTq0EAAnQAqY}.
 *
 * <p>The number is the version of the form; after the dot comes {@link Packing} text, squeezed with the dictionary of that version, in the
 * letters that a URL needs not escape (RFC 4648 section 5, without padding). Nothing is kept on a server: whoever has the link has the
 * scenario, and a link of today opens in a Padlock of later years.
 *
 * <p>What failure looks like: a link that was cut, retyped or made by a newer Padlock is refused with a sentence, as is one that would
 * unpack to more than 64 KiB.
 */
public final class ShareLink {
    /** Longer links get lost on the way: proxies and servers end at 8,000 bytes for a whole request line. */
    static final int LONGEST = 7_000;

    private static final String VERSION = "1";
    private static final Pattern FORM = Pattern.compile("([0-9]{1,9})\\.([A-Za-z0-9_-]*)");
    private static final Squeeze SQUEEZE = Squeeze.version(1);

    private ShareLink() {}

    /** The link's last part; empty when the scenario is too long for a link. */
    public static Optional<String> write(Parcel parcel) {
        byte[] packed = Packing.pack(parcel);
        if (packed.length > Squeeze.MOST_BYTES) {
            return Optional.empty();
        }
        String text = VERSION + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(SQUEEZE.squeeze(packed));
        return Optional.of(text).filter(link -> link.length() <= LONGEST);
    }

    /** What a link's last part carries, or why it cannot be opened. */
    public static Opened read(String text) {
        if (text.length() > LONGEST) {
            return Opened.refused("share.refused.long");
        }
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            return Opened.refused("share.refused.part");
        }
        if (!form.group(1).equals(VERSION)) {
            return Opened.refused("share.refused.version", form.group(1), VERSION);
        }
        return bytes(form.group(2))
                .flatMap(SQUEEZE::expand)
                .map(Packing::unpack)
                .orElseGet(() -> Opened.refused("share.refused.damaged"));
    }

    private static Optional<byte[]> bytes(String letters) {
        try {
            return Optional.of(Base64.getUrlDecoder().decode(letters));
        } catch (IllegalArgumentException notWhole) {
            return Optional.empty();
        }
    }
}
