package padlock.site.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import padlock.site.view.DiagnoseView.Hidden;

class ScriptTest {
    @Test
    void changesAreTakenBackOneByOne() {
        Script third = Script.fresh("a").with("b").with("c");
        assertThat(third.undone().text()).isEqualTo("b");
        assertThat(third.undone().undone()).isEqualTo(Script.fresh("a"));
        assertThat(Script.fresh("a").undone()).isEqualTo(Script.fresh("a"));
    }

    @Test
    void theSameTextIsNoChange() {
        assertThat(Script.fresh("a").with("a").former()).isEmpty();
    }

    @Test
    void onlySoManyChangesAreKept() {
        Script script = Script.fresh("0");
        for (int i = 1; i <= 30; i++) {
            script = script.with("text " + i);
        }
        assertThat(script.former())
                .hasSize(Script.MOST_FORMER)
                .startsWith("text 20")
                .endsWith("text 29");
        assertThat(script.origin()).isEqualTo("0");
    }

    @Test
    void longTextsDoNotMakeTheFormTooLong() {
        Script script =
                Script.fresh("a".repeat(40_000)).with("b".repeat(40_000)).with("c");
        assertThat(script.former()).containsExactly("b".repeat(40_000));
    }

    @Test
    void allOfItTravelsInTheForm() {
        assertThat(Script.fresh("a").with("b").hidden())
                .isEqualTo(List.of(new Hidden("origin", "a"), new Hidden("shown", "b"), new Hidden("former", "a")));
    }
}
