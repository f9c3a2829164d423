package padlock.site;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import padlock.content.Folder;
import padlock.lesson.Library;
import padlock.room.Journal;
import padlock.room.RoomLimits;
import padlock.room.Rooms;
import padlock.room.sheet.RunSheets;
import padlock.site.engine.Engine;
import padlock.site.engine.Limits;
import padlock.site.room.Classroom;

/** A classroom for sites whose tests are about something else. */
final class Classrooms {
    private Classrooms() {}

    static Site site(Engine engine, Limits limits) {
        return new Site(engine, limits, empty());
    }

    static Classroom empty() {
        Folder lessons = Folder.of(Path.of("lessons"));
        List<String> browsers = List.of("chromium-156", "firefox-153");
        RunSheets sheets = new RunSheets(lessons, new Library(lessons, browsers), browsers);
        return new Classroom(
                new Rooms(sheets, Journal.none(), RoomLimits.STANDARD, Instant.EPOCH),
                InstantSource.system(),
                "127.0.0.1",
                Optional.empty());
    }
}
