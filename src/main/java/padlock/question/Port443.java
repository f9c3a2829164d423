package padlock.question;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import padlock.browser.Network;
import padlock.browser.Reply;
import padlock.http.Headers;
import padlock.http.Request;
import padlock.http.Response;
import padlock.pki.CertificateKind;
import padlock.pki.CertificateNames;
import padlock.policy.CertificateFault;
import padlock.policy.ConnectionFault;
import padlock.policy.NameRules;
import padlock.url.Host;

/**
 * A network for one question: what port 443 does is given, and port 80 always answers, unless the name does not exist.
 *
 * <p>{@code https} is one of {@code ok refused stall handshake-failure plain-http closed 404 503 loop redirect-http} or a certificate
 * kind. It counts what was sent, which is what questions ask about.
 */
final class Port443 implements Network {
    private static final String PIXEL_TYPE = "image/gif";
    private static final Set<String> GOOD = Set.of("ok", CertificateKind.VALID.id());
    private static final Set<String> ANSWERS =
            Set.of("ok", CertificateKind.VALID.id(), "404", "503", "loop", "redirect-http");
    // The wildcard of the contract stands on the brand's domain.
    private static final CertificateNames BRAND_WILDCARD = new CertificateNames(List.of("*.example.com"), List.of());

    private final String https;
    private final String asked;
    private final boolean partsRedirectToHttp;
    private boolean tlsAttempted;
    private boolean plainRequestSent;

    private Port443(String https, String asked, boolean partsRedirectToHttp) {
        this.https = https;
        this.asked = asked;
        this.partsRedirectToHttp = partsRedirectToHttp;
    }

    /**
     * @param asked the URL of the question
     * @param redirectsToHttp whether that very URL answers with a redirect to an http address of the same host
     */
    static Port443 doing(String https, String asked, boolean redirectsToHttp) {
        if (!ANSWERS.contains(https) && !faultWords().contains(https)) {
            Set<String> known = new TreeSet<>(faultWords());
            known.addAll(ANSWERS);
            throw Question.unknown("https", https, known);
        }
        return new Port443(https, asked, redirectsToHttp);
    }

    /** Whether a word says that the connection was as it should be. */
    static boolean isGood(String word, String key) {
        if (!GOOD.contains(word) && !faultWords().contains(word)) {
            Set<String> known = new TreeSet<>(faultWords());
            known.addAll(GOOD);
            throw Question.unknown(key, word, known);
        }
        return GOOD.contains(word);
    }

    /** Everything that can be wrong with a certificate or a connection, as a question names it. */
    static Set<String> faultWords() {
        Set<String> words = new TreeSet<>();
        Arrays.stream(CertificateFault.values()).map(CertificateFault::id).forEach(words::add);
        Arrays.stream(ConnectionFault.values()).map(ConnectionFault::id).forEach(words::add);
        words.add(CertificateKind.WILDCARD_ONE_LABEL.id());
        return words;
    }

    /** What a browser finds wrong with a certificate of this kind; empty also for words that are no certificate. */
    static Optional<CertificateFault> fault(String word) {
        return word.equals(CertificateKind.WILDCARD_ONE_LABEL.id())
                ? Optional.of(CertificateFault.WRONG_HOST)
                : CertificateFault.of(word);
    }

    /** Forgets what was sent so far: the question is about what follows. */
    void startCounting() {
        tlsAttempted = false;
        plainRequestSent = false;
    }

    boolean tlsAttempted() {
        return tlsAttempted;
    }

    boolean plainRequestSent() {
        return plainRequestSent;
    }

    /** The faults of whatever certificate is presented, for the browser's judge. */
    Set<CertificateFault> faults(Host host, NameRules rules) {
        boolean covered = https.equals(CertificateKind.WILDCARD_ONE_LABEL.id()) && BRAND_WILDCARD.cover(host, rules);
        return covered ? Set.of() : fault(https).map(Set::of).orElse(Set.of());
    }

    @Override
    public Reply send(Request request, Gate gate) {
        Optional<ConnectionFault> fault = ConnectionFault.of(https);
        if (fault.filter(ConnectionFault.NAME_NOT_FOUND::equals).isPresent()) {
            return new Reply.Unanswered(ConnectionFault.NAME_NOT_FOUND, Optional.empty(), Optional.empty());
        }
        if (!request.url().isHttps()) {
            plainRequestSent = true;
            return answer(page(), false);
        }
        tlsAttempted = true;
        boolean redirecting = partsRedirectToHttp && request.url().toString().equals(asked);
        if (redirecting) {
            return answer(Response.redirect(302, "http://" + request.url().host() + "/redirected"), true);
        }
        if (fault.isPresent()) {
            return new Reply.Unanswered(fault.get(), Optional.empty(), Optional.empty());
        }
        if (!gate.admits(List.of())) {
            return new Reply.TurnedAway(List.of(), Optional.empty(), Optional.empty());
        }
        return answer(
                switch (https) {
                    case "404" -> new Response(404, Headers.NONE, "");
                    case "503" -> new Response(503, Headers.NONE, "");
                    case "loop" ->
                        Response.redirect(302, "http" + request.url().toString().substring("https".length()));
                    case "redirect-http" ->
                        request.url().path().equals("/redirected")
                                ? page()
                                : Response.redirect(
                                        302, "http://" + request.url().host() + "/redirected");
                    default -> page();
                },
                true);
    }

    private static Response page() {
        return new Response(200, Headers.of("Content-Type", PIXEL_TYPE), "GIF89a");
    }

    private static Reply answer(Response response, boolean tls) {
        return new Reply.Answered(
                response,
                Optional.empty(),
                tls ? Optional.of("TLSv1.3") : Optional.empty(),
                List.of(),
                List.of(),
                Optional.empty());
    }
}
