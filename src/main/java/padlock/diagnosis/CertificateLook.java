package padlock.diagnosis;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import padlock.pki.CertificateView;
import padlock.policy.CertificateFault;
import padlock.scenario.Moment;
import padlock.url.WebUrl;
import padlock.words.Sentence;
import padlock.words.Wording;

/** {@code cert}: the certificates that a server presents for a name, with what is wrong marked at its line. */
final class CertificateLook implements Tool {
    private static final String MARK = "   <-- ";
    private static final Wording ENGLISH = Wording.english();

    @Override
    public Finding answer(String command, List<String> arguments, Moment moment) {
        Optional<WebUrl> url = arguments.size() == 1 ? url(arguments.get(0)) : Optional.empty();
        if (url.isEmpty()) {
            return Finding.refused(command, Sentence.of("diagnose.cert.say"));
        }
        Presented presented = Presented.at(url.get(), moment);
        Transcript out = new Transcript(command);
        if (presented.why().isPresent()) {
            out.matter("No certificate: " + ENGLISH.say(presented.why().get()) + ".");
            return out.means(Sentence.of("diagnose.cert.none", presented.why().get()));
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
        List<CertificateLine> lines = presented.lines();
        for (CertificateLine shown : lines) {
            if (shown == lines.get(lines.size() - 1)) {
                out.add("");
            }
            // The output of a program is English, whatever the language of the page.
            String line = String.format("  %-12s", ENGLISH.say(shown.name())) + ENGLISH.say(shown.value());
            shown.fault()
                    .ifPresentOrElse(
                            fault -> out.matter(line + MARK + ENGLISH.say(fault.sentence())), () -> out.add(line));
        }
        for (int i = 0; i < presented.chain().size(); i++) {
            CertificateView link = presented.chain().get(i);
            out.add(" " + i + " s:CN=" + link.subject());
            out.add("   i:CN=" + link.issuer());
        }
    }

    private static Sentence meaning(WebUrl url, CertificateView leaf, Set<CertificateFault> faults) {
        return faults.stream()
                .sorted()
                .map(fault -> wrong(fault, url, leaf))
                .reduce((one, next) -> Sentence.of("diagnose.cert.also", one, next))
                .map(wrong -> Sentence.of("diagnose.cert.wrong", wrong))
                .orElseGet(() -> Sentence.of("diagnose.cert.good", url.host()));
    }

    private static Sentence wrong(CertificateFault fault, WebUrl url, CertificateView leaf) {
        return fault == CertificateFault.WRONG_HOST
                ? Sentence.of("diagnose.cert.names", String.join(", ", leaf.names()), url.host())
                : fault.sentence();
    }
}
