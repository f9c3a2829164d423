package padlock.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class WordingTest {
    private static final Wording BACKWARDS =
            new Wording(Map.of("says", "{1} von {0}", "sentence.then", "{0} Dann: {1}", "now", "Jetzt."));

    @Test
    void aLanguageMayPutThePartsInAnotherOrder() {
        assertThat(BACKWARDS.say(Sentence.of("says", "a.example", 302))).isEqualTo("302 von a.example");
    }

    @Test
    void sentencesStandInSentences() {
        Sentence inner = Sentence.of("says", "a", "b");
        assertThat(BACKWARDS.say(Sentence.of("says", inner, "c"))).isEqualTo("c von b von a");
        assertThat(BACKWARDS.say("says", inner, "c")).isEqualTo("c von b von a");
        assertThat(BACKWARDS.say(inner.then(Sentence.of("now")))).isEqualTo("b von a Dann: Jetzt.");
    }

    @Test
    void whatIsFilledInIsNoPlaceItself() {
        assertThat(BACKWARDS.say(Sentence.of("says", "{1}$1", "\\{0}"))).isEqualTo("\\{0} von {1}$1");
    }

    @Test
    void sentencesThatSayTheSameAreEqual() {
        assertThat(Sentence.of("says", 302, "a")).isEqualTo(Sentence.of("says", "302", "a"));
    }
}
