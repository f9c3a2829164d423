package padlock.browser;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import padlock.http.Headers;
import padlock.http.Request;
import padlock.http.Response;
import padlock.mail.MailRobot;
import padlock.policy.CertificateFault;
import padlock.policy.ConnectionError;
import padlock.policy.ConnectionFault;
import padlock.policy.NameRules;
import padlock.policy.Rule;
import padlock.trace.Hop;
import padlock.url.WebUrl;
import padlock.words.Sentence;

/**
 * A program that fetches and is no browser: an image proxy, a desktop mail program, a link scanner, an unsubscribe robot.
 *
 * <p>It takes http where the mail says http, follows redirects, refuses bad certificates, and knows neither HSTS nor mixed content. That is
 * why a mailbox behind a proxy never notices what a browser would.
 */
public final class Fetcher {
    private static final int MOST_REDIRECTS = 10;

    private final Network network;
    private final CertificateJudge judge;
    private final Recorder recorder;
    private final MailRobot robot;
    private final Rule rule;

    /** @param rule why this program fetches as it does; named at every answer */
    public Fetcher(Network network, CertificateJudge judge, Recorder recorder, MailRobot robot, Rule rule) {
        this.network = network;
        this.judge = judge;
        this.recorder = recorder;
        this.robot = robot;
        this.rule = rule;
    }

    /**
     * What a program got in the end.
     *
     * @param response the last answer; empty where none came
     * @param because one sentence about how it ended
     */
    public record Fetched(
            Optional<Response> response,
            Optional<ConnectionFault> unanswered,
            Optional<CertificateFault> certificate,
            Sentence because,
            List<Hop> hops) {
        public Fetched {
            hops = List.copyOf(hops);
        }
    }

    /** Asks for an address and follows it to its end. */
    public Fetched get(WebUrl url, Instant now) {
        return fetch(new Request("GET", url.withoutFragment(), headers(), ""), true, now);
    }

    /** Asks for an address and looks at the answer itself, a redirect too. */
    public Fetched getOnce(WebUrl url, Instant now) {
        return fetch(new Request("GET", url.withoutFragment(), headers(), ""), false, now);
    }

    /** Asks for the headers only, and follows them to their end. */
    public Fetched head(WebUrl url, Instant now) {
        return fetch(new Request("HEAD", url.withoutFragment(), headers(), ""), true, now);
    }

    /** Sends a form to an address. */
    public Fetched post(WebUrl url, String form, Instant now) {
        Headers headers = headers().with("Content-Type", "application/x-www-form-urlencoded");
        return fetch(new Request("POST", url.withoutFragment(), headers, form), true, now);
    }

    private Fetched fetch(Request first, boolean follows, Instant now) {
        List<Hop> hops = new ArrayList<>();
        Request request = first;
        for (int redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
            WebUrl url = request.url();
            Attempt.Result result = attempt(request, now);
            Optional<Response> response = result.response();
            if (response.isEmpty()) {
                return withoutAnswer(result, hops, now);
            }
            Optional<WebUrl> next = response.get().redirectTarget().flatMap(url::resolve);
            Sentence because =
                    Sentence.of("run.net.answers", url.host(), response.get().status());
            take(Attempt.hop(result, next.isPresent() ? Rule.NET_7 : rule, because), hops, now);
            if (next.isEmpty() || !follows) {
                return new Fetched(response, Optional.empty(), Optional.empty(), because, hops);
            }
            String method = request.method().equals("HEAD") ? "HEAD" : "GET";
            request = new Request(method, next.get().withoutFragment(), headers(), "");
        }
        return new Fetched(
                Optional.empty(), Optional.empty(), Optional.empty(), Sentence.of("run.net.without-end"), hops);
    }

    private Attempt.Result attempt(Request request, Instant now) {
        List<CertificateFault> faults = new ArrayList<>();
        Reply reply = network.send(request, chain -> {
            faults.addAll(judge.faults(chain, request.url().host(), NameRules.OF_PROGRAMS, now));
            return faults.isEmpty();
        });
        return new Attempt.Result(request.url(), reply, faults.stream().findFirst());
    }

    private Fetched withoutAnswer(Attempt.Result result, List<Hop> hops, Instant now) {
        if (result.reply() instanceof Reply.Unanswered unanswered) {
            Sentence because = unanswered.fault().at(result.url().host());
            take(Attempt.hop(result, ConnectionError.rule(unanswered.fault()), because), hops, now);
            return new Fetched(Optional.empty(), Optional.of(unanswered.fault()), Optional.empty(), because, hops);
        }
        Sentence because = CertificateNames.sentence(result.url().host(), result);
        take(Attempt.hop(result, Rule.CERT_5, because), hops, now);
        return new Fetched(Optional.empty(), Optional.empty(), result.fault(), because, hops);
    }

    private void take(Hop hop, List<Hop> hops, Instant now) {
        hops.add(hop);
        recorder.hop(now, hop);
    }

    private Headers headers() {
        return Headers.of("User-Agent", robot.userAgent(), "Accept", "*/*");
    }
}
