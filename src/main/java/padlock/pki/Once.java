package padlock.pki;

import java.util.Optional;
import java.util.function.Supplier;

/** A value that is made when it is first wanted, and only then: loading the cryptography costs a quarter of a second. */
final class Once<T> implements Supplier<T> {
    private final Supplier<T> maker;
    private volatile Optional<T> made = Optional.empty();

    Once(Supplier<T> maker) {
        this.maker = maker;
    }

    @Override
    public T get() {
        Optional<T> seen = made;
        return seen.isPresent() ? seen.get() : make();
    }

    private synchronized T make() {
        if (made.isEmpty()) {
            made = Optional.of(maker.get());
        }
        return made.get();
    }
}
