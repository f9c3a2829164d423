package padlock.world;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import padlock.http.Headers;
import padlock.http.Request;
import padlock.url.Host;
import padlock.url.Scheme;
import padlock.url.WebUrl;
import padlock.words.Sentence;

/** The reader's request, and the one that the CDN makes of it for the provider. */
record Forwarding(Request asked, Request passedOn) {
    static Forwarding of(Request asked, Cdn cdn) {
        Cdn.Forward forward = cdn.forward();
        WebUrl from = asked.url();
        Scheme scheme = cdn.origin().mode() == Cdn.OriginMode.FLEXIBLE ? Scheme.HTTP : Scheme.HTTPS;
        WebUrl to = new WebUrl(
                scheme,
                forward.hostOverride().orElse(forward.host() ? from.host() : new Host(Names.EDGE)),
                scheme.defaultPort(),
                forward.path() ? from.path() : "/",
                forward.query() ? from.query() : Optional.empty(),
                Optional.empty());
        return new Forwarding(asked, new Request(asked.method(), to, headers(asked, forward), asked.body()));
    }

    // What the reader claims about forwarding is not believed.
    private static Headers headers(Request asked, Cdn.Forward forward) {
        Headers headers = asked.headers().without("X-Forwarded-For").without("X-Forwarded-Host");
        if (!forward.userAgent()) {
            headers = headers.without("User-Agent").with("User-Agent", Edge.USER_AGENT);
        }
        if (forward.clientAddress()) {
            headers = headers.with("X-Forwarded-For", Clients.addressOf(asked));
        }
        return forward.hostAsHeader()
                ? headers.with("X-Forwarded-Host", asked.url().host().name())
                : headers;
    }

    /** The parts of the address that this provider will miss, if any. */
    Optional<Sentence> lost(Vendor vendor) {
        WebUrl from = asked.url();
        WebUrl to = passedOn.url();
        List<Sentence> lost = new ArrayList<>();
        boolean named = vendor.readsForwardedHost()
                && passedOn.headers().first("X-Forwarded-Host").isPresent();
        if (!to.host().equals(from.host()) && !named) {
            lost.add(Sentence.of("run.cdn.lost.host", from.host()));
        }
        if (!to.path().equals(from.path())) {
            lost.add(Sentence.of("run.cdn.lost.path"));
        }
        if (!to.query().equals(from.query())) {
            lost.add(Sentence.of("run.cdn.lost.query"));
        }
        return lost.stream().reduce((all, next) -> Sentence.of("run.cdn.lost.and", all, next));
    }
}
