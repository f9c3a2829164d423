package padlock.site.sandbox;

import io.javalin.http.ContentTooLargeResponse;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import padlock.site.engine.Limits;

/**
 * Refuses a body that says it is too long, and lets it run past first: a browser that is still sending when the connection closes never
 * sees the page that says why.
 */
public final class LongBodies {
    /** What is let past. Whoever sends more sees a closed connection. */
    private static final long MOST_LET_PAST = 16L * 1_024 * 1_024;

    private LongBodies() {}

    static void refuse(Context ctx) throws IOException {
        long length = ctx.req().getContentLengthLong();
        if (length <= Limits.STANDARD.requestBytes()) {
            return;
        }
        letPast(ctx);
        throw new ContentTooLargeResponse();
    }

    /** Reads what is still to come of a request, and keeps none of it. */
    public static void letPast(Context ctx) throws IOException {
        byte[] piece = new byte[64 * 1_024];
        long past = 0;
        InputStream body = ctx.req().getInputStream();
        int read = 0;
        while (read >= 0 && past < MOST_LET_PAST) {
            read = body.read(piece);
            past += read;
        }
    }
}
