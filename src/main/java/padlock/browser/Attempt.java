package padlock.browser;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import padlock.http.Headers;
import padlock.http.Request;
import padlock.http.Response;
import padlock.policy.CertificateFault;
import padlock.policy.ConnectionError;
import padlock.policy.ErrorRules;
import padlock.policy.Rule;
import padlock.trace.Hop;
import padlock.trace.TlsSession;
import padlock.url.WebUrl;
import padlock.words.Sentence;

/** One request as the browser lives through it: handshake, its own look at the certificate, the answer. */
final class Attempt {
    private final ErrorRules rules;
    private final CertificateJudge judge;
    private final Instant now;

    Attempt(ErrorRules rules, CertificateJudge judge, Instant now) {
        this.rules = rules;
        this.judge = judge;
        this.now = now;
    }

    /** What came of it. {@code fault} is what the browser found wrong with the certificate, whether or not it went on. */
    record Result(WebUrl url, Reply reply, Optional<CertificateFault> fault) {
        /** The certificates that the server presented, leaf first. */
        List<X509Certificate> chain() {
            if (reply instanceof Reply.Answered answered) {
                return answered.chain();
            }
            return reply instanceof Reply.TurnedAway away ? away.chain() : List.of();
        }

        /** The answer, if there was one. */
        Optional<Response> response() {
            return reply instanceof Reply.Answered answered ? Optional.of(answered.response()) : Optional.empty();
        }

        /** Whether the server was asked although its certificate is bad, since the reader accepted it before. */
        boolean pastAnError() {
            return reply instanceof Reply.Answered && fault.isPresent();
        }
    }

    /** @param excused whether the reader's word counts for these certificates, bad as they are */
    Result make(Network network, String method, WebUrl url, Headers headers, Predicate<List<X509Certificate>> excused) {
        Set<CertificateFault> faults = ConcurrentHashMap.newKeySet();
        Request request = new Request(method, url.withoutFragment(), headers, "");
        Reply reply = network.send(request, chain -> {
            Set<CertificateFault> found = judge.faults(chain, url.host(), rules.names(), now);
            faults.addAll(found);
            return found.isEmpty() || excused.test(chain);
        });
        Optional<CertificateFault> fault =
                faults.isEmpty() ? Optional.empty() : Optional.of(ConnectionError.reported(rules, faults));
        return new Result(url, reply, fault);
    }

    /** The attempt as a station of the trace. */
    static Hop.Exchange hop(Result result, Rule rule, Sentence because) {
        Reply reply = result.reply();
        Optional<String> version = reply instanceof Reply.Answered answered ? answered.tlsVersion() : Optional.empty();
        return new Hop.Exchange(
                result.url().toString(),
                rule,
                because,
                reply.address(),
                result.chain().isEmpty()
                        ? Optional.empty()
                        : Optional.of(new TlsSession(
                                version,
                                result.fault(),
                                CertificateNames.of(result.chain().get(0)),
                                Optional.of(result.chain()
                                        .get(0)
                                        .getNotAfter()
                                        .toInstant()
                                        .toString()))),
                result.response().map(r -> OptionalInt.of(r.status())).orElse(OptionalInt.empty()),
                result.response().flatMap(Response::redirectTarget),
                reply instanceof Reply.Answered answered ? answered.behind() : List.of(),
                reply.sighting());
    }
}
