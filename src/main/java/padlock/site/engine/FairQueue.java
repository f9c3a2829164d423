package padlock.site.engine;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A queue in which everybody's next wish is as near to the front as everybody else's: the addresses take turns, and at each address its
 * learners do. So whoever asks for a hundred things waits longer, and nobody else does. (Nagle, RFC 970.)
 *
 * <p>Addresses come first, because a cookie can be made up and an address cannot. Not safe for several threads.
 */
final class FairQueue<T> {
    private final Map<String, Map<String, Deque<T>>> addresses = new LinkedHashMap<>();
    private int size;

    int size() {
        return size;
    }

    void add(Visitor visitor, T wish) {
        addresses
                .computeIfAbsent(visitor.address(), fresh -> new LinkedHashMap<>())
                .computeIfAbsent(visitor.learner(), fresh -> new ArrayDeque<>())
                .addLast(wish);
        size++;
    }

    /** Takes out the wish whose turn it is. */
    Optional<T> next() {
        if (addresses.isEmpty()) {
            return Optional.empty();
        }
        Map.Entry<String, Map<String, Deque<T>>> address = takeFirst(addresses);
        Map.Entry<String, Deque<T>> learner = takeFirst(address.getValue());
        T wish = learner.getValue().removeFirst();
        size--;
        // Back at the end of both lines, if there is more.
        if (!learner.getValue().isEmpty()) {
            address.getValue().put(learner.getKey(), learner.getValue());
        }
        if (!address.getValue().isEmpty()) {
            addresses.put(address.getKey(), address.getValue());
        }
        return Optional.of(wish);
    }

    /** Takes out the last wish of the longest line, if that line is longer than this visitor's would become. */
    Optional<T> makeRoomFor(Visitor visitor) {
        String crowded = addresses.entrySet().stream()
                .max(Comparator.comparingInt(address -> waiting(address.getValue())))
                .map(Map.Entry::getKey)
                .orElse(visitor.address());
        if (crowded.equals(visitor.address())) {
            return longest(crowded)
                    .filter(learner -> learner.getValue().size() > waiting(visitor) + 1)
                    .map(learner -> takeLast(crowded, learner));
        }
        return waiting(lines(crowded)) > waiting(lines(visitor.address())) + 1
                ? longest(crowded).map(learner -> takeLast(crowded, learner))
                : Optional.empty();
    }

    /** Takes out a wish that nobody waits for any more; false if it was not there. */
    boolean remove(Visitor visitor, T wish) {
        Map<String, Deque<T>> learners = lines(visitor.address());
        Deque<T> line = learners.getOrDefault(visitor.learner(), new ArrayDeque<>());
        boolean removed = line.remove(wish);
        if (removed) {
            size--;
            sweep(visitor.address(), visitor.learner());
        }
        return removed;
    }

    private Optional<Map.Entry<String, Deque<T>>> longest(String address) {
        return lines(address).entrySet().stream()
                .max(Comparator.comparingInt(learner -> learner.getValue().size()));
    }

    private T takeLast(String address, Map.Entry<String, Deque<T>> learner) {
        T wish = learner.getValue().removeLast();
        size--;
        sweep(address, learner.getKey());
        return wish;
    }

    private void sweep(String address, String learner) {
        Map<String, Deque<T>> learners = lines(address);
        if (learners.getOrDefault(learner, new ArrayDeque<>()).isEmpty()) {
            learners.remove(learner);
        }
        if (learners.isEmpty()) {
            addresses.remove(address);
        }
    }

    private Map<String, Deque<T>> lines(String address) {
        return addresses.getOrDefault(address, new LinkedHashMap<>());
    }

    private int waiting(Visitor visitor) {
        Deque<T> line = lines(visitor.address()).get(visitor.learner());
        return line == null ? 0 : line.size();
    }

    private static <T> int waiting(Map<String, Deque<T>> learners) {
        return learners.values().stream().mapToInt(Deque::size).sum();
    }

    private static <V> Map.Entry<String, V> takeFirst(Map<String, V> map) {
        Iterator<Map.Entry<String, V>> entries = map.entrySet().iterator();
        // A copy, because an entry says nothing reliable once it is removed.
        Map.Entry<String, V> first = Map.Entry.copyOf(entries.next());
        entries.remove();
        return first;
    }
}
