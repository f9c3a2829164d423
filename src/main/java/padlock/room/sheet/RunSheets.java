package padlock.room.sheet;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import padlock.content.ContentProblem;
import padlock.content.Folder;
import padlock.content.Reading;
import padlock.content.Utf8;
import padlock.content.Yaml;
import padlock.lesson.Holdings;
import padlock.lesson.Library;

/** The run sheets in a folder of lessons, always as they are now: {@code run-sheets/*.yml}. */
public final class RunSheets {
    private static final String FOLDER = "run-sheets/";
    private static final String ENDING = ".yml";
    private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    private final Folder folder;
    private final Library library;
    private final List<String> browsers;
    private Optional<Shelf> shelf = Optional.empty();

    /**
     * The sheets of a folder.
     *
     * @param library the lessons of the same folder
     * @param browsers the ids of all profiles
     */
    public RunSheets(Folder folder, Library library, Collection<String> browsers) {
        this.folder = folder;
        this.library = library;
        this.browsers = List.copyOf(browsers);
    }

    /** Every sheet without a mistake, the shortest first. */
    public List<RunSheet> all() {
        return current().sheets;
    }

    public Optional<RunSheet> find(String id) {
        return all().stream().filter(sheet -> sheet.id().equals(id)).findFirst();
    }

    /** What is wrong with the others, in the order of the files. */
    public List<ContentProblem> problems() {
        return current().problems;
    }

    private synchronized Shelf current() {
        if (shelf.isPresent() && folder.isPacked()) {
            return shelf.get();
        }
        Holdings holdings = library.current();
        try {
            List<Folder.Entry> files =
                    folder.files().stream().filter(file -> isSheet(file.name())).toList();
            if (shelf.isPresent() && shelf.get().of(files, holdings)) {
                return shelf.get();
            }
            Shelf read = read(files, holdings);
            shelf = Optional.of(read);
            return read;
        } catch (IOException unreadable) {
            return new Shelf(
                    List.of(),
                    holdings,
                    List.of(),
                    List.of(ContentProblem.ofFile(folder.shown(FOLDER), "this folder cannot be read")));
        }
    }

    private static boolean isSheet(String name) {
        return name.startsWith(FOLDER) && name.endsWith(ENDING) && name.indexOf('/', FOLDER.length()) < 0;
    }

    private Shelf read(List<Folder.Entry> files, Holdings holdings) throws IOException {
        RunSheetReader reader = new RunSheetReader(holdings.scenarios(), browsers);
        List<RunSheet> sheets = new ArrayList<>();
        List<ContentProblem> problems = new ArrayList<>();
        for (Folder.Entry file : files) {
            String shown = folder.shown(file.name());
            String id = file.name().substring(FOLDER.length(), file.name().length() - ENDING.length());
            Optional<String> text =
                    folder.start(file.name(), Yaml.MOST_BYTES + 1).flatMap(Utf8::decode);
            if (text.isEmpty() || !ID.matcher(id).matches()) {
                problems.add(ContentProblem.ofFile(
                        shown,
                        text.isEmpty()
                                ? "this is not UTF-8 text"
                                : "the name of a run sheet is made of small letters, digits and hyphens"));
                continue;
            }
            Reading<RunSheet> reading = reader.read(shown, id, text.get());
            reading.value().ifPresent(sheets::add);
            problems.addAll(reading.problems());
        }
        sheets.sort(Comparator.comparingInt(RunSheet::minutes).thenComparing(RunSheet::id));
        return new Shelf(files, holdings, List.copyOf(sheets), List.copyOf(problems));
    }

    /** What was read, and of what, so that nothing is read twice. */
    private record Shelf(
            List<Folder.Entry> files, Holdings holdings, List<RunSheet> sheets, List<ContentProblem> problems) {
        boolean of(List<Folder.Entry> now, Holdings scenarios) {
            return files.equals(now) && holdings == scenarios;
        }
    }
}
