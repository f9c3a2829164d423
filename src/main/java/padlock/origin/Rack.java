package padlock.origin;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import padlock.world.Machine;

/** The servers of one lab, one for each machine that was ever visited. Between two runs they listen and answer nobody. */
final class Rack implements AutoCloseable {
    private final ServerThreads threads;
    private final Map<Machine.Name, SiteServer> servers = new EnumMap<>(Machine.Name.class);
    private volatile boolean open = true;
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
        // One that died would refuse everybody in every later story, as if the story said so.
        servers.values().removeIf(server -> !server.isAlive());
        return servers.computeIfAbsent(machine, name -> new SiteServer(name, () -> tenant, threads));
    }

    /** Servers of a rack that was closed on purpose did not die. */
    boolean isOpen() {
        return open;
    }

    @Override
    public synchronized void close() {
        open = false;
        servers.values().forEach(SiteServer::close);
        servers.clear();
    }
}
