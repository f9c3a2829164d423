package padlock.diagnosis;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import padlock.browser.Network;
import padlock.browser.Reply;
import padlock.http.Headers;
import padlock.http.Request;
import padlock.http.Response;
import padlock.policy.CertificateFault;
import padlock.policy.NameRules;
import padlock.scenario.Moment;
import padlock.url.WebUrl;
import padlock.words.Sentence;
import padlock.world.DnsRecord;

/**
 * {@code curl}: asks once, shows everything, believes nothing it learned before.
 *
 * <p>That is its use: it has no HSTS memory, tries no https on its own and follows no redirect unless told to, so that it shows what
 * servers do, and not what a browser makes of it. A link that works in curl may still be dead in a browser.
 *
 * <p>Source for names: curl lib/vtls/hostcheck.c, two dots in a pattern with a wildcard (checked 2026-11-27).
 */
final class Curl implements Tool {
    private static final int MOST_REDIRECTS = 50;

    @Override
    public Finding answer(String command, List<String> arguments, Moment moment) {
        CurlOptions.Reading reading = CurlOptions.read(arguments);
        return reading.options()
                .map(options -> new Way(options, new CurlTranscript(command, options), moment).go())
                .orElseGet(() -> Finding.refused(command, reading.problem().orElseThrow()));
    }

    /** One call of curl, from address to address. */
    private static final class Way {
        private final CurlOptions options;
        private final CurlTranscript out;
        private final Moment moment;
        private final Instant now;

        Way(CurlOptions options, CurlTranscript out, Moment moment) {
            this.options = options;
            this.out = out;
            this.moment = moment;
            this.now = moment.world().now();
        }

        Finding go() {
            WebUrl url = options.url();
            for (int connection = 0; connection <= MOST_REDIRECTS; connection++) {
                Optional<WebUrl> next = ask(url, connection);
                if (next.isEmpty()) {
                    return out.finding();
                }
                out.goesOn(next.get());
                url = next.get();
            }
            return out.fails(
                    47, "Maximum (" + MOST_REDIRECTS + ") redirects followed", Sentence.of("diagnose.curl.circle"));
        }

        /** Where curl goes next; empty where it ends. */
        private Optional<WebUrl> ask(WebUrl url, int connection) {
            String method = options.headOnly() ? "HEAD" : "GET";
            Request request =
                    new Request(method, url, Headers.of("User-Agent", options.userAgent(), "Accept", "*/*"), "");
            Set<CertificateFault> faults = new HashSet<>();
            Reply reply = moment.network().send(request, gate(url, faults));
            out.connects(url, connection, address(url));
            if (reply instanceof Reply.Unanswered unanswered) {
                CurlFailure.of(unanswered.fault(), url).tell(out);
                return Optional.empty();
            }
            if (reply instanceof Reply.TurnedAway away) {
                new CurlHandshake(out, url, away.chain()).refused(faults);
                return Optional.empty();
            }
            Reply.Answered answered = (Reply.Answered) reply;
            if (url.isHttps()) {
                new CurlHandshake(out, url, answered.chain()).accepted(faults, options.ignoresCertificate());
            }
            out.connected(url, address(url).orElse(""));
            out.asks(request);
            Response response = answered.response();
            Optional<WebUrl> target = response.redirectTarget().flatMap(url::resolve);
            boolean goesOn = options.follows() && target.isPresent();
            out.answers(url, response, goesOn, connection);
            out.explain(CurlMeaning.of(url, response, target, faults, options));
            return goesOn ? target.map(WebUrl::withoutFragment) : Optional.empty();
        }

        private Optional<String> address(WebUrl url) {
            return moment.world().dns(url.host()).values(DnsRecord.Type.A).stream()
                    .findFirst();
        }

        private Network.Gate gate(WebUrl url, Set<CertificateFault> faults) {
            return (List<X509Certificate> chain) -> {
                faults.addAll(moment.judge().faults(chain, url.host(), NameRules.OF_CURL, now));
                boolean minded = VerifyError.of(faults).isPresent() || faults.contains(CertificateFault.WRONG_HOST);
                return options.ignoresCertificate() || !minded;
            };
        }
    }
}
