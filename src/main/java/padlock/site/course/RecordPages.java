package padlock.site.course;

import io.javalin.http.Context;
import io.javalin.http.ServiceUnavailableResponse;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import padlock.progress.CompletionRecord;
import padlock.progress.CompletionRecord.Line;
import padlock.progress.Mark;
import padlock.progress.RecordKey;
import padlock.progress.SignedRecord;
import padlock.progress.Standing;
import padlock.site.engine.Engine;
import padlock.site.learner.Learners;
import padlock.site.page.Press;
import padlock.site.view.LessonView.Link;
import padlock.site.view.RecordView;

/** {@code /record}: what a learner has done, to print; {@code /record.json}: the same, signed. */
final class RecordPages {
    private static final int SHORT_KEY = 16;

    private final Engine engine;
    private final Learners learners;
    private final Supplier<Optional<RecordKey>> key;
    private final Press press;

    RecordPages(Engine engine, Learners learners, Supplier<Optional<RecordKey>> key, Press press) {
        this.engine = engine;
        this.learners = learners;
        this.key = key;
        this.press = press;
    }

    void show(Context ctx) {
        CompletionRecord record = record(ctx);
        String shown = key.get()
                .map(RecordKey::publicKey)
                .map(text -> text.substring(text.length() - SHORT_KEY))
                .orElse("");
        String day = record.issued().atOffset(ZoneOffset.UTC).toLocalDate().toString();
        RecordView view = new RecordView(record, day, shown);
        press.send(
                ctx,
                press.say("record.title"),
                "lessons",
                (templates, layout) -> templates.progressRecord(layout, view));
    }

    void download(Context ctx) {
        RecordKey seal = key.get().orElseThrow(() -> new ServiceUnavailableResponse("No key can be kept"));
        ctx.header("Content-Disposition", "attachment; filename=\"padlock-record.json\"");
        ctx.header("Cache-Control", "private, no-store");
        ctx.contentType("application/json").result(SignedRecord.write(record(ctx), seal));
    }

    private CompletionRecord record(Context ctx) {
        Standing standing = learners.standing(ctx);
        List<Link> lessons = new Syllabi(engine, standing)
                .modules().stream()
                        .flatMap(module -> module.lessons().stream())
                        .filter(lesson -> lesson.tasks() > 0)
                        .toList();
        return new CompletionRecord(
                learners.clock().instant().truncatedTo(ChronoUnit.SECONDS),
                name(ctx),
                lessons.stream()
                        .filter(lesson -> lesson.passed() > 0)
                        .map(lesson -> new Line(lesson.id(), lesson.title(), lesson.passed(), lesson.tasks()))
                        .toList(),
                lessons.stream().mapToInt(Link::passed).sum(),
                lessons.stream().mapToInt(Link::tasks).sum(),
                (int) standing.marks().stream().filter(Mark::foreseen).count(),
                standing.marks().size());
    }

    /** The name as typed, without what cannot be printed. */
    private static String name(Context ctx) {
        String typed = Optional.ofNullable(ctx.queryParam("name")).orElse("");
        String printable = typed.replaceAll("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cs}\\p{Cn}\\p{Zl}\\p{Zp}]", "")
                .strip();
        int end = Math.min(printable.length(), CompletionRecord.LONGEST_NAME);
        return end < printable.length() && Character.isHighSurrogate(printable.charAt(end - 1))
                ? printable.substring(0, end - 1)
                : printable.substring(0, end);
    }
}
