package padlock.lesson;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import padlock.content.ContentProblem;
import padlock.content.Folder;

/**
 * The lessons and scenarios of one folder, always as they are now.
 *
 * <p>An author who works on a folder sees each change at the next request; what is packed into the program is read once.
 */
public final class Library {
    private final Folder folder;
    private final List<String> browsers;
    private List<Folder.Entry> seen = List.of();
    private Optional<Holdings> read = Optional.empty();

    /**
     * A library that knows these browsers.
     *
     * @param browsers the ids of all profiles
     */
    public Library(Folder folder, Collection<String> browsers) {
        this.folder = folder;
        this.browsers = List.copyOf(browsers);
    }

    /** The lessons that come with the program. */
    public static Library builtIn(Collection<String> browsers) {
        return new Library(Folder.packed("lessons", CourseReader.COURSE), browsers);
    }

    /** What the folder holds now. */
    public synchronized Holdings current() {
        if (read.isPresent() && folder.isPacked()) {
            return read.get();
        }
        try {
            List<Folder.Entry> files = folder.files();
            if (read.isPresent() && files.equals(seen)) {
                return read.get();
            }
            Holdings holdings = new CourseReader(folder, files, browsers).read();
            seen = files;
            read = Optional.of(holdings);
            return holdings;
        } catch (IOException unreadable) {
            return new Holdings(
                    new Course("", List.of()),
                    Banks.empty(),
                    List.of(),
                    List.of(ContentProblem.ofFile(folder.shown(CourseReader.COURSE), "this folder cannot be read")));
        }
    }
}
