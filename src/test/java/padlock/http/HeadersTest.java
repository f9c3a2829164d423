package padlock.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HeadersTest {
    private static final Headers TWICE = Headers.of("Set-Cookie", "a", "Location", "/", "set-cookie", "b");

    @Test
    void namesAreComparedWithoutCase() {
        assertThat(TWICE.first("SET-COOKIE")).contains("a");
        assertThat(TWICE.all("Set-Cookie")).containsExactly("a", "b");
        assertThat(TWICE.first("Set-Cookie2")).isEmpty();
        assertThat(TWICE.all("none")).isEmpty();
    }

    @Test
    void aLineMoreStandsLast() {
        assertThat(TWICE.with("SET-cookie", "c").all("set-cookie")).containsExactly("a", "b", "c");
        assertThat(TWICE.all("set-cookie")).hasSize(2);
    }

    @Test
    void takingANameOutTakesEveryLineOfIt() {
        assertThat(TWICE.without("SET-COOKIE").lines()).containsExactly(new Header("Location", "/"));
    }

    @Test
    void theLinesAreItsOwn() {
        List<Header> lines = new ArrayList<>(TWICE.lines());
        Headers headers = new Headers(lines);
        lines.clear();

        assertThat(headers).isEqualTo(TWICE);
        assertThatThrownBy(() -> headers.lines().clear()).isInstanceOf(UnsupportedOperationException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\r\nX-Injected: 1", "a\nb", "a\rb", "a\u0000b", "\n"})
    void aValueCannotStartALineOfItsOwn(String value) {
        assertThatThrownBy(() -> Headers.NONE.with("Location", value))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Location");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a b", "a:", "a\n", "a\u007f", "ü", "\t"})
    void aNameIsPlainText(String name) {
        assertThatThrownBy(() -> new Header(name, "value")).isInstanceOf(IllegalArgumentException.class);
    }
}
