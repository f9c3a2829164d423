/**
 * Names and addresses of the web: schemes, hosts, ports, IP literals, trailing dots, registrable domains.
 *
 * <p>Pure values. Knows nothing of requests, policies or files outside the JDK.
 */
@NullMarked
package padlock.url;

import org.jspecify.annotations.NullMarked;
