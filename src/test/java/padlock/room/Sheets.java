package padlock.room;

import java.nio.file.Path;
import java.util.List;
import padlock.content.Folder;
import padlock.lesson.Library;
import padlock.room.sheet.RunSheet;
import padlock.room.sheet.RunSheets;

/** The run sheets of this repository, for tests that need a real one. */
public final class Sheets {
    private static final List<String> BROWSERS = List.of("chromium-156", "firefox-153");

    private Sheets() {}

    public static RunSheets all() {
        Folder lessons = Folder.of(Path.of("lessons"));
        return new RunSheets(lessons, new Library(lessons, BROWSERS), BROWSERS);
    }

    /** Four steps; the first three have a scene and a prediction, the right answers are the first, third and second. */
    public static RunSheet five() {
        return all().find("hsts-in-five-minutes").orElseThrow();
    }
}
