package padlock.site.room;

import io.javalin.http.Context;
import java.util.Optional;
import padlock.room.Room;
import padlock.room.Rooms;
import padlock.room.sheet.RunSheet;
import padlock.site.room.view.LobbyView;

/** {@code /rooms}: come in with a code, or start a class from a run sheet. */
final class LobbyPages {
    private static final int LONGEST_CODE = 40;

    private final Rooms rooms;
    private final Doorman doorman;
    private final Pages pages;

    LobbyPages(Rooms rooms, Doorman doorman, Pages pages) {
        this.rooms = rooms;
        this.doorman = doorman;
        this.pages = pages;
    }

    void show(Context ctx) {
        String chosen = Optional.ofNullable(ctx.queryParam("sheet"))
                .flatMap(this::sheet)
                .map(RunSheet::id)
                .orElse("");
        render(ctx, chosen, "");
    }

    void open(Context ctx) {
        Optional<RunSheet> sheet = Optional.ofNullable(ctx.formParam("sheet")).flatMap(this::sheet);
        if (sheet.isEmpty()) {
            pages.notice(ctx, 404, "room.no-sheet");
            return;
        }
        Optional<Rooms.Opening> opening = rooms.open(sheet.get(), doorman.now());
        if (opening.isEmpty()) {
            pages.notice(ctx, 503, "room.taken", rooms.limits().rooms());
            return;
        }
        Room room = opening.get().room();
        doorman.deskTaken(ctx, room, opening.get().desk());
        pages.back(ctx, "/r/" + room.code().text() + "/desk", Optional.empty());
    }

    /** From a typed code to the room's own address. */
    void find(Context ctx) {
        String typed = Optional.ofNullable(ctx.formParam("code")).orElse("");
        Optional<Room> room = doorman.room(ctx, typed);
        if (room.isEmpty()) {
            ctx.status(404);
            render(ctx, "", typed.length() > LONGEST_CODE ? typed.substring(0, LONGEST_CODE) : typed);
            return;
        }
        pages.back(ctx, "/r/" + room.get().code().text(), Optional.empty());
    }

    private Optional<RunSheet> sheet(String id) {
        return rooms.sheets().stream().filter(sheet -> sheet.id().equals(id)).findFirst();
    }

    private void render(Context ctx, String chosen, String typed) {
        pages.send(
                ctx,
                pages.templates()
                        .roomLobby(
                                pages.still(ctx, "lobby", "nav.rooms"), new LobbyView(rooms.sheets(), chosen, typed)));
    }
}
