package padlock.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import padlock.browser.Fetcher;
import padlock.mail.Link;
import padlock.mail.MailRobot;
import padlock.mail.Picture;
import padlock.mail.SentMail;
import padlock.policy.Rule;
import padlock.trace.Hop;
import padlock.url.WebUrl;
import padlock.world.World;

/**
 * A security product that asks for every link and image of a mail before the reader does.
 *
 * <p>In the real world it runs within seconds of delivery, in a data center, and looks like a keen reader in the provider's log.
 * Some ask with GET, some with HEAD. Which do what is documented by no vendor; whether a provider counts a HEAD is not either, and
 * here it does not.
 *
 * <p>Source: braze-inc/braze-docs, email/faq.md; jdavidbakr/mail-tracker issue 200; resend/resend-node issue 901 (checked
 * 2026-11-22).
 */
final class LinkScanner {
    private static final int MOST = 200;

    private final Fetcher fetcher;

    LinkScanner(Robots robots) {
        this.fetcher = robots.fetcher(MailRobot.LINK_SCANNER, Rule.MAIL_4);
    }

    /** How many addresses the mail has, and what came of those asked for. */
    record Scanned(int addresses, List<Hop> hops) {}

    Scanned scan(SentMail mail, Step.Scan.Method method, World world) {
        List<String> addresses = Stream.concat(
                        mail.links().stream().map(Link::href),
                        mail.pictures().stream().map(Picture::src))
                .toList();
        List<Hop> hops = new ArrayList<>();
        addresses.stream()
                .limit(MOST)
                .flatMap(address -> WebUrl.parse(address).stream())
                .forEach(url -> {
                    Fetcher.Fetched fetched = method == Step.Scan.Method.HEAD
                            ? fetcher.head(url, world.now())
                            : fetcher.get(url, world.now());
                    hops.addAll(fetched.hops());
                });
        return new Scanned(addresses.size(), hops);
    }
}
