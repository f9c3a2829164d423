package padlock.site.judge;

import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import padlock.judge.Launch;
import padlock.judge.Session;
import padlock.judge.Sessions;
import padlock.judge.TrustFile;
import padlock.pki.Pem;

/** The files that a throw-away profile of a browser needs to meet one session's servers. */
final class BrowserFiles {
    private final Sessions sessions;

    BrowserFiles(Sessions sessions) {
        this.sessions = sessions;
    }

    void chromium(Context ctx) {
        session(ctx);
        ctx.contentType("application/octet-stream").result(TrustFile.chromium(sessions.trustAnchor()));
    }

    void certificate(Context ctx) {
        session(ctx);
        ctx.contentType("application/x-pem-file").result(Pem.of(sessions.trustAnchor()));
    }

    void preferences(Context ctx) {
        ctx.contentType("text/javascript; charset=utf-8").result(Launch.preferences(session(ctx)));
    }

    private Session session(Context ctx) {
        JudgePages.near(ctx);
        return sessions.find(ctx.pathParam("id")).orElseThrow(() -> new NotFoundResponse("no such session"));
    }
}
