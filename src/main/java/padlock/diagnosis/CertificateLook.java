package padlock.diagnosis;

import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import padlock.browser.Reply;
import padlock.http.Headers;
import padlock.http.Request;
import padlock.pki.CertificateView;
import padlock.policy.CertificateFault;
import padlock.scenario.Moment;
import padlock.url.WebUrl;

/** {@code cert}: the certificates that a server presents for a name, with what is wrong marked at its line. */
final class CertificateLook implements Tool {
    private static final String MARK = "   <-- ";

    @Override
    public Finding answer(String command, List<String> arguments, Moment moment) {
        Optional<WebUrl> url = arguments.size() == 1 ? url(arguments.get(0)) : Optional.empty();
        if (url.isEmpty()) {
            return Finding.refused(command, "Say cert and a name: cert click.example.com, or click.example.com:443.");
        }
        List<X509Certificate> chain = new ArrayList<>();
        Reply reply = moment.network().send(Request.get(url.get(), Headers.NONE), presented -> {
            chain.addAll(presented);
            return false;
        });
        Transcript out = new Transcript(command);
        if (chain.isEmpty()) {
            String why = reply instanceof Reply.Unanswered unanswered
                    ? unanswered.fault().sentence()
                    : "no TLS here";
            out.matter("No certificate: " + why + ".");
            return out.means("There is no certificate to look at: " + why + ".");
        }
        Instant now = moment.world().now();
        Set<CertificateFault> faults = moment.judge().faults(chain, url.get().host(), now);
        print(out, url.get(), chain, faults, now);
        return out.means(meaning(url.get(), CertificateView.of(chain.get(0)), faults));
    }

    private static Optional<WebUrl> url(String place) {
        String address = place.contains("://") ? place : "https://" + place + "/";
        return WebUrl.parse(address).filter(WebUrl::isHttps);
    }

    private static void print(
            Transcript out, WebUrl url, List<X509Certificate> chain, Set<CertificateFault> faults, Instant now) {
        CertificateView leaf = CertificateView.of(chain.get(0));
        out.add("Certificate of " + url.host() + ":" + url.port() + " at " + now);
        line(out, "subject", "CN=" + leaf.subject(), faults, Set.of());
        line(out, "names", String.join(", ", leaf.names()), faults, Set.of(CertificateFault.WRONG_HOST));
        line(
                out,
                "issuer",
                "CN=" + leaf.issuer(),
                faults,
                Set.of(CertificateFault.SELF_SIGNED, CertificateFault.UNTRUSTED_ROOT, CertificateFault.REVOKED));
        line(out, "valid from", Dates.of(leaf.validFrom()), faults, Set.of(CertificateFault.NOT_YET_VALID));
        line(out, "valid until", until(leaf, now), faults, Set.of(CertificateFault.EXPIRED));
        line(out, "key", leaf.key(), faults, Set.of(CertificateFault.WEAK_KEY));
        line(out, "signature", leaf.signature(), faults, Set.of(CertificateFault.WEAK_SIGNATURE));
        line(out, "serial", leaf.serial(), faults, Set.of());
        out.add("");
        line(
                out,
                "chain",
                chain.size() + (chain.size() == 1 ? " certificate" : " certificates") + " presented",
                faults,
                Set.of(CertificateFault.INCOMPLETE_CHAIN, CertificateFault.EXPIRED_ISSUER));
        for (int i = 0; i < chain.size(); i++) {
            CertificateView link = CertificateView.of(chain.get(i));
            out.add(" " + i + " s:CN=" + link.subject());
            out.add("   i:CN=" + link.issuer());
        }
    }

    private static String until(CertificateView leaf, Instant now) {
        long days = Duration.between(now, leaf.validUntil()).toDays();
        return Dates.of(leaf.validUntil()) + (days < 0 ? "" : " (" + days + " days left)");
    }

    private static void line(
            Transcript out, String name, String value, Set<CertificateFault> faults, Set<CertificateFault> marked) {
        String line = String.format("  %-12s", name) + value;
        marked.stream()
                .filter(faults::contains)
                .min(Comparator.naturalOrder())
                .ifPresentOrElse(fault -> out.matter(line + MARK + fault.sentence()), () -> out.add(line));
    }

    private static String meaning(WebUrl url, CertificateView leaf, Set<CertificateFault> faults) {
        if (faults.isEmpty()) {
            return "This certificate is good for " + url.host() + " today.";
        }
        List<String> wrong = EnumSet.copyOf(faults).stream()
                .sorted(Comparator.naturalOrder())
                .map(fault -> fault == CertificateFault.WRONG_HOST
                        ? "is for " + String.join(", ", leaf.names()) + " and not for " + url.host()
                        : fault.sentence())
                .toList();
        return "This certificate " + String.join("; it also ", wrong) + ".";
    }
}
