package padlock.content;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What came of reading a file: the thing itself, or everything that is wrong with the file.
 *
 * @param value present exactly when there are no problems
 * @param problems in the order of the file
 */
public record Reading<T>(Optional<T> value, List<ContentProblem> problems) {
    public Reading {
        problems = List.copyOf(problems);
        if (value.isPresent() != problems.isEmpty()) {
            throw new IllegalArgumentException("a value or problems, not both and not neither: " + problems);
        }
    }

    public static <T> Reading<T> good(T value) {
        return new Reading<>(Optional.of(value), List.of());
    }

    public static <T> Reading<T> bad(List<ContentProblem> problems) {
        return new Reading<>(Optional.empty(), problems);
    }

    /** The value of a file that is known to be good; a bug elsewhere when it is not. */
    public T orElseThrow() {
        return value.orElseThrow(() -> new IllegalStateException("unreadable: " + problems));
    }

    public <R> Reading<R> map(Function<T, R> change) {
        return new Reading<>(value.map(change), problems);
    }
}
