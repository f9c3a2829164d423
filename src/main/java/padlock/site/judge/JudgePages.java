package padlock.site.judge;

import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.util.List;
import java.util.Optional;
import padlock.judge.Launch;
import padlock.judge.Session;
import padlock.judge.Sessions;
import padlock.scenario.Scenario;
import padlock.site.engine.Engine;
import padlock.site.engine.Engine.BrowserChoice;
import padlock.site.engine.Engine.Reading;
import padlock.site.page.Html;
import padlock.site.page.Press;
import padlock.site.sandbox.Exhibit;
import padlock.site.view.JudgeView;

/** {@code /judge}: open a scenario for a real browser, see what its servers see, say when a step is done, close it. */
final class JudgePages {
    private final Engine engine;
    private final Sessions sessions;
    private final Press press;

    JudgePages(Engine engine, Press press) {
        this.engine = engine;
        this.sessions = engine.judge();
        this.press = press;
    }

    void open(Context ctx) {
        if (Nearby.authority(ctx).isEmpty()) {
            refuse(ctx, HttpStatus.FORBIDDEN, List.of(press.say("judge.elsewhere")));
            return;
        }
        Exhibit exhibit = Exhibit.of(ctx).orElseThrow(() -> new BadRequestResponse("no scenario"));
        Reading reading = exhibit.read(engine, press.words());
        if (reading.scenario().isEmpty()) {
            refuse(ctx, HttpStatus.BAD_REQUEST, reading.problems());
            return;
        }
        Scenario scenario = reading.scenario().get();
        String browser = exhibit.browser().isEmpty() ? scenario.browsers().get(0) : exhibit.browser();
        Sessions.Opening opening = sessions.open(scenario, browser, press.words());
        if (opening instanceof Sessions.Opening.Refused refused) {
            refuse(
                    ctx,
                    refused.later() ? HttpStatus.SERVICE_UNAVAILABLE : HttpStatus.UNPROCESSABLE_CONTENT,
                    List.of(press.words().say(refused.why())));
        } else if (opening instanceof Sessions.Opening.Opened opened) {
            ctx.redirect("/judge/" + opened.session().id(), HttpStatus.SEE_OTHER);
        }
    }

    void show(Context ctx) {
        Optional<String> authority = Nearby.authority(ctx);
        if (authority.isEmpty()) {
            refuse(ctx, HttpStatus.FORBIDDEN, List.of(press.say("judge.elsewhere")));
            return;
        }
        Session session = session(ctx);
        String site = "http://" + authority.get() + "/judge/" + session.id();
        press.send(
                ctx,
                press.say("judge.title"),
                "sandbox",
                (pages, layout) -> pages.judgePage(layout, view(session, Launch.all(session, site))));
    }

    void live(Context ctx) {
        near(ctx);
        Html.send(ctx, press.templates().judgeLive(view(session(ctx), List.of())));
    }

    void done(Context ctx) {
        near(ctx);
        Session session = session(ctx);
        String step = Optional.ofNullable(ctx.formParam("step")).orElse("");
        if (!step.matches("[0-9]{1,3}")) {
            throw new BadRequestResponse("no step");
        }
        session.done(Integer.parseInt(step));
        ctx.redirect("/judge/" + session.id(), HttpStatus.SEE_OTHER);
    }

    void close(Context ctx) {
        near(ctx);
        sessions.close(ctx.pathParam("id"));
        ctx.redirect("/sandbox", HttpStatus.SEE_OTHER);
    }

    /** Lets nobody on who asks from elsewhere. */
    static void near(Context ctx) {
        if (Nearby.authority(ctx).isEmpty()) {
            throw new NotFoundResponse("only for this machine");
        }
    }

    private Session session(Context ctx) {
        return sessions.find(ctx.pathParam("id")).orElseThrow(() -> new NotFoundResponse("no such session"));
    }

    private JudgeView view(Session session, List<Launch> launches) {
        return new JudgeView(session.id(), launches, session.sight(), this::browserName, press.words());
    }

    private String browserName(String id) {
        return engine.browsers().stream()
                .filter(browser -> browser.id().equals(id))
                .map(BrowserChoice::name)
                .findFirst()
                .orElse(id);
    }

    private void refuse(Context ctx, HttpStatus status, List<String> reasons) {
        ctx.status(status);
        press.send(ctx, press.say("judge.title"), "sandbox", (pages, layout) -> pages.judgeRefused(layout, reasons));
    }
}
