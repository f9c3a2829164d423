package padlock.bring;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import padlock.bring.Explained.Finding;
import padlock.bring.Explained.Item;
import padlock.browser.PagePart;
import padlock.browser.ReadPages;
import padlock.policy.HstsStore;
import padlock.policy.Profiles;
import padlock.policy.Rule;
import padlock.url.WebUrl;
import padlock.words.Sentence;
import padlock.world.Vendor;

/** Explains what somebody brought, hop by hop or link by link, with the rules of every profile. */
public final class Explainer {
    private static final int MOST_ITEMS = 60;
    private static final WebUrl WEBMAIL = WebUrl.of("https://mail.example.net/");

    private final Verdicts verdicts;
    private final ReadPages pages = new ReadPages();

    public Explainer(Profiles profiles) {
        this.verdicts = new Verdicts(profiles);
    }

    public Explained explain(Brought.Answers brought) {
        Map<String, HstsStore> memory = new HashMap<>();
        List<List<Finding>> findings = new ArrayList<>();
        Optional<WebUrl> page = Optional.empty();
        for (Answer answer : brought.answers()) {
            findings.add(new ArrayList<>(first(answer, page, memory)));
            page = answer.part().isEmpty() ? answer.url() : page;
        }
        List<Item> items = new ArrayList<>();
        for (int i = 0; i < brought.answers().size(); i++) {
            Answer answer = brought.answers().get(i);
            List<Finding> found = findings.get(i);
            answer.url()
                    .filter(url -> !url.isHttps() && answer.part().isEmpty())
                    .ifPresent(url -> found.addAll(verdicts.again(url, memory)));
            items.add(new Item(title(i, answer), answer.url().map(WebUrl::toString), found));
        }
        return shown(brought.from(), items);
    }

    private List<Finding> first(Answer answer, Optional<WebUrl> page, Map<String, HstsStore> memory) {
        List<Finding> findings = new ArrayList<>();
        Optional<WebUrl> asked = answer.url();
        if (asked.isEmpty()) {
            return findings;
        }
        WebUrl url = asked.get();
        if (answer.part().isPresent()) {
            Optional<WebUrl> secure = page.filter(WebUrl::isHttps).filter(any -> !url.isHttps());
            secure.ifPresent(
                    on -> findings.addAll(verdicts.part(on, answer.part().get(), url)));
            return findings;
        }
        if (!url.isHttps()) {
            findings.addAll(verdicts.freshClick(url));
        }
        findings.addAll(verdicts.learned(answer, url, memory));
        provider(url).ifPresent(findings::add);
        if (url.isHttps() && answer.next().filter(next -> !next.isHttps()).isPresent()) {
            findings.add(new Finding(true, Rule.NET_7, Sentence.of("bring.back-to-http"), List.of()));
        }
        return findings;
    }

    private static Sentence title(int index, Answer answer) {
        String kind = answer.part().isPresent() ? "bring.part" : "bring.hop";
        return answer.status() == 0
                ? Sentence.of(kind + "-silent", index + 1)
                : Sentence.of(kind, index + 1, answer.status());
    }

    public Explained explain(Brought.Letter letter) {
        List<Item> items = new ArrayList<>();
        Set<String> links = new LinkedHashSet<>();
        for (Element anchor : Jsoup.parse(letter.html()).select("a[href], area[href]")) {
            links.add(anchor.attr("href").strip());
        }
        for (String link : links) {
            WebUrl.parse(link)
                    .ifPresent(url -> items.add(new Item(Sentence.of("bring.link"), Optional.of(link), link(url))));
        }
        Set<PagePart> images = new LinkedHashSet<>(pages.images(letter.html()));
        for (PagePart image : images) {
            WebUrl.parse(image.source())
                    .ifPresent(url -> items.add(
                            new Item(Sentence.of("bring.image"), Optional.of(image.source()), image(image, url))));
        }
        return shown(letter.from(), items);
    }

    private List<Finding> link(WebUrl url) {
        List<Finding> findings = new ArrayList<>();
        if (!url.isHttps()) {
            findings.addAll(verdicts.freshClick(url));
            findings.addAll(verdicts.clickUnderHsts(url));
        }
        provider(url).ifPresent(findings::add);
        return findings;
    }

    private List<Finding> image(PagePart image, WebUrl url) {
        List<Finding> findings = new ArrayList<>();
        if (!url.isHttps()) {
            findings.addAll(verdicts.part(WEBMAIL, image.element(), url));
        }
        provider(url).ifPresent(findings::add);
        return findings;
    }

    /** Whether a known provider counts this address: by its own name, or by the form of its tracked addresses. */
    private static Optional<Finding> provider(WebUrl url) {
        for (Vendor vendor : Vendor.values()) {
            String domain = vendor.domain().name();
            boolean own = url.host().name().equals(domain) || url.host().name().endsWith("." + domain);
            if (own || vendor.links().read(url).isPresent()) {
                Sentence how =
                        Sentence.of(own ? "bring.provider-own" : "bring.provider-branded", url.host(), vendor.title());
                return Optional.of(
                        new Finding(false, Rule.TRK_4, how.then(Sentence.of("bring.scheme-fixed")), List.of()));
            }
        }
        return Optional.empty();
    }

    private static Explained shown(Sentence what, List<Item> items) {
        // What is at risk comes first when not everything can be shown.
        List<Item> chosen = items.size() <= MOST_ITEMS
                ? items
                : items.stream()
                        .sorted((a, b) -> Boolean.compare(b.risky(), a.risky()))
                        .limit(MOST_ITEMS)
                        .toList();
        return new Explained(what, chosen, items.size() - chosen.size());
    }
}
