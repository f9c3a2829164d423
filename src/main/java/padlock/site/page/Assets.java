package padlock.site.page;

import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The static files, held in memory. Their path carries a hash of all of them, so that browsers may keep them for a year and
 * still see every change at once.
 */
public final class Assets {
    /** Every file below {@code static/}; a list, because a jar cannot be asked what it holds. */
    public static final List<String> FILES = List.of(
            "css/tokens.css",
            "css/layout.css",
            "css/drawing.css",
            "css/run.css",
            "css/mail.css",
            "css/home.css",
            "css/sandbox.css",
            "css/setup.css",
            "css/script.css",
            "css/player.css",
            "css/lesson.css",
            "css/room.css",
            "css/room-views.css",
            "css/room-desk.css",
            "css/campaign.css",
            "css/diagnose.css",
            "css/course.css",
            "css/task.css",
            "css/rules.css",
            "css/share.css",
            "css/judge.css",
            "css/bring.css",
            "css/compare.css",
            "js/theme.js",
            "js/page.js",
            "js/bench.js",
            "js/player.js",
            "js/releases.js",
            "js/room.js",
            "js/judge.js",
            "js/room-key.js",
            "js/share.js",
            "img/mark.svg");

    private static final Map<String, String> TYPES = Map.of(
            "css", "text/css; charset=utf-8",
            "js", "text/javascript; charset=utf-8",
            "svg", "image/svg+xml");

    private final Map<String, byte[]> files;
    private final String version;

    private Assets(Map<String, byte[]> files, String version) {
        this.files = files;
        this.version = version;
    }

    public static Assets load() {
        Map<String, byte[]> files = new TreeMap<>();
        MessageDigest digest = sha256();
        for (String name : FILES) {
            try (InputStream in = Assets.class.getResourceAsStream("/static/" + name)) {
                if (in == null) {
                    throw new IllegalStateException("static file missing: " + name);
                }
                byte[] bytes = in.readAllBytes();
                files.put(name, bytes);
                digest.update(bytes);
            } catch (IOException e) {
                throw new UncheckedIOException("static file unreadable: " + name, e);
            }
        }
        return new Assets(files, HexFormat.of().formatHex(digest.digest()).substring(0, 12));
    }

    /** Where pages find the files of this build. */
    public String base() {
        return "/static/" + version;
    }

    public void serve(Context ctx) {
        String name = ctx.pathParam("file");
        Optional<byte[]> file = Optional.ofNullable(files.get(name));
        if (file.isEmpty()) {
            throw new NotFoundResponse("No such file");
        }
        boolean current = ctx.pathParam("version").equals(version);
        String tag = "\"" + version + "\"";
        ctx.header("Cache-Control", current ? "public, max-age=31536000, immutable" : "no-cache");
        ctx.header("ETag", tag);
        if (tag.equals(ctx.header("If-None-Match"))) {
            ctx.status(304);
            return;
        }
        ctx.contentType(TYPES.getOrDefault(name.substring(name.lastIndexOf('.') + 1), "application/octet-stream"));
        ctx.result(file.get());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
