package padlock.site.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import padlock.site.view.DiagnoseView.Hidden;

class DraftTest {
    @Test
    void changesAreTakenBackOneByOne() {
        Draft third = Draft.fresh("a").with("b").with("c");
        assertThat(third.undone().text()).isEqualTo("b");
        assertThat(third.undone().undone()).isEqualTo(Draft.fresh("a"));
        assertThat(Draft.fresh("a").undone()).isEqualTo(Draft.fresh("a"));
    }

    @Test
    void theSameTextIsNoChange() {
        assertThat(Draft.fresh("a").with("a").former()).isEmpty();
    }

    @Test
    void onlySoManyChangesAreKept() {
        Draft draft = Draft.fresh("0");
        for (int i = 1; i <= 30; i++) {
            draft = draft.with("text " + i);
        }
        assertThat(draft.former())
                .hasSize(Draft.MOST_FORMER)
                .startsWith("text 20")
                .endsWith("text 29");
        assertThat(draft.origin()).isEqualTo("0");
    }

    @Test
    void longTextsDoNotMakeTheFormTooLong() {
        Draft draft = Draft.fresh("a".repeat(40_000)).with("b".repeat(40_000)).with("c");
        assertThat(draft.former()).containsExactly("b".repeat(40_000));
    }

    @Test
    void allOfItTravelsInTheForm() {
        assertThat(Draft.fresh("a").with("b").hidden())
                .isEqualTo(List.of(new Hidden("origin", "a"), new Hidden("shown", "b"), new Hidden("former", "a")));
    }
}
