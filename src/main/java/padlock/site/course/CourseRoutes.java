package padlock.site.course;

import io.javalin.config.RoutesConfig;
import padlock.site.engine.Engine;
import padlock.site.engine.Player;
import padlock.site.learner.Keeping;
import padlock.site.learner.Learners;
import padlock.site.page.Press;

/** Where the pages of the course are found. */
public final class CourseRoutes {
    private final Engine engine;
    private final Player player;
    private final Keeping keeping;
    private final Learners learners;
    private final Press press;

    public CourseRoutes(Engine engine, Player player, Keeping keeping, Press press) {
        this.engine = engine;
        this.player = player;
        this.keeping = keeping;
        this.learners = keeping.learners();
        this.press = press;
    }

    public void install(RoutesConfig routes) {
        CoursePages course = new CoursePages(engine, learners, press);
        routes.get("/lessons", course::map);
        routes.get("/tracks/{id}", course::track);
        routes.get("/glossary", course::glossary);
        routes.get("/search", new SearchPage(engine, press)::show);
        lessons(routes);
        banks(routes);
        progress(routes);
    }

    private void lessons(RoutesConfig routes) {
        LessonPages lessons = new LessonPages(engine, player, learners, press);
        routes.get("/lessons/{id}", lessons::show);
        routes.post("/lessons/{id}", lessons::play);
        routes.get("/lessons/{id}/tasks/{task}", lessons::back);
        routes.post("/lessons/{id}/tasks/{task}", lessons::predict);
        routes.get("/lessons/{id}/tasks/{task}/fix", lessons::back);
        routes.post("/lessons/{id}/tasks/{task}/fix", lessons::mend);
        Handouts handouts = new Handouts(engine, player, press);
        routes.get("/lessons/{id}/handout", handouts::show);
        routes.get("/lessons/{id}/handout/answers", handouts::showAnswers);
    }

    private void banks(RoutesConfig routes) {
        BankPages bank = new BankPages(engine, player, learners, press);
        routes.get("/myths", bank::myths);
        routes.get("/myths/{id}", bank::myth);
        routes.post("/myths/{id}", bank::guess);
        routes.get("/cases", bank::cases);
        routes.get("/cases/{id}", bank::incident);
        routes.post("/cases/{id}", bank::replay);
        DeskPages desk = new DeskPages(engine, player, learners, press);
        routes.get("/desk", desk::list);
        routes.get("/desk/{id}", desk::show);
        routes.post("/desk/{id}", desk::play);
    }

    private void progress(RoutesConfig routes) {
        ProgressPages progress = new ProgressPages(engine, learners, press);
        routes.get("/progress", progress::show);
        routes.get("/progress/export.json", progress::export);
        routes.post("/progress/import", progress::take);
        routes.post("/progress/reset", progress::reset);
        routes.post("/progress/undo", progress::undo);
        routes.post("/progress/forget", progress::forget);
        RecordPages records = new RecordPages(engine, learners, keeping::key, press);
        routes.get("/record", records::show);
        routes.get("/record.json", records::download);
    }
}
