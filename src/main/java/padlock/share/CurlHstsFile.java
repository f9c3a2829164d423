package padlock.share;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import padlock.trace.KnownHost;

/**
 * HSTS entries as curl keeps them for {@code --hsts}: a host, with a dot before it where subdomains are covered, and the end in UTC.
 *
 * <p>Source: curl's {@code lib/hsts.c} and docs/HSTS.md (checked 2026-11-22 with curl 7.88.1).
 */
final class CurlHstsFile {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuuMMdd HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);

    private CurlHstsFile() {}

    static List<String> lines(List<KnownHost> known) {
        List<String> lines = new ArrayList<>();
        lines.add("# HSTS cache, as the browser had it. https://curl.se/docs/hsts.html");
        for (KnownHost host : known) {
            String until = host.expires().map(TIME::format).orElse("unlimited");
            lines.add((host.includeSubDomains() ? "." : "") + host.host() + " \"" + until + "\"");
        }
        return List.copyOf(lines);
    }
}
