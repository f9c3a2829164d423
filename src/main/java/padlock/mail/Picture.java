package padlock.mail;

/** An image of a mail that was sent, by the address it is loaded from. {@code pixel}: it is the provider's, and counts opens. */
public record Picture(String src, boolean pixel) {}
