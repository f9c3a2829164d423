package padlock.diagnosis;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import padlock.browser.Reply;
import padlock.http.Headers;
import padlock.http.Request;
import padlock.pki.CertificateView;
import padlock.policy.CertificateFault;
import padlock.policy.NameRules;
import padlock.scenario.Moment;
import padlock.url.WebUrl;
import padlock.words.Sentence;

/**
 * The certificates that a server presented for a name at a moment.
 *
 * @param chain the server's own first
 * @param faults all that is wrong with them; which one a browser names is its choice
 * @param why what happened instead of a certificate; empty where there is one
 */
public record Presented(
        WebUrl url,
        Instant now,
        List<CertificateView> chain,
        List<CertificateLine> lines,
        Set<CertificateFault> faults,
        Optional<Sentence> why) {
    public Presented {
        chain = List.copyOf(chain);
        lines = List.copyOf(lines);
        faults = Set.copyOf(faults);
    }

    /** The same from the reader's own network, where somebody may answer in the server's place. */
    static Presented toReader(WebUrl url, Moment moment) {
        moment.world().asksFromReader(true);
        return at(url, moment);
    }

    /** Connects, looks, and asks for nothing. */
    static Presented at(WebUrl url, Moment moment) {
        List<X509Certificate> chain = new ArrayList<>();
        Reply reply = moment.network().send(Request.get(url, Headers.NONE), presented -> {
            chain.addAll(presented);
            return false;
        });
        Instant now = moment.world().now();
        if (chain.isEmpty()) {
            Sentence why = reply instanceof Reply.Unanswered unanswered
                    ? unanswered.fault().sentence()
                    : Sentence.of("diagnose.cert.no-tls");
            return new Presented(url, now, List.of(), List.of(), Set.of(), Optional.of(why));
        }
        // What any browser minds is to be seen here.
        Set<CertificateFault> faults = moment.judge().faults(chain, url.host(), NameRules.STRICTEST, now);
        return new Presented(
                url,
                now,
                chain.stream().map(CertificateView::of).toList(),
                CertificateLine.of(chain, faults, now),
                faults,
                Optional.empty());
    }
}
