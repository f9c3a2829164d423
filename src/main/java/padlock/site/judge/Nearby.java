package padlock.site.judge;

import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Whether somebody asks from the machine on which Padlock runs, under a name of that machine.
 *
 * <p>A proxy on the same machine would make everybody look near, so a request that one has handed on does not count.
 */
final class Nearby {
    private static final List<String> LOOPBACK =
            List.of("127.0.0.1", "::1", "0:0:0:0:0:0:0:1", "[::1]", "[0:0:0:0:0:0:0:1]");
    private static final List<String> HANDED_ON =
            List.of("Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "X-Real-IP", "Via");
    private static final Pattern OWN_NAME =
            Pattern.compile("(localhost|127\\.0\\.0\\.1|\\[::1])(:[0-9]{1,5})?", Pattern.CASE_INSENSITIVE);

    private Nearby() {}

    /** How this machine is called by who asks, as {@code 127.0.0.1:8080}; empty when they are elsewhere. */
    static Optional<String> authority(Context ctx) {
        boolean near = LOOPBACK.contains(ctx.ip()) && HANDED_ON.stream().allMatch(name -> ctx.header(name) == null);
        return Optional.ofNullable(ctx.header("Host"))
                .filter(host -> near && OWN_NAME.matcher(host).matches());
    }
}
