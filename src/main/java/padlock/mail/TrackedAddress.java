package padlock.mail;

/** What a URL on a tracking host says to the provider: what it is for, and whose mail and link it is. */
public record TrackedAddress(Purpose purpose, String token) {}
