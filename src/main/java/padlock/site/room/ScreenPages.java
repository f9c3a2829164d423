package padlock.site.room;

import io.javalin.http.Context;
import java.util.Optional;
import padlock.room.Room;
import padlock.room.RoomState;
import padlock.site.room.Stage.Eyes;
import padlock.site.room.view.ScreenView;

/** {@code /r/CODE/screen}: the stage in large type, for a projector. Whoever has the code may show it. */
final class ScreenPages {
    private final Doorman doorman;
    private final Pages pages;
    private final Stage stage;
    private final JoinAddress address;

    ScreenPages(Doorman doorman, Pages pages, Stage stage, JoinAddress address) {
        this.doorman = doorman;
        this.pages = pages;
        this.stage = stage;
        this.address = address;
    }

    void show(Context ctx) {
        pages.openRoom(ctx, doorman).ifPresent(room -> show(ctx, room));
    }

    private void show(Context ctx, Room room) {
        RoomState state = room.state();
        pages.send(
                ctx,
                pages.templates()
                        .roomScreen(
                                pages.live(
                                        ctx,
                                        "screen",
                                        room.sheet().title(),
                                        room.code(),
                                        Tags.screen(state, doorman.now()),
                                        "screen/events"),
                                new ScreenView(
                                        room.sheet().title(),
                                        address.of(ctx, room.code()),
                                        state.following().size(),
                                        stage.of(room, state, Eyes.SCREEN, Optional.empty()))));
    }
}
