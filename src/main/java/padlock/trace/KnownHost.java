package padlock.trace;

import java.time.Instant;
import java.util.Optional;

/**
 * One line of a browser's HSTS store, as its own inspector would show it.
 *
 * @param expires empty for a host of the built-in list
 * @param learnedFrom the URL whose answer taught it
 */
public record KnownHost(String host, boolean includeSubDomains, Optional<Instant> expires, String learnedFrom) {}
