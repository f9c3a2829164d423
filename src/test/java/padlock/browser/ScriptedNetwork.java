package padlock.browser;

import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import padlock.http.Request;
import padlock.http.Response;
import padlock.policy.ConnectionFault;

/** A network that does what the test says, origin by origin, and keeps a list of everything that was tried. */
final class ScriptedNetwork implements Network {
    /** What listens at one origin. */
    @FunctionalInterface
    interface Server {
        Reply reply(Request request, Gate gate);
    }

    private final Map<String, Server> servers = new HashMap<>();
    private final List<String> tried = new ArrayList<>();

    ScriptedNetwork on(String origin, Server server) {
        servers.put(origin, server);
        return this;
    }

    /** Every request since the last look, as {@code GET http://example.com/}. */
    List<String> tried() {
        List<String> since = List.copyOf(tried);
        tried.clear();
        return since;
    }

    @Override
    public Reply send(Request request, Gate gate) {
        tried.add(request.method() + " " + request.url());
        return servers.getOrDefault(request.url().origin(), fails(ConnectionFault.NAME_NOT_FOUND))
                .reply(request, gate);
    }

    static Server page() {
        return answers(Response.html(200, "<p>Hello.</p>"));
    }

    static Server redirects(String location) {
        return answers(Response.redirect(302, location));
    }

    static Server answers(Response response) {
        return (request, gate) -> answered(response, List.of());
    }

    static Server fails(ConnectionFault fault) {
        return (request, gate) -> new Reply.Unanswered(fault, Optional.empty(), Optional.empty());
    }

    /** Presents these certificates first. */
    static Server behind(List<X509Certificate> chain, Response response) {
        return (request, gate) -> gate.admits(chain)
                ? answered(response, chain)
                : new Reply.TurnedAway(chain, Optional.empty(), Optional.empty());
    }

    static Reply answered(Response response, List<X509Certificate> chain) {
        return new Reply.Answered(
                response, Optional.empty(), Optional.empty(), chain, List.of(), Optional.empty());
    }
}
