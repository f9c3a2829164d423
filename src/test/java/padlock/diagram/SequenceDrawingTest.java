package padlock.diagram;

import static org.assertj.core.api.Assertions.assertThat;
import static padlock.words.Said.about;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import padlock.policy.Rule;
import padlock.trace.Hop;
import padlock.words.Wording;

class SequenceDrawingTest {
    @Test
    void fifteenHopsHaveARowEachAndTheNamesStandThereAgain() {
        Document svg = Jsoup.parse(new SequenceDrawing(chain(15)).draw("s").text());
        assertThat(svg.select(".moment")).hasSize(15);
        assertThat(svg.select(".t-count").eachText())
                .startsWith("1")
                .endsWith("15")
                .hasSize(15);
        // Three hosts and the browser, above the rows 1, 7 and 13.
        assertThat(svg.select(".t-head")).hasSize(12);
        double last = 0;
        for (Element count : svg.select(".t-count")) {
            double y = Double.parseDouble(count.attr("y"));
            assertThat(y - last).isGreaterThanOrEqualTo(30);
            last = y;
        }
        assertThat(last).isLessThan(Double.parseDouble(svg.select("svg").attr("height")) - 20);
    }

    @Test
    void everyTextStaysInsideThePicture() {
        Document svg = Jsoup.parse(new SequenceDrawing(chain(15)).draw("s").text());
        double width = Double.parseDouble(svg.select("svg").attr("width"));
        svg.select("text")
                .forEach(text -> assertThat(Double.parseDouble(text.attr("x"))).isBetween(0.0, width));
    }

    @Test
    void aPhoneGetsARowForEachEventThatNamesBothEnds() {
        Document svg = Jsoup.parse(new SequenceDrawing(chain(15)).narrow("s").text());
        assertThat(Double.parseDouble(svg.select("svg").attr("width"))).isLessThanOrEqualTo(290);
        assertThat(svg.select(".moment")).hasSize(15);
        assertThat(svg.select(".t-host").eachText().get(0)).isEqualTo("Browser to host1.example.com");
        // 7.3 units a character of 12 px in a fixed-width face.
        svg.select(".t-host")
                .forEach(text -> assertThat(44 + text.text().length() * 7.3).isLessThan(290));
    }

    @Test
    void thePacketWaitsForItsCue() {
        String svg = new SequenceDrawing(chain(2)).draw("s").text();
        assertThat(svg).contains("begin=\"indefinite\"").doesNotContain("begin=\"0");
    }

    private static Story chain(int hops) {
        List<Hop> all = new ArrayList<>();
        for (int i = 1; i <= hops; i++) {
            String next = "https://host" + (i % 3 + 1) + ".example.com/" + (i + 1);
            all.add(new Hop.Exchange(
                    "https://host" + ((i - 1) % 3 + 1) + ".example.com/" + i,
                    Rule.NET_7,
                    about(next),
                    Optional.empty(),
                    Optional.empty(),
                    OptionalInt.of(302),
                    Optional.of(next),
                    List.of(),
                    Optional.empty()));
        }
        return Story.of(all, Wording.english());
    }
}
