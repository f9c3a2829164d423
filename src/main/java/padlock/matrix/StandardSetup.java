package padlock.matrix;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import padlock.world.Setup;

/**
 * A setup that companies are known to have, right or wrong, under a name.
 *
 * @param id stays as it is, since addresses and files use it
 * @param why what is special about it, in one sentence
 * @param switches the same setup as the file says it, flat: {@code cdn.https} to {@code expired}
 */
public record StandardSetup(String id, String title, String why, Setup setup, Map<String, String> switches) {
    public StandardSetup {
        switches = Collections.unmodifiableMap(new LinkedHashMap<>(switches));
    }
}
