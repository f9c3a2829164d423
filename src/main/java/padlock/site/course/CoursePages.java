package padlock.site.course;

import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.util.Optional;
import padlock.progress.Standing;
import padlock.site.engine.Engine;
import padlock.site.learner.Learners;
import padlock.site.page.Press;
import padlock.site.view.CourseView;
import padlock.site.view.CourseView.TrackView;
import padlock.site.view.LessonView.Link;

/** {@code /lessons}: the map of the course; {@code /tracks/…}: the ways through it; {@code /glossary}: its words. */
final class CoursePages {
    private static final String LESSON = "/lessons/";

    private final Engine engine;
    private final Learners learners;
    private final Press press;

    CoursePages(Engine engine, Learners learners, Press press) {
        this.engine = engine;
        this.learners = learners;
        this.press = press;
    }

    void map(Context ctx) {
        Standing standing = learners.standing(ctx);
        Syllabi syllabi = new Syllabi(engine, standing);
        Optional<Link> resume = standing.place()
                .filter(place -> place.startsWith(LESSON))
                .flatMap(place -> syllabi.lesson(place.substring(LESSON.length())))
                .map(syllabi::link);
        CourseView view =
                new CourseView(syllabi.modules(), syllabi.tracks(), resume, learners.lost(), engine.problems());
        press.send(
                ctx, press.say("course.title"), "lessons", (templates, layout) -> templates.lessonIndex(layout, view));
    }

    void track(Context ctx) {
        String id = ctx.pathParam("id");
        TrackView track = new Syllabi(engine, learners.standing(ctx))
                .tracks().stream()
                        .filter(way -> way.id().equals(id))
                        .findFirst()
                        .orElseThrow(() -> new NotFoundResponse("No such track"));
        press.send(ctx, track.title(), "lessons", (templates, layout) -> templates.lessonTrack(layout, track));
    }

    void glossary(Context ctx) {
        press.send(
                ctx,
                press.say("words.title"),
                "lessons",
                (templates, layout) -> templates.lessonGlossary(
                        layout, engine.banks().words(), new Syllabi(engine, Standing.NOBODY).titles()));
    }
}
