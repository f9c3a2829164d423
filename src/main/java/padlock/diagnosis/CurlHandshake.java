package padlock.diagnosis;

import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import padlock.pki.CertificateView;
import padlock.policy.CertificateFault;
import padlock.url.Host;
import padlock.url.WebUrl;
import padlock.words.Sentence;

/** What curl prints about TLS: OpenSSL looks at the chain during the handshake, curl at the name after it. */
final class CurlHandshake {
    private final CurlTranscript out;
    private final Host host;
    private final CertificateView leaf;

    CurlHandshake(CurlTranscript out, WebUrl url, List<X509Certificate> chain) {
        this.out = out;
        this.host = url.host();
        this.leaf = CertificateView.of(chain.get(0));
    }

    void accepted(Set<CertificateFault> faults, boolean ignored) {
        begins();
        agreed();
        Optional<VerifyError> error = VerifyError.of(faults);
        if (!ignored) {
            out.note(" subjectAltName: host \"" + host + "\" matched cert's \"" + match().orElse(host.name()) + "\"");
        }
        out.note(" issuer: CN=" + leaf.issuer());
        out.note(
                error.isPresent()
                        ? " SSL certificate verify result: " + error.get().text() + " ("
                                + error.get().number() + "), continuing anyway."
                        : " SSL certificate verify ok.");
    }

    void refused(Set<CertificateFault> faults) {
        begins();
        Optional<VerifyError> error = VerifyError.of(faults);
        if (error.isPresent()) {
            chainRefused(error.get());
        } else {
            nameRefused();
        }
        out.helps();
    }

    private void chainRefused(VerifyError error) {
        String message = "SSL certificate problem: " + error.text();
        out.note("TLSv1.3 (OUT), TLS alert, " + error.alert() + ":");
        out.note(message);
        out.note("closing connection #0");
        out.fails(
                60,
                message,
                Sentence.of("diagnose.curl.bad-certificate", host, error.fault().sentence()));
    }

    private void nameRefused() {
        agreed();
        out.note(" subjectAltName does not match host name " + host);
        String message = "SSL: no alternative certificate subject name matches target host name '" + host + "'";
        out.note(message);
        out.note("closing connection #0");
        out.fails(60, message, Sentence.of("diagnose.curl.wrong-name", host, String.join(", ", leaf.names())));
    }

    private void begins() {
        out.note("ALPN: curl offers h2,http/1.1");
        out.note("TLSv1.3 (OUT), TLS handshake, Client hello (1):");
    }

    // The model has no ciphers; these are what both sides of the real lab agree on.
    private void agreed() {
        out.note("SSL connection using TLSv1.3 / TLS_AES_256_GCM_SHA384 / x25519 / "
                + (leaf.key().startsWith("RSA") ? "RSASSA-PSS" : "id-ecPublicKey"));
        out.note("ALPN: server accepted http/1.1");
        out.note("Server certificate:");
        out.note(" subject: CN=" + leaf.subject());
        out.note(" start date: " + Dates.of(leaf.validFrom()));
        out.note(" expire date: " + Dates.of(leaf.validUntil()));
    }

    private Optional<String> match() {
        return leaf.names().stream()
                .filter(name -> name.equalsIgnoreCase(host.name())
                        || (name.startsWith("*.") && host.name().endsWith(name.substring(1))))
                .findFirst();
    }
}
