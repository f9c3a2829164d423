package padlock.diagnosis;

import java.util.Optional;
import java.util.Set;
import padlock.http.Response;
import padlock.policy.CertificateFault;
import padlock.url.WebUrl;

/** What an answer that curl got tells about the mail's readers. */
final class CurlMeaning {
    private CurlMeaning() {}

    static String of(
            WebUrl url, Response response, Optional<WebUrl> target, Set<CertificateFault> faults, CurlOptions options) {
        String answer = target.map(to -> url.host() + " sends the visitor on to " + to.host() + "."
                        + (options.follows() ? "" : " Without -L, curl stops here."))
                .orElseGet(() -> response.isSuccess()
                        ? url.host() + " answers with what was asked for."
                        : url.host() + " answers, but with status " + response.status() + ": "
                                + status(response.status()));
        return answer + caution(url, faults, options);
    }

    private static String status(int status) {
        return switch (status) {
            case 404 ->
                "it does not know this address. A CDN that drops the host, the path or the query looks like this.";
            case 403 -> "it lets this request through to nobody.";
            case 405 -> "it does not take this method.";
            case 521 -> "the CDN cannot reach the provider.";
            case 525 -> "the CDN cannot agree on TLS with the provider.";
            case 526 -> "the CDN checks the provider's certificate and finds another name in it.";
            default -> "this is not the page.";
        };
    }

    private static String caution(WebUrl url, Set<CertificateFault> faults, CurlOptions options) {
        if (options.ignoresCertificate() && url.isHttps() && !faults.isEmpty()) {
            return " You told curl to ignore the certificate; readers' browsers do not ignore it.";
        }
        if (faults.contains(CertificateFault.REVOKED)) {
            return " The certificate was withdrawn, and curl does not ask about that; a browser may.";
        }
        return url.isHttps()
                ? ""
                : " This was plain http, and curl has no HSTS memory: a browser that insists on https never asks this way.";
    }
}
