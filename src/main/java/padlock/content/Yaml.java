package padlock.content;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Reads YAML 1.2 into whatever the caller makes of it. {@code no} is text here, as the standard says. */
public final class Yaml {
    /** The largest text that is looked at. */
    public static final int MOST_BYTES = 64 * 1024;

    private Yaml() {}

    /**
     * Reads a text.
     *
     * @param reader takes what it knows from the root; where something is wrong the value has told so, and any stand-in will do
     */
    public static <T> Reading<T> read(Fragment source, Function<Value, T> reader) {
        Problems problems = new Problems(source.file());
        if (source.text().getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
            return Reading.bad(List.of(new ContentProblem(
                    source.file(), source.line(), 1, "too long: at most " + MOST_BYTES / 1024 + " KiB")));
        }
        Optional<T> value = YamlTree.of(source, problems).map(root -> reader.apply(new Value(root, problems)));
        return value.isPresent() ? problems.unlessAny(value.get()) : Reading.bad(problems.inOrder());
    }
}
