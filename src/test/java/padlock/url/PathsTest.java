package padlock.url;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PathsTest {
    @ParameterizedTest
    @CsvSource({
        "'', /",
        "/, /",
        "/a, /a",
        "/a/, /a/",
        "a, /a",
        "/a/../b/./c, /b/c",
        "/a/b/.., /a/",
        "/a/., /a/",
        "/.., /",
        "/../../a, /a",
        "/a//b, /a//b",
        "/a//../b, /a/b",
        "/%2e%2E/a, /a",
        "/a/.%2e/b, /b",
        "/..., /...",
        "/.a, /.a"
    })
    void dotSegmentsAreTakenOut(String raw, String path) {
        assertThat(Paths.normalize(raw)).isEqualTo(path);
        assertThat(Paths.normalize(path)).isEqualTo(path);
    }
}
