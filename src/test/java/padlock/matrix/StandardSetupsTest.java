package padlock.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import padlock.content.ContentProblem;

class StandardSetupsTest {
    @Test
    void thereAreEnoughAndNoTwoAreTheSame() {
        StandardSetups setups = StandardSetups.packed();
        assertThat(setups.all()).hasSizeGreaterThanOrEqualTo(14);
        assertThat(setups.all()).extracting(StandardSetup::setup).doesNotHaveDuplicates();
        assertThat(setups.all()).extracting(StandardSetup::title).doesNotHaveDuplicates();
        assertThat(setups.find("cdn-right")).isPresent();
        assertThat(setups.find("cdn-left")).isEmpty();
    }

    @Test
    void switchesAreTheSetupInFlatWords() {
        assertThat(StandardSetups.packed().find("cdn-expired").orElseThrow().switches())
                .containsEntry("brand.hsts.example.com", "max-age=31536000; includeSubDomains")
                .containsEntry("dns.tracking", "cdn")
                .containsEntry("cdn.https", "expired")
                .containsEntry("esp.links", "https")
                .hasSize(4);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[] | s.yml:1:1: expected at least 1",
                "- { id: a, title: A, why: W } | s.yml:1:3: missing key `setup`",
                "- { id: A b, title: A, why: W, setup: {} } | s.yml:1:9: expected a name such as cdn-right",
                "- { id: a, title: A, why: W, setup: { esp: { lnks: http } } } | s.yml:1:46: unknown key `lnks`",
                "- { id: a, title: A, why: W, setup: {}, x: 1 } | s.yml:1:41: unknown key `x`",
                "- { id: a, title: A, why: W, setup: {} }~- { id: a, title: B, why: W, setup: {} } | s.yml:2:9: the setup `a` stands here twice"
            })
    void mistakesAreNamedWithTheirPlace(String text, String problem) {
        assertThat(StandardSetups.read("s.yml", text.replace("~", "\n")).problems())
                .extracting(ContentProblem::toString)
                .anySatisfy(found -> assertThat(found).startsWith(problem));
    }
}
