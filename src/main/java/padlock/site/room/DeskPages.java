package padlock.site.room;

import io.javalin.http.Context;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import padlock.room.Refusal;
import padlock.room.Room;
import padlock.room.RoomEvent.Curtain;
import padlock.room.RoomState;
import padlock.room.Rooms;
import padlock.room.Secret;
import padlock.room.StepState;
import padlock.room.report.ClassReport;
import padlock.room.report.CsvReport;
import padlock.room.report.JsonReport;

/** {@code /r/CODE/desk}: the instructor's page. Whoever has no right to it is asked for the secret, and told nothing else. */
public final class DeskPages {
    private static final Duration MORE = Duration.ofMinutes(30);

    private final Rooms rooms;
    private final Doorman doorman;
    private final Pages pages;
    private final DeskLayout layout;
    private final SceneRuns runs;
    private final Broadcaster broadcaster;

    DeskPages(Rooms rooms, Doorman doorman, Pages pages, DeskLayout layout, SceneRuns runs, Broadcaster broadcaster) {
        this.rooms = rooms;
        this.doorman = doorman;
        this.pages = pages;
        this.layout = layout;
        this.runs = runs;
        this.broadcaster = broadcaster;
    }

    void show(Context ctx) {
        pages.room(ctx, doorman)
                .ifPresent(room -> doorman.leader(ctx, room)
                        .ifPresentOrElse(secret -> show(ctx, room, secret), () -> ask(ctx, room, false)));
    }

    private void show(Context ctx, Room room, Secret secret) {
        RoomState state = room.state();
        int present = broadcaster.present(room.code());
        String tag = Tags.desk(state, present, doorman.now());
        pages.send(
                ctx,
                pages.templates()
                        .roomDesk(
                                pages.live(ctx, "desk", pages.say("room.desk.title"), room.code(), tag, "desk/events"),
                                layout.of(ctx, room, state, secret, present, doorman.now())));
    }

    private void ask(Context ctx, Room room, boolean wrong) {
        pages.send(
                ctx,
                pages.templates()
                        .roomKey(
                                pages.still(ctx, "key", "room.key.title"),
                                room.code().text(),
                                wrong));
    }

    /** Exchanges the secret of the link for a cookie, once; from then on no address holds it. */
    void enter(Context ctx) {
        pages.room(ctx, doorman).ifPresent(room -> enter(ctx, room));
    }

    private void enter(Context ctx, Room room) {
        String pasted = Optional.ofNullable(ctx.formParam("key")).orElse("");
        // People paste the whole link.
        String key = pasted.substring(pasted.lastIndexOf('#') + 1);
        Optional<Secret> secret = doorman.leader(ctx, room, key);
        if (secret.isEmpty()) {
            ctx.status(403);
            ask(ctx, room, true);
            return;
        }
        doorman.deskTaken(ctx, room, secret.get());
        back(ctx, room, Optional.empty());
    }

    void act(Context ctx) {
        led(ctx).ifPresent(room -> act(ctx, room));
    }

    /** The room in the path, if whoever asks leads it; the others are answered here. */
    private Optional<Room> led(Context ctx) {
        Optional<Room> room = pages.room(ctx, doorman);
        Optional<Room> led = room.filter(found -> doorman.leader(ctx, found).isPresent());
        if (room.isPresent() && led.isEmpty()) {
            ctx.status(403);
            ask(ctx, room.get(), false);
        }
        return led;
    }

    private void act(Context ctx, Room room) {
        String what = Optional.ofNullable(ctx.formParam("do")).orElse("");
        if (what.equals("delete")) {
            rooms.delete(room);
            broadcaster.poke(room.code());
            pages.back(ctx, "/rooms", Optional.empty());
            return;
        }
        Optional<Refusal> refusal = act(ctx, room, what);
        broadcaster.poke(room.code());
        back(ctx, room, refusal);
    }

    private Optional<Refusal> act(Context ctx, Room room, String what) {
        Instant now = doorman.now();
        int step = room.state().step();
        return switch (what) {
            case "next" -> room.move(step + 1, false, now);
            case "back" -> room.move(step - 1, false, now);
            case "go" -> room.move(index(ctx), false, now);
            case "reset" -> room.move(index(ctx), true, now);
            case "ask" -> room.ask(now);
            case "close" -> room.close(now);
            case "run" -> room.show(StepState.ALL_HOPS, now);
            case "walk" -> room.show(hop(room, 1), now);
            case "hop" -> room.show(hop(room, room.state().current().hops() + 1), now);
            case "blank" -> room.draw(Curtain.SCREEN, true, now);
            case "unblank" -> room.draw(Curtain.SCREEN, false, now);
            case "hide" -> room.draw(Curtain.ANSWERS, true, now);
            case "unhide" -> room.draw(Curtain.ANSWERS, false, now);
            case "extend" -> room.extend(MORE, now);
            case "end" -> room.end(now);
            default -> Optional.of(Refusal.NO_STEP);
        };
    }

    private static int index(Context ctx) {
        String text = Optional.ofNullable(ctx.formParam("step")).orElse("");
        return text.matches("[0-9]{1,3}") ? Integer.parseInt(text) : -1;
    }

    /** So many hops, or all of them where there are no more. */
    private int hop(Room room, int wanted) {
        int total = room.sheet()
                .steps()
                .get(room.state().step())
                .scene()
                .map(runs::hops)
                .orElse(0);
        return wanted >= total || wanted < 1 ? StepState.ALL_HOPS : wanted;
    }

    /** {@code /r/CODE/results.csv} and {@code .json}: what is left of the class. */
    void export(Context ctx) {
        String format = ctx.pathParam("format");
        if (format.equals("csv") || format.equals("json")) {
            led(ctx).ifPresent(room -> export(ctx, room, format));
        } else {
            pages.noSuchRoom(ctx);
        }
    }

    private void export(Context ctx, Room room, String format) {
        ClassReport report = ClassReport.of(room, "1".equals(ctx.queryParam("names")), doorman.now());
        String name = "class-" + room.code().text().toLowerCase(Locale.ROOT) + "." + format;
        ctx.header("Cache-Control", "no-store");
        ctx.header("Content-Disposition", "attachment; filename=\"" + name + "\"");
        if (format.equals("csv")) {
            ctx.contentType("text/csv; charset=utf-8").result(CsvReport.of(report));
        } else {
            ctx.contentType("application/json").result(JsonReport.of(report));
        }
    }

    private void back(Context ctx, Room room, Optional<Refusal> refusal) {
        pages.back(ctx, "/r/" + room.code().text() + "/desk", refusal);
    }
}
