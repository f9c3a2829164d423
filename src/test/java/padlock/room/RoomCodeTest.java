package padlock.room;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RoomCodeTest {
    @ParameterizedTest
    @ValueSource(strings = {"K7WPM4", "k7wpm4", " K7W PM4 ", "k7w-pm4"})
    void peopleTypeCodesInManyWays(String typed) {
        assertThat(RoomCode.parse(typed)).contains(new RoomCode("K7WPM4"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "K7WPM",
                "K7WPM44",
                "K7WPMO",
                "K7WPM1",
                "K7WPM\u0661",
                "../../",
                "K7WPM4                                          "
            })
    void anythingElseIsNoCode(String typed) {
        assertThat(RoomCode.parse(typed)).isEmpty();
    }

    @Test
    void codesAreSixUnambiguousCharactersAndHardlyEverTheSame() {
        SecureRandom random = new SecureRandom();
        Set<String> codes = new HashSet<>();
        for (int i = 0; i < 2_000; i++) {
            codes.add(RoomCode.random(random).text());
        }
        assertThat(codes).allMatch(code -> code.matches("[34679CDFGHJKMNPQRTVWXY]{6}"));
        assertThat(codes).hasSizeGreaterThan(1_990);
    }
}
