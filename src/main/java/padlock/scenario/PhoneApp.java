package padlock.scenario;

import java.util.List;
import java.util.Optional;
import padlock.browser.Fetcher;
import padlock.mail.Link;
import padlock.mail.MailRobot;
import padlock.policy.Rule;
import padlock.trace.Hop;
import padlock.trace.Outcome;
import padlock.url.Host;
import padlock.url.Scheme;
import padlock.url.WebUrl;
import padlock.words.Sentence;
import padlock.world.Association;
import padlock.world.World;

/**
 * The brand's app on the reader's phone, which may open links of the tracking host instead of the browser ("universal links").
 *
 * <p>In the real world the phone asks once, when the app is installed, for a file on the host; only if that comes over https with a
 * good certificate does the app ever see a link. The app then has to ask for the wrapped link itself, so that the provider counts
 * the click, and reads the target from the redirect.
 *
 * <p>What failure looks like: the link opens in the browser, and nobody is told why.
 *
 * <p>Not modeled: Apple's CDN, which keeps the file for hours, and the phone's weekly look for a newer one. Which user agents and
 * addresses they have is not known to us.
 *
 * <p>Source: braze-inc/braze-docs, email/universal_links.md; SparkPost/support-docs, deep-links-self-serve.md; sendgrid/docs,
 * universal-links.md (checked 2026-11-22).
 */
final class PhoneApp {
    private final World world;
    private final Fetcher installer;
    private final Fetcher app;
    private Optional<Domain> domain = Optional.empty();

    PhoneApp(World world, Robots robots) {
        this.world = world;
        this.installer = robots.fetcher(MailRobot.APP_INSTALLER, Rule.MAIL_8);
        this.app = robots.fetcher(MailRobot.APP, Rule.MAIL_9);
    }

    private record Domain(Host host, ClaimedPaths paths) {}

    /** What came of an installation, or of a link that the app opened. */
    record Went(Judgment judgment, Rule rule, List<Hop> hops) {}

    /** The reader installs the app; its maker named the tracking host of that day. */
    Went install() {
        Host host = world.setup().dns().trackingHost();
        WebUrl file = WebUrl.of(Scheme.HTTPS + "://" + host + Association.PATH);
        Fetcher.Fetched fetched = installer.getOnce(file, world.now());
        ClaimedPaths.Judged judged = fetched.response()
                .map(ClaimedPaths::of)
                .orElseGet(() -> new ClaimedPaths.Judged(Optional.empty(), fetched.because()));
        domain = judged.paths().map(paths -> new Domain(host, paths));
        Sentence because =
                domain.isPresent() ? judged.because() : judged.because().then(Sentence.of("run.app.in-browser"));
        Outcome outcome = domain.isPresent() ? Outcome.DELIVERED : outcome(fetched);
        return new Went(judgment(outcome, Optional.empty(), because), Rule.MAIL_8, fetched.hops());
    }

    /** Whether the phone hands this link to the app. */
    boolean takes(WebUrl link) {
        return domain.filter(known -> known.host().name().equals(link.host().name())
                        && known.paths().claim(link.path()))
                .isPresent();
    }

    /** The app opens a link that the phone handed to it. */
    Went open(WebUrl url, Link link) {
        if (!url.isHttps()) {
            Sentence because = Sentence.of("run.app.not-over-http", url.host());
            return new Went(
                    judgment(Outcome.FAILED, Optional.empty(), because),
                    Rule.MAIL_10,
                    List.of(new Hop.Stop(url.toString(), Rule.MAIL_10, because)));
        }
        Fetcher.Fetched fetched = app.getOnce(url, world.now());
        Optional<WebUrl> target = fetched.response()
                .flatMap(response -> response.redirectTarget())
                .flatMap(url::resolve);
        boolean right = target.isPresent()
                && WebUrl.parse(link.target()).filter(target.get()::samePlace).isPresent();
        Sentence because = right
                ? Sentence.of("run.app.shows")
                : Sentence.of("run.app.nowhere").then(fetched.because());
        Outcome outcome = right ? Outcome.DELIVERED : outcome(fetched);
        return new Went(
                judgment(outcome, target.filter(there -> right).map(WebUrl::toString), because),
                right
                        ? Rule.MAIL_9
                        : fetched.hops().get(fetched.hops().size() - 1).rule(),
                fetched.hops());
    }

    private static Outcome outcome(Fetcher.Fetched fetched) {
        return fetched.certificate().isPresent()
                ? Outcome.BLOCKED
                : fetched.response().isPresent() ? Outcome.BROKEN : Outcome.FAILED;
    }

    private static Judgment judgment(Outcome outcome, Optional<String> finalUrl, Sentence because) {
        return new Judgment(outcome, Optional.empty(), Optional.empty(), false, finalUrl, because);
    }
}
