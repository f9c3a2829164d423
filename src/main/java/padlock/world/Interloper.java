package padlock.world;

import java.util.Optional;
import java.util.OptionalInt;
import padlock.http.Request;
import padlock.http.Response;
import padlock.pki.CertificateKind;
import padlock.policy.Rule;
import padlock.trace.Backstage;
import padlock.url.Host;
import padlock.url.WebUrl;
import padlock.words.Sentence;

/** Somebody between the reader and every machine, who does what {@link OnPath} says. */
final class Interloper {
    private static final String NAME = "the network";

    private final World world;

    Interloper(World world) {
        this.world = world;
    }

    /** The machine as the reader meets it. */
    Machine before(Machine machine) {
        OnPath path = world.setup().path();
        return path.equals(OnPath.NOBODY)
                ? machine
                : new Machine(machine.name(), port(machine.port80()), port(machine.port443()));
    }

    private Port port(Port port) {
        if (port instanceof Port.Plain plain) {
            return new Port.Plain(changing(plain.site()));
        }
        return port instanceof Port.Secure secure && world.setup().path().https() == OnPath.Https.INTERCEPT
                ? new Port.Secure(changing(secure.site()), asked -> {
                    synchronized (world) {
                        return world.keyring().forged(asked);
                    }
                })
                : port;
    }

    private Site changing(Site site) {
        return request -> {
            synchronized (world) {
                return changed(request, site.answer(request));
            }
        };
    }

    private Response changed(Request request, Response answer) {
        Optional<WebUrl> to = world.setup().path().redirectsTo();
        Host asked = request.url().host();
        // Whoever is there already is not sent there again.
        if (to.isEmpty() || answer.redirectTarget().isEmpty() || to.get().host().equals(asked)) {
            return answer;
        }
        Sentence because =
                Sentence.of("run.net.changed-on-the-way", asked, to.get().host());
        world.diary().add(new Backstage(NAME, "", Rule.NET_11, because, OptionalInt.empty()));
        return new Response(
                answer.status(),
                answer.headers().without("Location").with("Location", to.get().toString()),
                answer.body());
    }

    /** The kind of certificate that somebody without a right to the name can make. */
    static CertificateKind forgery() {
        return CertificateKind.UNTRUSTED_ROOT;
    }
}
