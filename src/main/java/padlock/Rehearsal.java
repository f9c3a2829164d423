package padlock;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.util.List;

/** Opens the pages that a first visitor opens, so that their classes are in the archive that is written when the program ends. */
final class Rehearsal {
    private static final List<String> PAGES = List.of(
            "", "lessons", "lessons/hsts-is-learned", "sandbox", "rules", "rooms", "health/live", "no-such-page");

    private final URI site;

    Rehearsal(String site) {
        this.site = URI.create(site);
    }

    void play() {
        PAGES.forEach(page -> ask("GET", page));
        ask("POST", "");
    }

    private void ask(String method, String page) {
        try {
            HttpURLConnection connection =
                    (HttpURLConnection) site.resolve(page).toURL().openConnection();
            connection.setRequestMethod(method);
            // The status does not matter: error pages are pages, too.
            int status = connection.getResponseCode();
            try (InputStream body = status < 400 ? connection.getInputStream() : connection.getErrorStream()) {
                if (body != null) {
                    body.readAllBytes();
                }
            }
        } catch (IOException failed) {
            throw new UncheckedIOException("the site does not answer itself: " + page, failed);
        }
    }
}
