package padlock;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import padlock.site.Raw;
import padlock.site.RunningSite;
import padlock.site.front.Front;
import padlock.site.front.Networks;

/** Below a path: from every page that can be reached, and every answer to a form, no address leads out of it. */
@Timeout(300)
class PrefixTest {
    private static final String PREFIX = "/training/padlock";
    private static final String HOST = "127.0.0.1";
    private static final String ADDRESSES = "[href], [src], [action], [formaction], [data-events]";
    private static final int MOST_PAGES = 400;

    @TempDir
    private Path data;

    private final Wiring wiring = new Wiring();
    private int port;
    private Optional<RunningSite> site = Optional.empty();

    @BeforeEach
    void start() throws Exception {
        Front front =
                new Front(Optional.empty(), PREFIX, Networks.none(), List.of(), Optional.empty(), OptionalLong.empty());
        RunningSite running = wiring.site(
                        new Settings("127.0.0.1", 0, Optional.of(data), Optional.empty(), Optional.empty(), front))
                .start("127.0.0.1", 0);
        site = Optional.of(running);
        port = URI.create(running.url()).getPort();
    }

    @AfterEach
    void stop() {
        site.ifPresent(RunningSite::close);
        wiring.close();
    }

    @Test
    void noLinkLeavesThePrefix() throws Exception {
        Set<String> seen = new LinkedHashSet<>();
        Set<String> forms = new LinkedHashSet<>();
        Deque<String> open = new ArrayDeque<>(List.of(PREFIX + "/", PREFIX + "/nowhere"));
        while (!open.isEmpty() && seen.size() < MOST_PAGES) {
            String path = open.poll();
            // One run of the matrix, and one handout, stand for all.
            if (!seen.add(path.replaceAll("\\?.*", "").replaceAll("/[^/]+/handout", "/one/handout"))) {
                continue;
            }
            Raw.Answer answer = Raw.get(port, path, HOST, "");
            List<String> found = new ArrayList<>(links(path, answer));
            for (Element form : page(path, answer).select("form[method=post]")) {
                String action = URI.create(form.absUrl("action")).getRawPath();
                if (forms.add(action)) {
                    found.addAll(links(action, Raw.post(port, action, HOST, "", fields(form))));
                }
            }
            open.addAll(found);
        }
        assertThat(seen).hasSizeGreaterThan(30);
        assertThat(forms).hasSizeGreaterThan(8);
    }

    /** The site's own addresses on a page, all of which lie below the prefix. */
    private static List<String> links(String path, Raw.Answer answer) {
        assertThat(answer.status()).as(path).isBetween(200, 499);
        List<String> links = new ArrayList<>();
        answer.header("Location").ifPresent(location -> links.add(resolved(path, location)));
        if (answer.header("Content-Type").orElse("").startsWith("text/html")) {
            for (Element element : page(path, answer).select(ADDRESSES)) {
                for (String attribute : List.of("href", "src", "action", "formaction", "data-events")) {
                    String value = element.attr(attribute);
                    if (!value.isEmpty() && !value.matches("(https?|data|mailto):.*")) {
                        links.add(resolved(path, value));
                    }
                }
            }
        }
        assertThat(links).as(path).allSatisfy(link -> assertThat(link).startsWith(PREFIX + "/"));
        return links.stream().filter(link -> !link.endsWith("/events")).toList();
    }

    private static String resolved(String path, String address) {
        URI uri = URI.create("http://" + HOST + path).resolve(address);
        assertThat(uri.getHost()).as(address).isEqualTo(HOST);
        return uri.getRawPath() + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery());
    }

    private static Document page(String path, Raw.Answer answer) {
        return Jsoup.parse(answer.body(), "http://" + HOST + path);
    }

    private static String fields(Element form) {
        List<String> fields = new ArrayList<>();
        form.select("input[name][value], button[name][value]")
                .forEach(field -> fields.add(
                        field.attr("name") + "=" + field.attr("value").replaceAll("[^A-Za-z0-9.-]", "+")));
        return String.join("&", fields);
    }
}
