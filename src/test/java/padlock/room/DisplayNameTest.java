package padlock.room;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DisplayNameTest {
    @ParameterizedTest
    @CsvSource({"Ada,Ada", "'  Ada   Lovelace ',Ada Lovelace", "名前,名前", "<b>A</b>,<b>A</b>"})
    void whatCanBeShownIsKept(String typed, String shown) {
        assertThat(DisplayName.clean(typed).orElseThrow().text()).isEqualTo(shown);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "\u202e\u200b", "\u0000\u0007", "\ud800"})
    void nothingToShowIsNoName(String typed) {
        assertThat(DisplayName.clean(typed)).isEmpty();
    }

    @Test
    void noCharacterTurnsTheLineAround() {
        assertThat(DisplayName.clean("Ada\u202eecalevoL\nBcc").orElseThrow().text())
                .isEqualTo("AdaecalevoL Bcc");
    }

    @Test
    void longNamesAreCutBetweenCharacters() {
        assertThat(DisplayName.clean("x".repeat(10_000)).orElseThrow().text()).hasSize(30);
        String faces = "\ud83d\ude00".repeat(40);
        assertThat(DisplayName.clean(faces).orElseThrow().text()).isEqualTo("\ud83d\ude00".repeat(30));
    }
}
