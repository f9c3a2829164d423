package padlock.origin;

import java.net.InetSocketAddress;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import padlock.http.Request;
import padlock.http.Response;
import padlock.pki.Credential;
import padlock.url.Host;
import padlock.world.Machine;
import padlock.world.Port;
import padlock.world.Site;

/**
 * Real servers, lent to one run: the simulated internet with a loopback port behind every door.
 *
 * <p>A lab holds no rules. What a name means, what a port does and which certificate is presented is asked of the world each time,
 * so {@code change: { cdn: { https: expired } }} is seen at the next handshake. Two labs never see each other's worlds.
 */
public final class Lab implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Lab.class);

    private final Function<Host, Optional<Machine>> names;
    private final Rack rack;
    private final DeadEnds deadEnds;
    private final Runnable giveBack;
    private final Map<Machine.Name, Host> visited = new ConcurrentHashMap<>();
    private final Set<SiteServer> used = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean closed = new AtomicBoolean();
    private volatile Optional<Throwable> failure = Optional.empty();

    Lab(Function<Host, Optional<Machine>> names, Rack rack, DeadEnds deadEnds, Runnable giveBack) {
        this.names = names;
        this.rack = rack;
        this.deadEnds = deadEnds;
        this.giveBack = giveBack;
    }

    /**
     * Where a connection really goes.
     *
     * @param stalls nobody there will ever answer: there is no point in waiting long
     */
    public record Door(InetSocketAddress address, boolean stalls) {}

    /** The real address behind a name and port; empty when DNS knows no such name. */
    public Optional<Door> find(Host host, int port) {
        if (closed.get()) {
            throw new IllegalStateException("this lab was given back; asked for " + host);
        }
        Optional<Machine> machine = names.apply(host);
        machine.ifPresent(found -> visited.put(found.name(), host));
        return machine.map(found -> door(found.name(), found.port(port)));
    }

    private Door door(Machine.Name machine, Port port) {
        if (port instanceof Port.Plain) {
            return new Door(server(machine).plain(), false);
        }
        if (port instanceof Port.Secure) {
            return new Door(server(machine).secure(), false);
        }
        if (port instanceof Port.Alerts) {
            return new Door(deadEnds.alerting(), false);
        }
        return port instanceof Port.Stalls ? new Door(deadEnds.stalling(), true) : new Door(deadEnds.refusing(), false);
    }

    SiteServer server(Machine.Name machine) {
        SiteServer server = rack.server(machine);
        used.add(server);
        return server;
    }

    /** What the machine's site says; a plain 404 where the machine has no such site. */
    Response answer(Machine.Name machine, Request request) {
        try {
            return names.apply(request.url().host())
                    .filter(found -> found.name() == machine)
                    .flatMap(found ->
                            site(found.port(request.url().port()), request.url().isHttps()))
                    .map(site -> site.answer(request))
                    .orElseGet(() -> Response.html(404, "<p>Nobody of that name lives here.</p>"));
        } catch (RuntimeException | Error e) {
            failed("The site at " + request.url().origin() + " failed", e);
            return Response.html(500, "<p>This site has a bug.</p>");
        }
    }

    private static Optional<Site> site(Port port, boolean secure) {
        if (port instanceof Port.Secure tls && secure) {
            return Optional.of(tls.site());
        }
        return port instanceof Port.Plain plain && !secure ? Optional.of(plain.site()) : Optional.empty();
    }

    /**
     * The key and certificates the machine presents.
     *
     * <p>Browsers name the host in the handshake unless it is an IP address. Java can neither send nor read some names that they do
     * ({@code click_1.example.com}), so a handshake without a name is taken to mean the host looked up last.
     */
    Optional<Credential> credential(Machine.Name machine, Optional<Host> serverName) {
        try {
            Optional<Host> host = serverName.or(() -> Optional.ofNullable(visited.get(machine)));
            return host.flatMap(names)
                    .filter(found -> found.name() == machine)
                    .map(Machine::port443)
                    .filter(Port.Secure.class::isInstance)
                    .map(port -> ((Port.Secure) port).credentials().apply(host.filter(name -> !name.isIpLiteral())));
        } catch (RuntimeException | Error e) {
            failed("The certificate for " + serverName.map(Host::text).orElse("no name") + " failed", e);
            return Optional.empty();
        }
    }

    private synchronized void failed(String what, Throwable cause) {
        LOG.error(what, cause);
        failure = failure.or(() -> Optional.of(cause));
    }

    /** The first bug that a site showed in this run. */
    public Optional<Throwable> failure() {
        return failure;
    }

    /**
     * Gives the servers back.
     *
     * @throws IllegalStateException if a site failed: what the run showed is then not to be believed
     * @throws ServerDied if a server died meanwhile: the same, and the run can be played again
     */
    @Override
    public void close() {
        if (!closed.compareAndSet(false, true)) {
            return;
        }
        boolean died = rack.isOpen() && used.stream().anyMatch(server -> !server.isAlive());
        giveBack.run();
        failure.ifPresent(cause -> {
            throw new IllegalStateException("a site failed during the run", cause);
        });
        if (died) {
            throw new ServerDied();
        }
    }
}
