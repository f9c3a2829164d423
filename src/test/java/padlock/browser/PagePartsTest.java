package padlock.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import padlock.policy.MixedContent.Element;

class PagePartsTest {
    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '~',
            delimiter = '|',
            value = {
                "<img src='a.png'> | IMG a.png",
                "<IMG SRC=a.png> | IMG a.png",
                "<img src=a.png crossorigin> | IMG_CROSSORIGIN a.png",
                "<img srcset='b.png 2x, c.png 3x' src='a.png'> | IMG_SRCSET b.png",
                "<img srcset='  ' src='a.png'> | IMG a.png",
                "<img srcset=', b.png' src='a.png'> | IMG a.png",
                "<picture><source srcset='b.webp 1x'><img src='a.png'></picture> | IMG_SRCSET b.webp",
                "<picture><img src='a.png'></picture> | IMG a.png",
                "<div background='a.png'> | CSS_BACKGROUND a.png",
                "<p style=\"background:url(a.png)\"> | CSS_BACKGROUND a.png",
                "<p style=\"background: url( 'a.png' )\"> | CSS_BACKGROUND a.png",
                "<p style='background:URL(\"a.png\")'> | CSS_BACKGROUND a.png",
                "<p style=\"background:url( a.png )\"> | CSS_BACKGROUND a.png",
                "<p style=\"background:url('a b.png')\"> | CSS_BACKGROUND a b.png",
                "<p style=\"background:url(a b.png)\"> | ~~",
                "<p style='background:url()'> | ~~",
                "<p style='background:url(a.png'> | ~~",
                "<img> | ~~",
                "<img src=''> | ~~",
                "<!-- <img src='a.png'> --> | ~~",
                "<script>'<img src=a.png>'</script> | ~~",
                "<p <img src='a.png'> | ~~",
                "<img src='a.png' src='b.png'> | IMG a.png",
                "<img src='&#104;ttp://a/'> | IMG http://a/"
            })
    void whatAPageLoadsIsReadAsBrowsersReadIt(String html, String part) {
        assertThat(shown(html)).isEqualTo(part);
    }

    @Test
    void partsComeInTheOrderOfTheDocument() {
        assertThat(PageParts.images("<p style='background:url(1)'><img src=2></p><img src=3 style='border-image:url(4)'>"))
                .extracting(PagePart::source)
                .containsExactly("1", "2", "3", "4");
    }

    @Test
    void twoHundredPartsAreEnough() {
        assertThat(PageParts.images("<img src=a>".repeat(1_000))).hasSize(200);
        assertThat(PageParts.images("<p style='" + "background:url(a);".repeat(1_000) + "'>")).hasSize(200);
        assertThat(PageParts.images("<img src=a>".repeat(199) + "<p style='background:url(b);border:url(c)'>"))
                .hasSize(200);
    }

    static List<String> hostile() {
        int length = 256 * 1024;
        return List.of(
                "<b>".repeat(length / 3),
                "<div>".repeat(length / 5),
                "<table>".repeat(length / 7),
                "<a><p>".repeat(length / 6),
                "<".repeat(length),
                "<img ".repeat(length / 5),
                "<picture>" + "<img>".repeat(length / 5),
                "<picture>" + "<source srcset=''><img>".repeat(length / 23),
                "<picture>" + "<source>".repeat(length / 16) + "<img>".repeat(length / 10),
                "<p style=\"background:url(" + " ".repeat(length),
                "<p style=\"background:url(" + " ".repeat(length) + "\">",
                "<p style=\"" + "url(".repeat(length / 4) + "\">",
                "<p style=\"" + "url( ".repeat(length / 5) + "\">",
                "<p style=\"" + "url('".repeat(length / 5) + "\">",
                "<p style=\"url(" + "a ".repeat(length / 2) + "\">",
                "<p style=\"" + ("url(a" + " ".repeat(4_000)).repeat(64) + "\">",
                "<img srcset=\"" + " ,".repeat(length / 2) + "\">",
                "&#".repeat(length / 2),
                "<!--".repeat(length / 4),
                "<svg><style>".repeat(length / 12));
    }

    @ParameterizedTest
    @MethodSource("hostile")
    @Timeout(value = 5, threadMode = Timeout.ThreadMode.SEPARATE_THREAD, unit = TimeUnit.SECONDS)
    void aQuarterOfAMegabyteOfMaliceCostsLittle(String html) {
        assertThat(PageParts.images(html)).hasSizeLessThanOrEqualTo(200);
    }

    private static String shown(String html) {
        List<PagePart> parts = PageParts.images(html);
        assertThat(parts).hasSizeLessThanOrEqualTo(1);
        return parts.isEmpty() ? "" : element(parts.get(0).element()) + " " + parts.get(0).source();
    }

    private static String element(Element element) {
        return element.name();
    }
}
