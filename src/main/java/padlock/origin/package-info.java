/**
 * Real servers for the sites of the simulated internet: HTTP and TLS on loopback ports, pooled and lent out for one run at a time.
 *
 * <p>The only place that knows WireMock. Knows worlds, sites and certificates; knows nothing of browsers or who connects.
 */
@NullMarked
package padlock.origin;

import org.jspecify.annotations.NullMarked;
