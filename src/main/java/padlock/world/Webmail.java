package padlock.world;

import java.util.Optional;
import padlock.http.Request;
import padlock.http.Response;
import padlock.mail.SentMail;

/** The reader's mailbox on the web: each mail is a page of its own, so the browser's page rules hold for its images. */
final class Webmail implements Site {
    private static final String FOLDER = "/mail/";

    private final World world;

    Webmail(World world) {
        this.world = world;
    }

    static String path(int mail) {
        return FOLDER + mail;
    }

    @Override
    public Response answer(Request request) {
        if (!request.url().isHttps()) {
            return Pages.toHttps(request);
        }
        String path = request.url().path();
        if (path.equals("/")) {
            return Pages.page(200, "Inbox", "You have " + world.mails().size() + " mails.");
        }
        return asked(path)
                .map(mail -> Response.html(200, mail.html()))
                .orElseGet(() -> Pages.page(404, "No such mail", "Your inbox has no mail of this number."));
    }

    private Optional<SentMail> asked(String path) {
        return world.mails().stream()
                .filter(mail -> path.equals(path(mail.number())))
                .findFirst();
    }
}
