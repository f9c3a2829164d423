package padlock.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static padlock.words.Said.about;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import padlock.http.Response;
import padlock.policy.Rule;
import padlock.trace.Hop;
import padlock.url.WebUrl;

/** Which rule a visit is put down to. */
class VisitTest {
    private static final Ending PAGE = new Ending.Document(WebUrl.of("https://example.com/"), Response.html(200, ""));
    private static final Ending ERROR = new Ending.NetworkErrorPage(Optional.empty(), Rule.NET_3, about("refused"));

    @Test
    void aPlainArrivalIsPutDownToItsLastStation() {
        assertThat(decidedBy(PAGE, asked(Rule.NET_7), asked(Rule.NET_1))).isEqualTo(Rule.NET_1);
    }

    @Test
    void anArrivalIsPutDownToTheLastChangeOfTheWay() {
        assertThat(decidedBy(PAGE, turned(Rule.UPG_1), asked(Rule.NET_5), turned(Rule.UPG_2), asked(Rule.UPG_5)))
                .isEqualTo(Rule.UPG_2);
    }

    @Test
    void aStopIsPutDownToTheHstsThatLedToIt() {
        assertThat(decidedBy(ERROR, turned(Rule.HSTS_8_3), asked(Rule.NET_3))).isEqualTo(Rule.HSTS_8_3);
        assertThat(decidedBy(ERROR, turned(Rule.HSTS_PRELOAD), asked(Rule.HSTS_12_1)))
                .isEqualTo(Rule.HSTS_PRELOAD);
    }

    @Test
    void anyOtherStopIsPutDownToItself() {
        assertThat(decidedBy(ERROR, asked(Rule.NET_3))).isEqualTo(Rule.NET_3);
        assertThat(decidedBy(ERROR, turned(Rule.UPG_2), asked(Rule.NET_3))).isEqualTo(Rule.NET_3);
        assertThat(decidedBy(ERROR, turned(Rule.HSTS_8_3), asked(Rule.NET_7), asked(Rule.NET_3)))
                .isEqualTo(Rule.NET_3);
        assertThat(decidedBy(ERROR, turned(Rule.HSTS_8_3), new Hop.Stop("x", Rule.NET_6, about("enough"))))
                .isEqualTo(Rule.NET_6);
    }

    private static Rule decidedBy(Ending ending, Hop... hops) {
        return new Visit(ending, List.of(hops), Optional.empty(), 0).decidedBy();
    }

    private static Hop turned(Rule rule) {
        return new Hop.Rewrite("http://example.com/", "https://example.com/", rule, about("HSTS"));
    }

    private static Hop asked(Rule rule) {
        return new Hop.Exchange(
                "https://example.com/",
                rule,
                about("an answer"),
                Optional.empty(),
                Optional.empty(),
                OptionalInt.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty());
    }
}
