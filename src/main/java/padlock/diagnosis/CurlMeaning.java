package padlock.diagnosis;

import java.util.Optional;
import java.util.Set;
import padlock.http.Response;
import padlock.policy.CertificateFault;
import padlock.url.WebUrl;
import padlock.words.Sentence;

/** What an answer that curl got tells about the mail's readers. */
final class CurlMeaning {
    /** Answers of which more is known than their number. */
    private static final Set<Integer> KNOWN = Set.of(403, 404, 405, 521, 525, 526);

    private CurlMeaning() {}

    static Sentence of(
            WebUrl url, Response response, Optional<WebUrl> target, Set<CertificateFault> faults, CurlOptions options) {
        Sentence answer = answer(url, response, target, options);
        return caution(url, faults, options).map(answer::then).orElse(answer);
    }

    private static Sentence answer(WebUrl url, Response response, Optional<WebUrl> target, CurlOptions options) {
        if (target.isPresent()) {
            String key = options.follows() ? "diagnose.curl.sent-on" : "diagnose.curl.stops";
            return Sentence.of(key, url.host(), target.get().host());
        }
        if (response.isSuccess()) {
            return Sentence.of("diagnose.curl.answered", url.host());
        }
        int status = response.status();
        String known = KNOWN.contains(status) ? String.valueOf(status) : "other";
        return Sentence.of("diagnose.curl.status", url.host(), status, Sentence.of("diagnose.curl.status." + known));
    }

    private static Optional<Sentence> caution(WebUrl url, Set<CertificateFault> faults, CurlOptions options) {
        if (options.ignoresCertificate() && url.isHttps() && !faults.isEmpty()) {
            return Optional.of(Sentence.of("diagnose.curl.ignored"));
        }
        if (faults.contains(CertificateFault.REVOKED)) {
            return Optional.of(Sentence.of("diagnose.curl.revoked"));
        }
        return url.isHttps() ? Optional.empty() : Optional.of(Sentence.of("diagnose.curl.no-memory"));
    }
}
