package padlock.world;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import padlock.http.Headers;
import padlock.http.Request;
import padlock.url.Host;
import padlock.url.Scheme;
import padlock.url.WebUrl;

/** The reader's request, and the one that the CDN makes of it for the provider. */
record Forwarding(Request asked, Request passedOn) {
    // The address block of documentation (RFC 5737): the reader's address as the edge would see it.
    private static final String READER = "203.0.113.10";

    static Forwarding of(Request asked, Cdn cdn) {
        WebUrl from = asked.url();
        Scheme scheme = cdn.origin().mode() == Cdn.OriginMode.FLEXIBLE ? Scheme.HTTP : Scheme.HTTPS;
        WebUrl to = new WebUrl(
                scheme,
                cdn.forward().host() ? from.host() : new Host(Names.EDGE),
                scheme.defaultPort(),
                cdn.forward().path() ? from.path() : "/",
                cdn.forward().query() ? from.query() : Optional.empty(),
                Optional.empty());
        return new Forwarding(asked, new Request(asked.method(), to, headers(asked, cdn), asked.body()));
    }

    // What the reader claims about forwarding is not believed.
    private static Headers headers(Request asked, Cdn cdn) {
        Headers headers = asked.headers().without("X-Forwarded-For").without("X-Forwarded-Host");
        if (!cdn.forward().userAgent()) {
            headers = headers.without("User-Agent").with("User-Agent", Edge.USER_AGENT);
        }
        return headers.with("X-Forwarded-For", READER)
                .with("X-Forwarded-Host", asked.url().host().name());
    }

    /** The parts of the address that the provider will miss. */
    List<String> lost() {
        WebUrl from = asked.url();
        WebUrl to = passedOn.url();
        List<String> lost = new ArrayList<>();
        if (!to.host().equals(from.host())) {
            lost.add("the host " + from.host());
        }
        if (!to.path().equals(from.path())) {
            lost.add("the path");
        }
        if (!to.query().equals(from.query())) {
            lost.add("the query");
        }
        return lost;
    }
}
