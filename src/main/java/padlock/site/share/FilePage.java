package padlock.site.share;

import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import padlock.diagram.SequenceDrawing;
import padlock.scenario.Scenario;
import padlock.share.DrawingFile;
import padlock.share.FileName;
import padlock.share.Har;
import padlock.share.Journey;
import padlock.share.Mermaid;
import padlock.share.ScenarioArchive;
import padlock.site.engine.Engine;
import padlock.site.engine.Turnstile;
import padlock.site.sandbox.Exhibit;
import padlock.trace.Run;
import padlock.trace.RunJson;
import padlock.words.Wording;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** {@code POST /share/file}: a scenario or its run as a file. The field {@code as} says which kind, {@code step} what is drawn. */
final class FilePage {

    private final Engine engine;
    private final Turnstile turnstile;
    private final Wording words;

    FilePage(Engine engine, Turnstile turnstile, Wording words) {
        this.engine = engine;
        this.turnstile = turnstile;
        this.words = words;
    }

    void send(Context ctx) {
        Taken taken = Taken.from(ctx, engine, words);
        Scenario scenario = taken.scenario().orElseThrow(() -> new BadRequestResponse("The scenario cannot be read"));
        String name = FileName.of(scenario.title());
        String as = Optional.ofNullable(ctx.formParam("as")).orElse("");
        switch (as) {
            case "scenario" -> scenario(ctx, taken, name);
            case "json" -> json(ctx, name + ".json", RunJson.of(run(taken)));
            case "har" -> json(ctx, name + ".har", Har.of(run(taken)));
            case "svg" -> drawing(ctx, name, run(taken), words);
            case "mermaid" -> {
                Journey journey = journey(ctx, run(taken));
                text(ctx, name + suffix(journey) + ".mmd", "text/plain", Mermaid.of(journey.story(Wording.english())));
            }
            default -> throw new BadRequestResponse("There is no such kind of file");
        }
    }

    private Run run(Taken taken) {
        return turnstile.run(
                taken.scenario().orElseThrow(), taken.browser(engine).id());
    }

    private static void scenario(Context ctx, Taken taken, String name) {
        Exhibit exhibit = taken.exhibit();
        if (exhibit.mail().isEmpty()) {
            text(ctx, name + ".yml", "application/yaml", exhibit.yaml());
        } else {
            file(
                    ctx,
                    name + ".zip",
                    "application/zip",
                    ScenarioArchive.of(name, exhibit.yaml(), Exhibit.MAIL_FILE, exhibit.mail()));
        }
    }

    private static void drawing(Context ctx, String name, Run run, Wording words) {
        Journey journey = journey(ctx, run);
        text(
                ctx,
                name + suffix(journey) + ".svg",
                "image/svg+xml",
                DrawingFile.of(new SequenceDrawing(journey.story(words)).draw("sequence")));
    }

    private static Journey journey(Context ctx, Run run) {
        String asked = Optional.ofNullable(ctx.formParam("step")).orElse("");
        List<Journey> journeys = Journey.of(run);
        return journeys.stream()
                .filter(journey -> String.valueOf(journey.step().step()).equals(asked))
                .findFirst()
                .or(() -> journeys.stream().reduce((first, second) -> second))
                .orElseThrow(() -> new BadRequestResponse("Nothing in this run can be drawn"));
    }

    private static String suffix(Journey journey) {
        return "-step-" + journey.step().step();
    }

    private static void json(Context ctx, String name, Map<String, Object> json) {
        text(ctx, name, "application/json", Json.MAPPER.writeValueAsString(json) + "\n");
    }

    private static void text(Context ctx, String name, String type, String text) {
        file(ctx, name, type + "; charset=utf-8", text.getBytes(StandardCharsets.UTF_8));
    }

    private static void file(Context ctx, String name, String type, byte[] bytes) {
        ctx.header("Content-Disposition", "attachment; filename=\"" + name + "\"");
        ctx.header("Cache-Control", "private, no-store");
        ctx.contentType(type).result(bytes);
    }

    /** Made when first used: the start does not wait for it. */
    private static final class Json {
        private static final JsonMapper MAPPER =
                JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    }
}
