package padlock.site;

import static padlock.words.Said.madeUp;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import padlock.policy.CertificateFault;
import padlock.policy.Rule;
import padlock.trace.Backstage;
import padlock.trace.ElementRecord;
import padlock.trace.Hop;
import padlock.trace.KnownHost;
import padlock.trace.Ledger;
import padlock.trace.Outcome;
import padlock.trace.Run;
import padlock.trace.StepRecord;
import padlock.trace.TlsSession;
import padlock.url.WebUrl;

/** Runs as the engine would tell them, written by hand: the site needs no network to be looked at. */
final class CannedRuns {
    static final String LINK = "http://click.example.com/ls/click?upn=u001.k3J9fQzT0xYw";
    static final String SECURE = LINK.replace("http:", "https:");

    private CannedRuns() {}

    /** The first click teaches HSTS, the second dies. */
    static Run secondClickDies(String browser) {
        KnownHost known = new KnownHost(
                "example.com", true, Optional.of(Instant.parse("2027-11-22T09:00:00Z")), "https://example.com/spring");
        return new Run(
                "The landing page teaches HSTS, the second click dies",
                browser,
                List.of(),
                List.of(
                        quiet(1, "send", "The newsletter is sent; its links start with http://click.example.com."),
                        opened(2),
                        firstClick(3),
                        secondClick(4)),
                new Ledger(new Ledger.Tally(1, 2), new Ledger.Tally(0, 1)),
                List.of(known),
                List.of());
    }

    static StepRecord firstClick(int step) {
        return step(
                step,
                "click",
                Outcome.DELIVERED,
                Optional.empty(),
                Optional.of("https://example.com/spring"),
                1,
                Rule.NET_1,
                "https failed on click.example.com, the browser quietly used http, and the page came.",
                firstHops());
    }

    static StepRecord secondClick(int step) {
        return step(
                step,
                "click",
                Outcome.BLOCKED,
                Optional.of("NET::ERR_CERT_COMMON_NAME_INVALID"),
                Optional.empty(),
                0,
                Rule.HSTS_8_3,
                "This browser insists on https for click.example.com, and the certificate there is for *.sendgrid.net.",
                secondHops());
    }

    static List<Hop> firstHops() {
        return List.of(
                new Hop.Rewrite(LINK, SECURE, Rule.UPG_1, madeUp("The link says http; the browser tries https first.")),
                refused(SECURE, Rule.CERT_1),
                new Hop.Rewrite(
                        SECURE,
                        LINK,
                        Rule.UPG_2,
                        madeUp("https failed on click.example.com, so the browser goes back to http.")),
                answered(LINK, 302, Optional.of("https://example.com/spring"), Rule.TRK_1, List.of()),
                answered("https://example.com/spring", 200, Optional.empty(), Rule.NET_1, List.of()));
    }

    static List<Hop> secondHops() {
        return List.of(
                new Hop.Rewrite(
                        LINK,
                        SECURE,
                        Rule.HSTS_8_3,
                        madeUp(
                                "example.com taught the browser to use https for every name below it, so http becomes https.")),
                refused(SECURE, Rule.HSTS_12_1));
    }

    static List<Hop> throughCdn() {
        return List.of(
                answered(
                        SECURE,
                        302,
                        Optional.of("https://www.example.com/spring"),
                        Rule.TRK_1,
                        List.of(new Backstage(
                                "edge.example.org",
                                "https://sendgrid.net/ls/click?upn=u001.k3J9fQzT0xYw",
                                Rule.CDN_1,
                                madeUp("The CDN passes the request on to sendgrid.net and keeps the host name."),
                                OptionalInt.of(302)))),
                answered("https://www.example.com/spring", 200, Optional.empty(), Rule.NET_1, List.of()));
    }

    /** So many redirects from https to http and back. */
    static List<Hop> loop(int hops) {
        List<Hop> all = new ArrayList<>();
        for (int i = 0; i < hops; i++) {
            String url = (i % 2 == 0 ? "http" : "https") + "://click.example.com/" + i;
            all.add(answered(url, 302, Optional.of("https://click.example.com/"), Rule.NET_7, List.of()));
        }
        return all;
    }

    static StepRecord ending(Outcome outcome, boolean askFirst, Optional<Boolean> canProceed, List<Hop> hops) {
        return new StepRecord(
                1,
                "click",
                Optional.of(LINK),
                Optional.of(outcome),
                Optional.empty(),
                canProceed,
                askFirst,
                0,
                Optional.empty(),
                0,
                false,
                Optional.of(Rule.UPG_3),
                madeUp("Because of a rule."),
                hops,
                List.of());
    }

    static Hop.Exchange answered(String url, int status, Optional<String> location, Rule rule, List<Backstage> behind) {
        String host = WebUrl.of(url).host().text();
        return new Hop.Exchange(
                url,
                rule,
                madeUp(location.map(to -> host + " answers and sends the browser on to " + to + ".")
                        .orElse(host + " answers with the page.")),
                Optional.of("127.0.0.1:43121"),
                Optional.empty(),
                OptionalInt.of(status),
                location,
                behind,
                Optional.empty());
    }

    static Hop.Exchange refused(String url, Rule rule) {
        return new Hop.Exchange(
                url,
                rule,
                madeUp(
                        "The server behind click.example.com shows a certificate for *.sendgrid.net, so nothing is sent."),
                Optional.of("127.0.0.1:43122"),
                Optional.of(new TlsSession(
                        Optional.empty(),
                        Optional.of(CertificateFault.WRONG_HOST),
                        List.of("*.sendgrid.net"),
                        Optional.empty())),
                OptionalInt.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty());
    }

    private static StepRecord opened(int step) {
        String pixel = "http://click.example.com/wf/open?upn=u001.p8sKq";
        return new StepRecord(
                step,
                "open",
                Optional.of("https://mail.example.net/mail/1"),
                Optional.of(Outcome.DELIVERED),
                Optional.empty(),
                Optional.empty(),
                false,
                0,
                Optional.of("https://mail.example.net/mail/1"),
                0,
                false,
                Optional.of(Rule.NET_1),
                madeUp("The mail opens; one of its two images is missing."),
                List.of(answered("https://mail.example.net/mail/1", 200, Optional.empty(), Rule.NET_1, List.of())),
                List.of(
                        new ElementRecord(
                                "http://images.example.com/hero.png",
                                ElementRecord.Kind.IMAGE,
                                Outcome.UPGRADED,
                                Optional.empty(),
                                0,
                                madeUp(
                                        "The mail says http; the webmail page is https, so the browser asks over https and gets it."),
                                List.of(
                                        new Hop.Rewrite(
                                                "http://images.example.com/hero.png",
                                                "https://images.example.com/hero.png",
                                                Rule.MIX_1,
                                                madeUp("An http image on an https page is asked for over https.")),
                                        answered(
                                                "https://images.example.com/hero.png",
                                                200,
                                                Optional.empty(),
                                                Rule.NET_1,
                                                List.of()))),
                        new ElementRecord(
                                pixel,
                                ElementRecord.Kind.PIXEL,
                                Outcome.BLOCKED,
                                Optional.of("NET::ERR_CERT_COMMON_NAME_INVALID"),
                                0,
                                madeUp(
                                        "Asked over https, click.example.com shows a certificate for *.sendgrid.net. No open is counted."),
                                List.of(
                                        new Hop.Rewrite(
                                                pixel,
                                                pixel.replace("http:", "https:"),
                                                Rule.MIX_1,
                                                madeUp("An http image on an https page is asked for over https.")),
                                        refused(pixel.replace("http:", "https:"), Rule.CERT_5)))));
    }

    private static StepRecord quiet(int step, String action, String because) {
        return new StepRecord(
                step,
                action,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                0,
                Optional.empty(),
                0,
                false,
                Optional.empty(),
                madeUp(because),
                List.of(),
                List.of());
    }

    private static StepRecord step(
            int step,
            String action,
            Outcome outcome,
            Optional<String> error,
            Optional<String> finalUrl,
            int counted,
            Rule by,
            String because,
            List<Hop> hops) {
        return new StepRecord(
                step,
                action,
                Optional.of(LINK),
                Optional.of(outcome),
                error,
                error.map(code -> false),
                false,
                0,
                finalUrl,
                counted,
                counted > 0,
                Optional.of(by),
                madeUp(because),
                hops,
                List.of());
    }
}
