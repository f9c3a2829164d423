package padlock.mail;

/** What an address on a tracking host is for. */
public enum Purpose {
    /** A wrapped link. */
    CLICK,
    /** The invisible picture that tells that a mail was opened. */
    OPEN,
    /** The address of the {@code List-Unsubscribe} header (RFC 8058). */
    UNSUBSCRIBE
}
