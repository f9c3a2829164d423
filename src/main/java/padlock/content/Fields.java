package padlock.content;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import padlock.content.Value.Entry;

/** A group of keys that are all known beforehand; a key that is not is a problem at once. */
public final class Fields {
    private final Value owner;
    private final List<String> known;
    private final Map<String, Value> values = new HashMap<>();

    Fields(Value owner, List<Entry> entries, List<String> known) {
        this.owner = owner;
        this.known = known;
        for (Entry entry : entries) {
            entry.key().text().ifPresent(key -> {
                if (known.contains(key)) {
                    values.put(key, entry.value());
                } else {
                    entry.key().problem("unknown key " + Quoted.of(key) + Nearest.hint(key, known));
                }
            });
        }
    }

    public Optional<Value> get(String key) {
        if (!known.contains(key)) {
            throw new IllegalArgumentException("not among the known keys " + known + ": " + key);
        }
        return Optional.ofNullable(values.get(key));
    }

    /** As {@link #get}, and a problem of the whole group when the key is missing. */
    public Optional<Value> required(String key) {
        Optional<Value> value = get(key);
        if (value.isEmpty() && owner.isGroup()) {
            owner.problem("missing key `" + key + "`");
        }
        return value;
    }
}
