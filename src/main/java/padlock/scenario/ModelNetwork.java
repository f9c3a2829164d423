package padlock.scenario;

import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import padlock.browser.Network;
import padlock.browser.Reply;
import padlock.http.Request;
import padlock.http.Response;
import padlock.policy.ConnectionFault;
import padlock.url.Host;
import padlock.world.Machine;
import padlock.world.Port;
import padlock.world.World;

/** The network in memory: the same sites and certificates as over the wire, called directly. */
final class ModelNetwork implements Network {
    private static final Optional<String> HERE = Optional.of("model");

    private final World world;

    ModelNetwork(World world) {
        this.world = world;
    }

    @Override
    public Reply send(Request request, Gate gate) {
        Optional<Machine> machine = world.locate(request.url().host());
        if (machine.isEmpty()) {
            return new Reply.Unanswered(ConnectionFault.NAME_NOT_FOUND, Optional.empty(), Optional.empty());
        }
        Port port = machine.get().port(request.url().port());
        boolean tls = request.url().isHttps();
        if (port instanceof Port.Plain plain) {
            return tls
                    ? nothing(ConnectionFault.PLAIN_HTTP)
                    : answer(plain.site().answer(request), Optional.empty(), List.of());
        }
        if (port instanceof Port.Secure secure) {
            return tls ? overTls(request, secure, gate) : nothing(ConnectionFault.TLS_PORT);
        }
        if (port instanceof Port.Stalls) {
            return nothing(ConnectionFault.STALL);
        }
        return nothing(
                port instanceof Port.Alerts
                        ? tls ? ConnectionFault.HANDSHAKE_FAILURE : ConnectionFault.TLS_PORT
                        : ConnectionFault.REFUSED);
    }

    private Reply overTls(Request request, Port.Secure secure, Gate gate) {
        // A client sends no server name for an IP address (RFC 6066 section 3) and none with a trailing dot.
        Optional<Host> serverName = Optional.of(request.url().host())
                .filter(host -> !host.isIpLiteral())
                .map(host -> new Host(host.name()));
        List<X509Certificate> chain = secure.credentials().apply(serverName).chain();
        if (!gate.admits(chain)) {
            return new Reply.TurnedAway(chain, HERE, Optional.empty());
        }
        return answer(secure.site().answer(request), Optional.of("TLSv1.3"), chain);
    }

    private Reply answer(Response response, Optional<String> tls, List<X509Certificate> chain) {
        return new Reply.Answered(response, HERE, tls, chain, world.takeBackstage(), Optional.empty());
    }

    private static Reply nothing(ConnectionFault fault) {
        return new Reply.Unanswered(fault, HERE, Optional.empty());
    }
}
