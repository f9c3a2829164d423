package padlock;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import padlock.backup.InUse;
import padlock.campaign.Campaigns;
import padlock.content.Folder;
import padlock.database.Postgres;
import padlock.judge.Sessions;
import padlock.lesson.Library;
import padlock.matrix.Matrix;
import padlock.matrix.StandardSetups;
import padlock.origin.Origins;
import padlock.pki.Authority;
import padlock.pki.Verifier;
import padlock.policy.Profile;
import padlock.policy.Profiles;
import padlock.progress.ProgressStore;
import padlock.question.PolicyQuestions;
import padlock.room.Journal;
import padlock.room.JournalDown;
import padlock.room.RoomLimits;
import padlock.room.Rooms;
import padlock.room.sheet.RunSheets;
import padlock.room.store.SharedJournal;
import padlock.room.store.SqlJournal;
import padlock.scenario.FilesBeside;
import padlock.scenario.LabCertificates;
import padlock.scenario.ModelRunner;
import padlock.scenario.Scenario;
import padlock.scenario.ScenarioReader;
import padlock.scenario.WireRunner;
import padlock.site.Site;
import padlock.site.engine.Limits;
import padlock.site.learner.Keeping;
import padlock.site.room.Classroom;
import padlock.words.Wording;

/** The object graph: who gets whom. Nothing is built before somebody asks for it, except the profiles. */
final class Wiring implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Wiring.class);
    // Four that play, and two that were left standing for curl.
    private static final int LABS = 6;
    private static final Duration LAB_PATIENCE = Duration.ofSeconds(20);

    private final Profiles profiles = Profiles.read();
    private final Authority authority = new Authority();
    private final Origins origins = new Origins(LABS, LAB_PATIENCE);
    private final Sessions judge = new Sessions(
            new LabCertificates(authority, new Verifier(authority)),
            authority::trustAnchor,
            model(),
            InstantSource.system(),
            Sessions.USUAL);
    private Keeping keeping = Keeping.nothing();
    private Journal journal = Journal.none();
    private Optional<Postgres> shared = Optional.empty();
    private Optional<InUse> inUse = Optional.empty();

    private final Once<Matrix> matrix =
            new Once<>(() -> Matrix.play(StandardSetups.packed().all(), browsers(), model()));

    Profiles profiles() {
        return profiles;
    }

    List<String> browsers() {
        return profiles.all().stream().map(Profile::id).toList();
    }

    ScenarioReader reader() {
        return new ScenarioReader(browsers());
    }

    PolicyQuestions questions() {
        return new PolicyQuestions(profiles);
    }

    WireRunner wire() {
        return new WireRunner(profiles, authority, origins);
    }

    ModelRunner model() {
        return new ModelRunner(profiles, authority);
    }

    /** On the model: one campaign plays hundreds of readers. */
    Campaigns campaigns() {
        return new Campaigns(browsers(), model());
    }

    /** Played when somebody first asks, and then kept: neither browsers nor setups change while the program runs. */
    Matrix matrix() {
        return matrix.get();
    }

    /** The lessons of a folder, or those that come with the program. */
    Library library(Optional<Path> folder) {
        return folder.map(path -> new Library(Folder.of(path), browsers()))
                .orElseGet(() -> Library.builtIn(browsers()));
    }

    /** The run sheets beside the lessons of a folder. */
    RunSheets sheets(Optional<Path> folder, Library library) {
        return new RunSheets(
                folder.map(Folder::of).orElseGet(() -> Folder.packed("lessons", "course.yml")), library, browsers());
    }

    Site site(Settings settings) {
        return site(settings, Wording.english());
    }

    /** The site in another language. */
    Site site(Settings settings, Wording words) {
        Library library = library(settings.content());
        // Beside the rest of the start: it is long, and the first page that needs it waits for what is left of it.
        background("lessons", library::current);
        open(settings);
        InstantSource clock = InstantSource.system();
        Rooms rooms = new Rooms(sheets(settings.content(), library), journal, RoomLimits.STANDARD, clock.instant());
        return new Site(
                new CourseEngine(profiles, reader(), wire(), wire(), model(), campaigns(), matrix, judge, library),
                Limits.STANDARD,
                keeping,
                words,
                new Classroom(rooms, clock, settings.host(), settings.front().publicUrl()),
                settings.front());
    }

    private void open(Settings settings) {
        Clock clock = Clock.systemUTC();
        if (settings.database().isPresent()) {
            Postgres database =
                    new Postgres(settings.database().get(), List.of(ProgressStore.MIGRATIONS, SqlJournal.MIGRATIONS));
            shared = Optional.of(database);
            keeping = Keeping.in(database, clock);
            journal = new SharedJournal(database);
        } else if (settings.data().isPresent()) {
            inUse = InUse.serving(settings.data().get());
            keeping = Keeping.in(settings.data().get(), clock);
            journal = journal(settings.data().get());
        }
    }

    private static Journal journal(Path folder) {
        try {
            return SqlJournal.in(folder);
        } catch (JournalDown unusable) {
            LOG.warn("{}; classes go on and end with this program", unusable.getMessage());
            return Journal.none();
        }
    }

    /** Real browsers of visitors, and what they were shown. */
    Sessions judge() {
        return judge;
    }

    /**
     * Plays one mail on the wire, and the matrix in memory, so that nobody waits for them later; then makes the archive of classes for the
     * next start.
     */
    void warmUp() {
        background("warm-up", () -> {
            Scenario mail = reader().read(
                            "warm-up.yml",
                            "title: Warm-up\nsteps: [send: newsletter, open: mail, click: 1]",
                            FilesBeside.none())
                    .orElseThrow();
            wire().run(mail, browsers().get(1));
            matrix.get();
            ClassArchive.ofThisProgram().filter(archive -> !archive.fits()).ifPresent(ClassArchive::make);
        });
    }

    private static void background(String name, Runnable work) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() {
        origins.close();
        judge.close();
        keeping.close();
        journal.close();
        shared.ifPresent(Postgres::close);
        inUse.ifPresent(InUse::close);
    }
}
