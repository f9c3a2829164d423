package padlock.site.room;

import io.javalin.http.Context;
import io.javalin.http.TooManyRequestsResponse;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import padlock.room.JoinGate;
import padlock.room.Room;
import padlock.room.RoomCode;
import padlock.room.Seat;
import padlock.room.Secret;
import padlock.site.front.Visit;

/** Finds the room a request is about, and knows people by their cookies. */
final class Doorman {
    private static final Pattern SECRET = Pattern.compile("[A-Za-z0-9_-]{22}");
    private static final Pattern IPV6 = Pattern.compile("[0-9a-fA-F:.]*:[0-9a-fA-F:.]*");

    private final Classroom classroom;
    private final JoinGate gate = new JoinGate();

    Doorman(Classroom classroom) {
        this.classroom = classroom;
    }

    /** In milliseconds, as the journal keeps it, so that a room is exactly the same after a restart. */
    Instant now() {
        return classroom.clock().instant().truncatedTo(ChronoUnit.MILLIS);
    }

    /** The room in the request's path, if there is one; whoever asks for too many that do not exist has to wait. */
    Optional<Room> room(Context ctx) {
        return room(ctx, ctx.pathParam("code"));
    }

    Optional<Room> room(Context ctx, String typed) {
        Instant now = now();
        String address = address(ctx);
        if (!gate.mayTry(address, now)) {
            throw new TooManyRequestsResponse("Too many codes that do not exist");
        }
        Optional<Room> room =
                RoomCode.parse(typed).flatMap(code -> classroom.rooms().find(code, now));
        if (room.isEmpty()) {
            gate.missed(address, now);
        }
        return room;
    }

    /** Whether this address may take one more seat. */
    boolean maySit(Context ctx) {
        return gate.maySit(address(ctx), now());
    }

    Optional<Secret> learner(Context ctx, Room room) {
        return cookie(ctx, seatCookie(room));
    }

    Optional<Seat> seat(Context ctx, Room room) {
        return learner(ctx, room).flatMap(secret -> room.state().seat(secret));
    }

    /** The instructor's secret, if the request carries the right one. */
    Optional<Secret> leader(Context ctx, Room room) {
        return cookie(ctx, deskCookie(room)).filter(room::isLedBy);
    }

    /** What somebody pasted as the instructor's secret, if it is. */
    Optional<Secret> leader(Context ctx, Room room, String pasted) {
        Optional<Secret> right = secret(pasted.strip()).filter(room::isLedBy);
        if (right.isEmpty()) {
            gate.missed(address(ctx), now());
        }
        return right;
    }

    void seatTaken(Context ctx, Room room, Secret secret) {
        setCookie(ctx, seatCookie(room), secret);
    }

    void deskTaken(Context ctx, Room room, Secret secret) {
        setCookie(ctx, deskCookie(room), secret);
    }

    private static String seatCookie(Room room) {
        return "seat-" + room.code().text();
    }

    private static String deskCookie(Room room) {
        return "desk-" + room.code().text();
    }

    private static Optional<Secret> cookie(Context ctx, String name) {
        return Optional.ofNullable(ctx.cookie(name)).flatMap(Doorman::secret);
    }

    private static Optional<Secret> secret(String text) {
        return SECRET.matcher(text).matches() ? Optional.of(new Secret(text)) : Optional.empty();
    }

    private void setCookie(Context ctx, String name, Secret secret) {
        Duration kept = classroom
                .rooms()
                .limits()
                .longest()
                .plus(classroom.rooms().limits().kept());
        ctx.res()
                .addHeader(
                        "Set-Cookie", name + "=" + secret.text() + Visit.of(ctx).cookieRules(kept));
    }

    private static String address(Context ctx) {
        return network(Visit.of(ctx).client());
    }

    /** An IPv6 customer has a /64 at least, so its first half stands for all of it. */
    private static String network(String address) {
        if (!IPV6.matcher(address).matches()) {
            return address;
        }
        try {
            // A literal, so nothing is looked up.
            byte[] bytes = InetAddress.getByName(address).getAddress();
            return HexFormat.of().formatHex(bytes, 0, Math.min(8, bytes.length));
        } catch (UnknownHostException noAddress) {
            return address;
        }
    }
}
