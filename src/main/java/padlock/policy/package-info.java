/**
 * What browsers decide: HSTS, upgrades of navigations, mixed content, certificate errors; each decision names its rule.
 *
 * <p>Pure: text, state and an {@code Instant} in, a decision out. Knows no socket, no clock, no file but its own profiles,
 * and nothing of e-mail.
 */
@NullMarked
package padlock.policy;

import org.jspecify.annotations.NullMarked;
