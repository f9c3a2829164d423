package padlock.site.room;

import io.javalin.http.Context;
import java.util.Optional;
import java.util.function.BiFunction;
import padlock.room.Admission;
import padlock.room.DisplayName;
import padlock.room.Refusal;
import padlock.room.Room;
import padlock.room.RoomEvent.Signal;
import padlock.room.RoomState;
import padlock.room.Rooms;
import padlock.room.Seat;
import padlock.room.Secret;
import padlock.site.room.Stage.Eyes;
import padlock.site.room.view.SeatView;

/** {@code /r/CODE}: how a learner comes in, follows, predicts, asks for help, leaves and comes back. */
final class SeatPages {
    private final Rooms rooms;
    private final Doorman doorman;
    private final Pages pages;
    private final Stage stage;
    private final Broadcaster broadcaster;

    SeatPages(Rooms rooms, Doorman doorman, Pages pages, Stage stage, Broadcaster broadcaster) {
        this.rooms = rooms;
        this.doorman = doorman;
        this.pages = pages;
        this.stage = stage;
        this.broadcaster = broadcaster;
    }

    void show(Context ctx) {
        pages.openRoom(ctx, doorman).ifPresent(room -> show(ctx, room));
    }

    private void show(Context ctx, Room room) {
        RoomState state = room.state();
        Optional<Seat> seat = doorman.seat(ctx, room);
        if (seat.isEmpty() && state.seats().size() >= rooms.limits().learners()) {
            full(ctx);
        } else if (seat.isEmpty() || !seat.get().following()) {
            pages.send(
                    ctx,
                    pages.templates()
                            .roomJoin(
                                    pages.still(ctx, "seat", "room.join.join"),
                                    room.code().text(),
                                    room.sheet().title(),
                                    seat.flatMap(Seat::name)
                                            .map(DisplayName::text)
                                            .orElse(""),
                                    seat.isPresent()));
        } else {
            render(ctx, room, state, seat.get());
        }
    }

    private void render(Context ctx, Room room, RoomState state, Seat seat) {
        pages.send(
                ctx,
                pages.templates()
                        .roomSeat(
                                pages.live(
                                        ctx,
                                        "seat",
                                        room.sheet().title(),
                                        room.code(),
                                        Tags.seat(state, doorman.now()),
                                        "events"),
                                new SeatView(
                                        room.code().text(),
                                        room.sheet().title(),
                                        seat.shownAs(),
                                        seat.following(),
                                        seat.hand(),
                                        seat.stuck(),
                                        stage.of(room, state, Eyes.SEAT, Optional.of(seat)))));
    }

    void join(Context ctx) {
        pages.room(ctx, doorman).ifPresent(room -> join(ctx, room));
    }

    private void join(Context ctx, Room room) {
        Optional<DisplayName> name = Optional.ofNullable(ctx.formParam("name")).flatMap(DisplayName::clean);
        Optional<Secret> mine = doorman.seat(ctx, room).flatMap(seat -> doorman.learner(ctx, room));
        if (mine.isPresent()) {
            done(ctx, room, room.follow(mine.get(), true, name, doorman.now()));
            return;
        }
        if (!doorman.maySit(ctx)) {
            pages.notice(ctx, 429, "room.crowd");
            return;
        }
        Admission admission = rooms.join(room, name, doorman.now());
        if (admission.refusal().filter(Refusal.FULL::equals).isPresent()) {
            full(ctx);
            return;
        }
        admission.secret().ifPresent(secret -> doorman.seatTaken(ctx, room, secret));
        done(ctx, room, admission.refusal());
    }

    void leave(Context ctx) {
        act(ctx, (room, learner) -> room.follow(learner, false, Optional.empty(), doorman.now()));
    }

    void predict(Context ctx) {
        String choice = Optional.ofNullable(ctx.formParam("choice")).orElse("");
        act(
                ctx,
                (room, learner) -> choice.matches("[1-9]")
                        ? room.predict(learner, Integer.parseInt(choice) - 1, doorman.now())
                        : Optional.of(Refusal.NO_CHOICE));
    }

    void signal(Context ctx) {
        boolean stuck = "stuck".equals(ctx.formParam("signal"));
        boolean on = "1".equals(ctx.formParam("on"));
        act(ctx, (room, learner) -> room.signal(learner, stuck ? Signal.STUCK : Signal.HAND, on, doorman.now()));
    }

    private void act(Context ctx, BiFunction<Room, Secret, Optional<Refusal>> act) {
        pages.room(ctx, doorman).ifPresent(room -> {
            Optional<Secret> learner = doorman.learner(ctx, room);
            done(ctx, room, learner.isEmpty() ? Optional.of(Refusal.NOT_HERE) : act.apply(room, learner.get()));
        });
    }

    private void done(Context ctx, Room room, Optional<Refusal> refusal) {
        broadcaster.poke(room.code());
        pages.back(ctx, "/r/" + room.code().text(), refusal);
    }

    private void full(Context ctx) {
        pages.notice(ctx, 503, "room.full", rooms.limits().learners());
    }
}
