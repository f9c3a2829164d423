package padlock.site.room;

import java.time.InstantSource;
import java.util.Optional;
import padlock.room.Rooms;

/**
 * What the pages of a class need from outside.
 *
 * @param listensOn the address the server was told to listen on
 * @param publicUrl where the world finds this site, if the operator said so: behind a proxy, perhaps below a path
 */
public record Classroom(Rooms rooms, InstantSource clock, String listensOn, Optional<String> publicUrl) {}
