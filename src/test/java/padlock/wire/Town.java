package padlock.wire;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import padlock.browser.Reply;
import padlock.http.Headers;
import padlock.http.Request;
import padlock.http.Response;
import padlock.origin.Lab;
import padlock.origin.Origins;
import padlock.pki.Authority;
import padlock.pki.Credential;
import padlock.url.Host;
import padlock.url.WebUrl;
import padlock.world.Machine;
import padlock.world.Port;
import padlock.world.Site;

/** A few names, whatever a test wants behind them, real servers, and a wire to reach them. */
final class Town implements AutoCloseable {
    static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");
    static final Authority AUTHORITY = new Authority();
    static final Origins ORIGINS = new Origins(2, Duration.ofSeconds(20));

    final Map<String, Machine> names = new ConcurrentHashMap<>();
    final List<Request> requests = new CopyOnWriteArrayList<>();
    final Lab lab = ORIGINS.lease(host -> Optional.ofNullable(names.get(host.name())));
    final Wire wire = new Wire(
            (host, port) -> lab.find(host, port).map(door -> new Endpoint(door.address(), door.stalls())), List::of);

    Town with(String name, Machine.Name machine, Port port80, Port port443) {
        names.put(name, new Machine(machine, port80, port443));
        return this;
    }

    /** A host of the brand's machine that says this over http and https. */
    Town saying(String name, Response answer) {
        return with(name, Machine.Name.BRAND, new Port.Plain(site(answer)), secure(answer, good(name)));
    }

    Site site(Response answer) {
        return request -> {
            requests.add(request);
            return answer;
        };
    }

    Port.Secure secure(Response answer, Credential credential) {
        return new Port.Secure(site(answer), serverName -> credential);
    }

    static Credential good(String name) {
        return AUTHORITY.issueFor(List.of(name), NOW);
    }

    static Response page(String text) {
        return Response.html(200, text);
    }

    Reply get(String url) {
        return wire.send(Request.get(WebUrl.of(url), Headers.NONE), chain -> true);
    }

    Reply.Answered answered(String url) {
        return (Reply.Answered) get(url);
    }

    static Host host(String name) {
        return Host.of(name);
    }

    @Override
    public void close() {
        lab.close();
    }
}
