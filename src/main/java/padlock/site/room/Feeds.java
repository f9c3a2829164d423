package padlock.site.room;

import io.javalin.http.Context;
import java.io.IOException;
import java.util.Optional;
import padlock.room.Room;
import padlock.room.Seat;
import padlock.words.Wording;

/** The streams of events behind the pages. A page that comes back hears the present state first, whatever it missed. */
final class Feeds {
    // A learner may have the page open twice; a dozen is a program.
    private static final int STREAMS_A_SEAT = 4;
    private static final int WATCHERS = 24;

    private final Doorman doorman;
    private final Broadcaster broadcaster;
    private final Wording words;

    Feeds(Doorman doorman, Broadcaster broadcaster, Wording words) {
        this.doorman = doorman;
        this.broadcaster = broadcaster;
        this.words = words;
    }

    void seat(Context ctx) throws IOException {
        Optional<Room> room = doorman.room(ctx);
        Optional<Seat> seat = room.flatMap(found -> doorman.seat(ctx, found));
        if (room.isEmpty() || seat.isEmpty()) {
            refuse(ctx, 404, "room.feed.no-seat");
        } else if (broadcaster.streams(room.get().code(), seat.get().number()) >= STREAMS_A_SEAT) {
            refuse(ctx, 429, "room.feed.pages");
        } else {
            Room found = room.get();
            broadcaster.listen(ctx, found.code(), seat.get().number(), () -> Tags.seat(found.state(), doorman.now()));
        }
    }

    void screen(Context ctx) throws IOException {
        Optional<Room> room = doorman.room(ctx);
        if (room.isEmpty()) {
            refuse(ctx, 404, "room.feed.no-room");
        } else if (broadcaster.watchers(room.get().code()) >= WATCHERS) {
            refuse(ctx, 429, "room.feed.screens");
        } else {
            Room found = room.get();
            broadcaster.listen(ctx, found.code(), 0, () -> Tags.screen(found.state(), doorman.now()));
        }
    }

    void desk(Context ctx) throws IOException {
        Optional<Room> room = doorman.room(ctx);
        if (room.isEmpty() || doorman.leader(ctx, room.get()).isEmpty()) {
            refuse(ctx, 404, "room.feed.no-desk");
            return;
        }
        Room found = room.get();
        broadcaster.listen(
                ctx, found.code(), 0, () -> Tags.desk(found.state(), broadcaster.present(found.code()), doorman.now()));
    }

    private void refuse(Context ctx, int status, String key) {
        ctx.status(status).contentType("text/plain; charset=utf-8").result(words.say(key));
    }
}
