package padlock.origin;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import padlock.world.Machine;

/** The servers of one lab, one for each machine that was ever visited. Between two runs they listen and answer nobody. */
final class Rack implements AutoCloseable {
    private final ServerThreads threads;
    private final Map<Machine.Name, SiteServer> servers = new EnumMap<>(Machine.Name.class);
    private volatile Optional<Lab> tenant = Optional.empty();

    Rack(ServerThreads threads) {
        this.threads = threads;
    }

    void serve(Lab lab) {
        tenant = Optional.of(lab);
    }

    void rest() {
        tenant = Optional.empty();
    }

    synchronized SiteServer server(Machine.Name machine) {
        return servers.computeIfAbsent(machine, name -> new SiteServer(name, () -> tenant, threads));
    }

    @Override
    public synchronized void close() {
        servers.values().forEach(SiteServer::close);
        servers.clear();
    }
}
