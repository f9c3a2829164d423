package padlock.judge;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import padlock.trace.ElementRecord;
import padlock.trace.Hop;
import padlock.trace.StepRecord;
import padlock.url.Host;
import padlock.url.WebUrl;

/**
 * A server that a browser turned to in one step, as the network sees it.
 *
 * @param secure over TLS, on port 443; else plain http on port 80
 * @param asked whether a request arrived. Without one either side broke off: a name that does not exist, a closed port, a certificate
 *     that the browser refused
 */
public record Contact(String host, boolean secure, boolean asked) {
    /** Where it turned to, whatever came of it. */
    record Approach(String host, boolean secure) {
        static Approach to(Host host, boolean secure) {
            return new Approach(host.name(), secure);
        }
    }

    Approach approach() {
        return new Approach(host, secure);
    }

    /** Each approach once, in order, with whether any request arrived. */
    static List<Contact> of(Map<Approach, Boolean> approaches) {
        return approaches.entrySet().stream()
                .map(entry -> new Contact(entry.getKey().host(), entry.getKey().secure(), entry.getValue()))
                .toList();
    }

    /** What an emulated browser turned to in a step, images and all; the page of the webmail itself is left out. */
    static List<Contact> of(StepRecord step) {
        Map<Approach, Boolean> approaches = new LinkedHashMap<>();
        step.hops().forEach(hop -> add(hop, approaches));
        for (ElementRecord image : step.elements()) {
            image.hops().forEach(hop -> add(hop, approaches));
        }
        return of(approaches);
    }

    private static void add(Hop hop, Map<Approach, Boolean> approaches) {
        Optional<WebUrl> url = WebUrl.parse(hop.url());
        if (hop instanceof Hop.Exchange exchange
                && url.isPresent()
                && !Guide.stands(url.get().host())) {
            approaches.merge(
                    Approach.to(url.get().host(), url.get().isHttps()),
                    exchange.status().isPresent(),
                    Boolean::logicalOr);
        }
    }
}
