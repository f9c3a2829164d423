package padlock.pki;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Remembers a bounded number of answers; the one that was not asked for longest goes first. */
final class Recent<K, V> {
    private final Map<K, V> answers;

    Recent(int most) {
        answers = new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
                return size() > most;
            }
        };
    }

    synchronized Optional<V> find(K key) {
        return Optional.ofNullable(answers.get(key));
    }

    /** Keeps the value unless somebody was faster; gives what is kept. */
    synchronized V keep(K key, V value) {
        V earlier = answers.putIfAbsent(key, value);
        return earlier == null ? value : earlier;
    }
}
