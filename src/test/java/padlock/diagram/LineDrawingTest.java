package padlock.diagram;

import static org.assertj.core.api.Assertions.assertThat;
import static padlock.words.Said.about;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;
import padlock.diagram.LineDrawing.Origin;
import padlock.policy.Rule;
import padlock.trace.Backstage;
import padlock.trace.Hop;
import padlock.trace.Outcome;
import padlock.words.Wording;

class LineDrawingTest {
    private static final String HOSTILE = "http://x/\"><script>alert(1)</script>&'\u0000\uD800";

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 40})
    void everyLengthIsWellFormed(int hops) throws Exception {
        for (Outcome outcome : Outcome.values()) {
            for (Svg svg : drawings(mixed(hops), Optional.of(outcome))) {
                Element root = parse(svg).getDocumentElement();
                assertThat(root.getElementsByTagName("title").item(0).getTextContent())
                        .contains(Wording.english().say(outcome.word()));
                assertThat(svg.text()).doesNotContain("style=").doesNotContain("NaN");
            }
            parse(new SequenceDrawing(Story.of(mixed(hops), Wording.english())).draw("s"));
        }
    }

    @Test
    void nothingLeavesTheDrawing() throws Exception {
        for (Svg svg : drawings(mixed(15), Optional.of(Outcome.BROKEN))) {
            double width = Double.parseDouble(parse(svg).getDocumentElement().getAttribute("width"));
            var circles = parse(svg).getElementsByTagName("circle");
            for (int i = 0; i < circles.getLength(); i++) {
                String x = ((Element) circles.item(i)).getAttribute("cx");
                if (!x.isEmpty()) {
                    assertThat(Double.parseDouble(x)).isBetween(0.0, width);
                }
            }
        }
    }

    @Test
    void hostileTextStaysText() throws Exception {
        List<Hop> hops = List.of(
                new Hop.Stop(HOSTILE, Rule.UPG_3, about(HOSTILE)),
                new Hop.Rewrite("javascript:alert(1)", HOSTILE, Rule.UPG_1, about(HOSTILE)));
        List<Svg> all = new ArrayList<>(drawings(hops, Optional.of(Outcome.WARNED)));
        all.add(new SequenceDrawing(Story.of(hops, Wording.english())).draw("\"><script>"));
        for (Svg svg : all) {
            assertThat(parse(svg).getElementsByTagName("script").getLength()).isZero();
            assertThat(svg.text()).doesNotContain("<script");
        }
    }

    @Test
    void sequenceDrawsEveryMomentOfTheStoryOnce() throws Exception {
        Story story = Story.of(mixed(11), Wording.english());
        var texts = parse(new SequenceDrawing(story).draw("s")).getElementsByTagName("text");
        List<String> numbers = new ArrayList<>();
        for (int i = 0; i < texts.getLength(); i++) {
            if (((Element) texts.item(i)).getAttribute("class").equals("t-count")) {
                numbers.add(texts.item(i).getTextContent());
            }
        }
        assertThat(numbers)
                .containsExactlyElementsOf(story.moments().stream()
                        .map(moment -> String.valueOf(moment.number()))
                        .toList());
        assertThat(story.moments()).extracting(Moment::because).allMatch(because -> !because.isBlank());
    }

    @Test
    void stoppedReadersEndAtABufferAndOthersAtThePage() {
        assertThat(kinds(mixed(3), Outcome.BLOCKED)).contains(Cell.Kind.BUFFER).doesNotContain(Cell.Kind.TERMINAL);
        assertThat(kinds(List.of(answered("https://a.example/", List.of())), Outcome.DELIVERED))
                .containsExactly(Cell.Kind.ORIGIN, Cell.Kind.TERMINAL);
    }

    @Test
    void attemptThatFallsBackIsASiding() {
        List<Hop> hops = List.of(
                new Hop.Rewrite("http://a.example/", "https://a.example/", Rule.UPG_1, about("tries")),
                unanswered("https://a.example/"),
                new Hop.Rewrite("https://a.example/", "http://a.example/", Rule.UPG_2, about("falls back")),
                answered("http://a.example/", List.of()));
        assertThat(kinds(hops, Outcome.DELIVERED))
                .containsExactly(Cell.Kind.ORIGIN, Cell.Kind.SWITCH, Cell.Kind.SIDING, Cell.Kind.TERMINAL);
    }

    @ParameterizedTest
    @EnumSource(Outcome.class)
    void everyOutcomeHasItsOwnShape(Outcome outcome) throws Exception {
        parse(OutcomeSign.of(outcome));
        for (Outcome other : Outcome.values()) {
            if (other != outcome) {
                assertThat(OutcomeSign.shape(other)).isNotEqualTo(OutcomeSign.shape(outcome));
            }
        }
    }

    @Test
    void longNamesKeepTheirEnd() {
        assertThat(Ink.shorten("click.a-very-long-name-of-a-brand.example.com", 18))
                .hasSize(18)
                .endsWith("example.com")
                .contains("…");
    }

    private static List<Cell.Kind> kinds(List<Hop> hops, Outcome outcome) {
        return Track.of("Mail", hops, Optional.of(outcome), Wording.english()).stream()
                .map(Cell::kind)
                .toList();
    }

    private static List<Svg> drawings(List<Hop> hops, Optional<Outcome> outcome) {
        LineDrawing line = new LineDrawing(Origin.MAIL, hops, outcome, Wording.english());
        return List.of(line.wide("w"), line.tall("t"), line.small("s"), line.banner("b"));
    }

    /** Rewrites, refusals, answers with and without something behind, and stops, in turn. */
    private static List<Hop> mixed(int count) {
        List<Hop> hops = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String host = "host-" + i + ".example/path?q=" + i;
            hops.add(
                    switch (i % 5) {
                        case 0 ->
                            new Hop.Rewrite("http://" + host, "https://" + host, Rule.HSTS_8_3, about("rewrites"));
                        case 1 -> unanswered("https://" + host);
                        case 2 -> answered("http://" + host, List.of());
                        case 3 ->
                            answered(
                                    "https://" + host,
                                    List.of(
                                            new Backstage(
                                                    "edge.example.org",
                                                    "https://sendgrid.net/",
                                                    Rule.CDN_1,
                                                    about("asks"),
                                                    OptionalInt.of(302)),
                                            new Backstage(
                                                    "edge.example.org",
                                                    "",
                                                    Rule.CDN_2,
                                                    about("cached"),
                                                    OptionalInt.empty())));
                        default -> new Hop.Stop("http://" + host, Rule.UPG_3, about("asks first"));
                    });
        }
        return hops;
    }

    private static Hop answered(String url, List<Backstage> behind) {
        return exchange(url, OptionalInt.of(200), behind);
    }

    private static Hop unanswered(String url) {
        return exchange(url, OptionalInt.empty(), List.of());
    }

    private static Hop exchange(String url, OptionalInt status, List<Backstage> behind) {
        return new Hop.Exchange(
                url,
                Rule.NET_1,
                about("asks the server"),
                Optional.empty(),
                Optional.empty(),
                status,
                Optional.empty(),
                behind,
                Optional.empty());
    }

    private static Document parse(Svg svg) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(svg.text())));
    }
}
