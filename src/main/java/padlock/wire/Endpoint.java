package padlock.wire;

import java.net.InetSocketAddress;

/**
 * Where a connection really goes; never outside this machine.
 *
 * @param stalls nobody there will ever answer; the browser's patience passes on the virtual clock, so the wire waits only briefly
 */
public record Endpoint(InetSocketAddress address, boolean stalls) {
    public Endpoint {
        if (address.isUnresolved() || !address.getAddress().isLoopbackAddress()) {
            throw new IllegalArgumentException("the simulated internet stays on loopback: " + address);
        }
    }

    /** As a trace shows it: {@code 127.0.0.1:43121}. */
    public String text() {
        return address.getAddress().getHostAddress() + ":" + address.getPort();
    }
}
