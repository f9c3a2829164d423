package padlock.oracle;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import padlock.judge.Relay;
import padlock.origin.Lab;
import padlock.url.Host;
import padlock.world.Machine;
import padlock.world.Port;

/**
 * A loopback address for every name of the simulated internet, with ports 80 and 443 where real browsers look for them.
 *
 * <p>A port that is closed in the world is closed here too: nothing listens. Listening on these ports takes root.
 */
final class Streets implements AutoCloseable {
    private static final int DISTRICTS = 250;
    private static final int MOST_AT_ONCE = 256;

    /** Two builds on one machine stay out of each other's way. */
    private static final long TOWN = 2 + ProcessHandle.current().pid() % DISTRICTS;

    private static final AtomicInteger FOUNDED = new AtomicInteger();

    private final int district = FOUNDED.getAndIncrement() % DISTRICTS;
    private final Function<Host, Optional<Machine>> names;
    private final Lab lab;
    private final Map<String, String> addresses = new LinkedHashMap<>();
    private final Map<InetSocketAddress, Relay> relays = new LinkedHashMap<>();

    Streets(Function<Host, Optional<Machine>> names, Lab lab) {
        this.names = names;
        this.lab = lab;
    }

    /** Opens and closes doors as the world has them now. */
    void follow(List<Host> hosts) {
        for (Host host : hosts) {
            String name = host.name();
            if (!addresses.containsKey(name)) {
                addresses.put(name, "127." + TOWN + "." + district + "." + (addresses.size() + 1));
            }
            Optional<Machine> machine = names.apply(host);
            follow(host, 80, machine.map(Machine::port80));
            follow(host, 443, machine.map(Machine::port443));
        }
    }

    /** Ends every connection, as servers do that start again with other settings. */
    void hangUp() {
        relays.values().forEach(Relay::hangUp);
    }

    /** The address of each name; empty where the name does not exist now. */
    Map<String, String> addresses() {
        Map<String, String> now = new LinkedHashMap<>();
        addresses.forEach(
                (name, address) -> now.put(name, names.apply(Host.of(name)).isPresent() ? address : ""));
        return now;
    }

    private void follow(Host host, int port, Optional<Port> what) {
        InetSocketAddress here = new InetSocketAddress(addresses.get(host.name()), port);
        boolean listens = what.filter(found -> !(found instanceof Port.Closed)).isPresent();
        if (listens && !relays.containsKey(here)) {
            relays.put(here, new Relay(here, MOST_AT_ONCE, client -> connect(host, port)));
        } else if (!listens && relays.containsKey(here)) {
            relays.remove(here).close();
        }
    }

    private Socket connect(Host host, int port) throws IOException {
        InetSocketAddress door = lab.find(host, port).orElseThrow().address();
        return new Socket(door.getAddress(), door.getPort());
    }

    @Override
    public void close() {
        new ArrayList<>(relays.values()).forEach(Relay::close);
        relays.clear();
    }
}
