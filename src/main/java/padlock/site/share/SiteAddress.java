package padlock.site.share;

import io.javalin.http.Context;
import java.util.Optional;
import java.util.regex.Pattern;
import padlock.site.front.Visit;

/** The address under which this site is seen, for links that leave it: what the operator said, else what the reader's browser says. */
record SiteAddress(Optional<String> publicUrl) {
    private static final Pattern HOST =
            Pattern.compile("[A-Za-z0-9.-]{1,253}(:[0-9]{1,5})?|\\[[0-9a-fA-F:.]{2,45}](:[0-9]{1,5})?");
    private static final Pattern THIS_MACHINE =
            Pattern.compile("https?://(localhost|127\\.[0-9.]+|\\[::1])(:[0-9]+)?(/.*)?");

    String of(Context ctx) {
        Visit visit = Visit.of(ctx);
        String host = HOST.matcher(visit.host()).matches() ? visit.host() : "127.0.0.1";
        return publicUrl.map(url -> url.replaceAll("/+$", "")).orElseGet(() -> visit.base(host));
    }

    /** Whether a link with this address works on this machine alone. */
    static boolean onlyHere(String address) {
        return THIS_MACHINE.matcher(address).matches();
    }
}
