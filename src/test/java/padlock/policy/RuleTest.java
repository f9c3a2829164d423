package padlock.policy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import padlock.words.Wording;

class RuleTest {
    @Test
    void everyIdStandsForOneRule() {
        assertThat(Rule.all()).extracting(Rule::id).doesNotHaveDuplicates().hasSize(Rule.values().length);
        assertThat(Rule.all()).extracting(Rule::sentence).doesNotHaveDuplicates();
    }

    @Test
    void everyLineOfTheRuleBookIsARule() {
        assertThat(RuleBook.ids())
                .containsExactlyElementsOf(Rule.all().stream().map(Rule::id).toList());
    }

    @ParameterizedTest
    @EnumSource(Rule.class)
    void everyRuleIsASentenceWithASource(Rule rule) {
        assertThat(rule.id()).matches("(HSTS|UPG|MIX|CERT|NET|TRK|CDN|ACME|MAIL)-[A-Za-z0-9.-]+");
        assertThat(rule.sentence()).matches("[A-Zhm].*\\.").doesNotContain("!");
        assertThat(rule.source()).isNotBlank();
        assertThat(Wording.english().sentences())
                .containsKey("evidence." + rule.evidence().id());
        assertThat(rule.checked()).hasToString("2026-11-22");
        assertThat(Rule.of(rule.id())).contains(rule);
    }

    @Test
    void whatIsNoIdIsNoRule() {
        assertThat(Rule.of("HSTS-99")).isEmpty();
        assertThat(Rule.of("hsts-8.3")).isEmpty();
    }
}
