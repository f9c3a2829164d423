package padlock.world;

import java.util.ArrayList;
import java.util.List;
import padlock.trace.Backstage;

/** What servers did out of the reader's sight since somebody last looked. */
final class Diary {
    private final List<Backstage> entries = new ArrayList<>();

    void add(Backstage entry) {
        entries.add(entry);
    }

    int size() {
        return entries.size();
    }

    /** Writes an entry before what it led to. */
    void insert(int place, Backstage entry) {
        entries.add(place, entry);
    }

    List<Backstage> take() {
        List<Backstage> taken = List.copyOf(entries);
        entries.clear();
        return taken;
    }
}
