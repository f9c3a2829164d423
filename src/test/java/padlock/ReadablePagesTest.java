package padlock;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import padlock.site.Raw;
import padlock.site.RunningSite;

/** Every page of the built-in course is set as it was meant: no mark of Markdown is left for a reader to see. */
class ReadablePagesTest {
    private static final String HOST = "127.0.0.1";
    private static final Pattern OF_THE_COURSE =
            Pattern.compile("/(lessons|myths|cases|desk|tracks|glossary)(/[a-z0-9-]+(/handout/answers)?)?");
    private static final Pattern MARKS = Pattern.compile("`|\\*\\*|\\|[ -]|\\]\\(|^#+ ");

    @Test
    void noMarkOfMarkdownIsLeft() throws Exception {
        try (Wiring wiring = new Wiring();
                RunningSite site = wiring.site(
                                new Settings(HOST, 0, Optional.empty(), Optional.empty(), Optional.empty()))
                        .start(HOST, 0)) {
            int port = URI.create(site.url()).getPort();
            Set<String> seen = new LinkedHashSet<>();
            Deque<String> open = new ArrayDeque<>(Set.of("/lessons"));
            while (!open.isEmpty()) {
                String path = open.poll();
                if (seen.add(path)) {
                    Document page = Jsoup.parse(Raw.get(port, path, HOST, "").body());
                    page.select("main a[href]").eachAttr("href").stream()
                            .filter(link -> OF_THE_COURSE.matcher(link).matches())
                            .forEach(open::add);
                    page.select("code, pre, script, svg, textarea").remove();
                    assertThat(page.body().text()).as(path).doesNotContainPattern(MARKS);
                }
            }
            assertThat(seen).hasSizeGreaterThan(80);
        }
    }
}
