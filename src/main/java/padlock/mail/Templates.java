package padlock.mail;

import java.util.LinkedHashMap;
import java.util.Map;

/** The mails read lately, so that a story played many times reads its mail once. Any number of threads may share it. */
public final class Templates {
    private static final int MOST = 32;

    private final Map<String, Template> recent = new LinkedHashMap<>(MOST, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Template> eldest) {
            return size() > MOST;
        }
    };

    /** The mail with this text, which is not longer than {@link Template#LONGEST}. */
    public synchronized Template of(String html) {
        return recent.computeIfAbsent(html, Template::of);
    }
}
