package padlock.browser;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The pages read lately, so that a mail that is opened in many browsers is read once. Any number of threads may share it. */
public final class ReadPages {
    private static final int MOST = 32;

    private final Map<String, List<PagePart>> recent = new LinkedHashMap<>(MOST, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, List<PagePart>> eldest) {
            return size() > MOST;
        }
    };

    /** The images of a page, in document order. */
    public synchronized List<PagePart> images(String html) {
        return recent.computeIfAbsent(html, PageParts::images);
    }
}
