package padlock.judge;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import padlock.http.Request;
import padlock.http.Response;
import padlock.url.Host;
import padlock.world.Machine;
import padlock.world.Port;
import padlock.world.Site;

/** What the servers of a world were asked and what they answered, seen from their side. */
public final class Traffic {
    private final List<Exchange> exchanges = new ArrayList<>();

    /** One request and its answer. */
    public record Exchange(Request request, Response response) {}

    /** The same machines, watched. */
    public Function<Host, Optional<Machine>> watch(Function<Host, Optional<Machine>> names) {
        return host -> names.apply(host)
                .map(machine -> new Machine(machine.name(), watched(machine.port80()), watched(machine.port443())));
    }

    /** Everything since the last time this was asked. */
    public synchronized List<Exchange> take() {
        List<Exchange> taken = List.copyOf(exchanges);
        exchanges.clear();
        return taken;
    }

    private Port watched(Port port) {
        if (port instanceof Port.Plain plain) {
            return new Port.Plain(watched(plain.site()));
        }
        if (port instanceof Port.Secure secure) {
            return new Port.Secure(watched(secure.site()), secure.credentials());
        }
        return port;
    }

    private Site watched(Site site) {
        return request -> {
            Response response = site.answer(request);
            synchronized (this) {
                exchanges.add(new Exchange(request, response));
            }
            return response;
        };
    }
}
