package padlock.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import padlock.policy.Profiles;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every recorded question is answered as the real browsers, or the named sources, answered it. */
class VectorsTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final PolicyQuestions QUESTIONS = new PolicyQuestions(Profiles.read());

    static Stream<Path> files() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/test/resources/vectors"))) {
            return files.filter(Files::isRegularFile).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void everyVectorIsAnsweredAsExpected(Path file) throws IOException {
        List<String> differences = new ArrayList<>();
        List<String> lines = Files.readAllLines(file);
        for (String line : lines) {
            JsonNode vector = JSON.readTree(line);
            JsonNode answer = JSON.readTree(QUESTIONS.answer(line));
            for (Map.Entry<String, JsonNode> expected : vector.get("expect").properties()) {
                if (!expected.getValue().equals(answer.get(expected.getKey()))) {
                    differences.add(vector.get("id").asString() + " " + expected + " but was " + answer);
                }
            }
        }
        assertThat(lines).isNotEmpty();
        assertThat(differences).isEmpty();
    }
}
