package padlock.site.room;

import gg.jte.models.runtime.JteModel;
import io.javalin.http.Context;
import java.util.Arrays;
import java.util.Optional;
import padlock.pages.Templates;
import padlock.room.Refusal;
import padlock.room.Room;
import padlock.room.RoomCode;
import padlock.site.room.view.NoticeView;
import padlock.site.room.view.ShellView;

/** What the pages of a class share: links that work below any path, notices, and the way back after a form. */
final class Pages {
    private static final String SAID = "said";

    private final Frame frame;

    Pages(Frame frame) {
        this.frame = frame;
    }

    Templates templates() {
        return frame.templates();
    }

    String say(String key, Object... parts) {
        return frame.words().say(key, parts);
    }

    void send(Context ctx, JteModel page) {
        frame.sender().accept(ctx, page);
    }

    /** A page that stays as it is. {@code title}: a key of the words. */
    ShellView still(Context ctx, String kind, String title) {
        return new ShellView(say(title), root(ctx), frame.assets(), kind, "", "", frame.words(), said(ctx));
    }

    /** A page that follows a room. {@code feed}: where it hears of changes, below the room's address. */
    ShellView live(Context ctx, String kind, String title, RoomCode room, String tag, String feed) {
        return new ShellView(
                title,
                root(ctx),
                frame.assets(),
                kind,
                tag,
                "/r/" + room.text() + "/" + feed,
                frame.words(),
                said(ctx));
    }

    /** A message that stands alone: {@code KEY.title} and {@code KEY.lead} of the words. */
    void notice(Context ctx, int status, String key, Object... parts) {
        ctx.status(status);
        NoticeView notice = new NoticeView(say(key + ".title"), say(key + ".lead", parts));
        send(ctx, templates().roomNotice(still(ctx, "notice", key + ".title"), notice));
    }

    /** The room in the path. Where there is none the answer is given here, and nothing is left to do. */
    Optional<Room> room(Context ctx, Doorman doorman) {
        Optional<Room> room = doorman.room(ctx);
        if (room.isEmpty()) {
            noSuchRoom(ctx);
        }
        return room;
    }

    /** The same, while the class lasts. */
    Optional<Room> openRoom(Context ctx, Doorman doorman) {
        Optional<Room> room = room(ctx, doorman);
        Optional<Room> open = room.filter(found -> !found.state().over(doorman.now()));
        if (room.isPresent() && open.isEmpty()) {
            notice(ctx, 410, "room.over");
        }
        return open;
    }

    void noSuchRoom(Context ctx) {
        notice(ctx, 404, "room.none");
    }

    /** Back to a page after a form, with a word on what was refused. {@code page}: from the root. */
    void back(Context ctx, String page, Optional<Refusal> refusal) {
        ctx.status(303);
        ctx.header(
                "Location",
                root(ctx) + page + refusal.map(no -> "?" + SAID + "=" + no.id()).orElse(""));
    }

    private String said(Context ctx) {
        Optional<String> id = Optional.ofNullable(ctx.queryParam(SAID));
        return Arrays.stream(Refusal.values())
                .filter(refusal -> id.filter(refusal.id()::equals).isPresent())
                .findFirst()
                .map(refusal -> say("room.refusal." + refusal.id()))
                .orElse("");
    }

    /** The way from the request's path to the root: nobody knows which path a proxy puts before it. */
    private static String root(Context ctx) {
        long deep = ctx.path().chars().filter(c -> c == '/').count() - 1;
        return deep <= 0 ? "." : "..".concat("/..".repeat((int) deep - 1));
    }
}
