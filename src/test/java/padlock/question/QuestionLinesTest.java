package padlock.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class QuestionLinesTest {

    @Test
    void linesComeOneByOneWhateverTheirEnd() throws IOException {
        assertThat(all("a\nb\n\nc")).containsExactly("a", "b", "", "c");
        assertThat(all("a\n")).containsExactly("a");
        assertThat(all("")).isEmpty();
    }

    @Test
    void aLineIsCutOffJustBeyondWhatIsAnswered() throws IOException {
        List<String> lines = all("x".repeat(3_000_000) + "\nnext");

        assertThat(lines.get(0)).hasSize(1_000_001);
        assertThat(lines.get(1)).isEqualTo("next");
    }

    private static List<String> all(String text) throws IOException {
        Reader in = new StringReader(text);
        QuestionLines lines = new QuestionLines(in);
        List<String> found = new ArrayList<>();
        for (Optional<String> line = lines.next(); line.isPresent(); line = lines.next()) {
            found.add(line.get());
        }
        return found;
    }
}
