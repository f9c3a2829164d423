package padlock.diagnosis;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import padlock.pki.CertificateView;
import padlock.policy.CertificateFault;
import padlock.scenario.Moment;
import padlock.url.WebUrl;
import padlock.words.Wording;

/** {@code cert}: the certificates that a server presents for a name, with what is wrong marked at its line. */
final class CertificateLook implements Tool {
    private static final String MARK = "   <-- ";

    @Override
    public Finding answer(String command, List<String> arguments, Moment moment) {
        Optional<WebUrl> url = arguments.size() == 1 ? url(arguments.get(0)) : Optional.empty();
        if (url.isEmpty()) {
            return Finding.refused(command, "Say cert and a name: cert click.example.com, or click.example.com:443.");
        }
        Presented presented = Presented.at(url.get(), moment);
        Transcript out = new Transcript(command);
        if (presented.why().isPresent()) {
            out.matter("No certificate: " + presented.why().get() + ".");
            return out.means(
                    "There is no certificate to look at: " + presented.why().get() + ".");
        }
        print(out, presented);
        return out.means(meaning(url.get(), presented.chain().get(0), presented.faults()));
    }

    private static Optional<WebUrl> url(String place) {
        String address = place.contains("://") ? place : "https://" + place + "/";
        return WebUrl.parse(address).filter(WebUrl::isHttps);
    }

    private static void print(Transcript out, Presented presented) {
        WebUrl url = presented.url();
        out.add("Certificate of " + url.host() + ":" + url.port() + " at " + presented.now());
        for (CertificateLine shown : presented.lines()) {
            if (shown.name().equals("chain")) {
                out.add("");
            }
            String line = String.format("  %-12s", shown.name()) + shown.value();
            shown.fault()
                    .ifPresentOrElse(
                            fault -> out.matter(line + MARK + Wording.english().say(fault.sentence())),
                            () -> out.add(line));
        }
        for (int i = 0; i < presented.chain().size(); i++) {
            CertificateView link = presented.chain().get(i);
            out.add(" " + i + " s:CN=" + link.subject());
            out.add("   i:CN=" + link.issuer());
        }
    }

    private static String meaning(WebUrl url, CertificateView leaf, Set<CertificateFault> faults) {
        if (faults.isEmpty()) {
            return "This certificate is good for " + url.host() + " today.";
        }
        List<String> wrong = EnumSet.copyOf(faults).stream()
                .sorted(Comparator.naturalOrder())
                .map(fault -> fault == CertificateFault.WRONG_HOST
                        ? "is for " + String.join(", ", leaf.names()) + " and not for " + url.host()
                        : Wording.english().say(fault.sentence()))
                .toList();
        return "This certificate " + String.join("; it also ", wrong) + ".";
    }
}
