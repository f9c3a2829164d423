package padlock.site;

import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import padlock.scenario.Scenario;
import padlock.site.engine.Engine;
import padlock.site.engine.Engine.BrowserChoice;
import padlock.site.engine.Engine.Reading;
import padlock.site.engine.Limits;
import padlock.site.engine.Turnstile;
import padlock.trace.Run;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** {@code POST /api/runs}: a scenario's text in, its runs out; wrong input answers 400 with a list of problems. */
public final class RunsApi {

    private final Engine engine;
    private final Turnstile turnstile;
    private final Limits limits;

    RunsApi(Engine engine, Turnstile turnstile, Limits limits) {
        this.engine = engine;
        this.turnstile = turnstile;
        this.limits = limits;
    }

    void play(Context ctx) {
        Optional<JsonNode> body = parse(ctx.body());
        if (body.isEmpty() || !body.get().path("scenario").isString()) {
            refuse(ctx, 400, List.of("The body is a JSON object with the text of a scenario under \"scenario\"."));
            return;
        }
        String yaml = body.get().path("scenario").stringValue();
        if (yaml.getBytes(StandardCharsets.UTF_8).length > limits.scenarioBytes()) {
            refuse(ctx, 413, List.of("The scenario is longer than " + limits.scenarioBytes() / 1_024 + " KiB."));
            return;
        }
        Reading reading = engine.read(yaml, Map.of());
        if (reading.scenario().isEmpty()) {
            refuse(ctx, 400, reading.problems());
            return;
        }
        play(ctx, reading.scenario().get(), body.get().path("browsers"));
    }

    private void play(Context ctx, Scenario scenario, JsonNode asked) {
        List<String> browsers = asked.isMissingNode() || asked.isNull() ? scenario.browsers() : strings(asked);
        List<String> problems = problems(browsers);
        if (!problems.isEmpty()) {
            refuse(ctx, 400, problems);
            return;
        }
        List<Run> runs = new ArrayList<>();
        for (String browser : browsers) {
            runs.add(turnstile.run(scenario, browser));
        }
        ctx.contentType("application/json").result(engine.json(runs));
    }

    private List<String> problems(List<String> browsers) {
        if (browsers.isEmpty() || browsers.size() > limits.browsers()) {
            return List.of("\"browsers\" is a list of 1 to " + limits.browsers() + " browser ids.");
        }
        List<String> known = engine.browsers().stream().map(BrowserChoice::id).toList();
        return browsers.stream()
                .filter(browser -> !known.contains(browser))
                .map(browser ->
                        "No browser has the id \"" + browser + "\". There are: " + String.join(", ", known) + ".")
                .toList();
    }

    /** The texts of a list; nothing at all when one of them is no text. */
    private static List<String> strings(JsonNode list) {
        List<String> texts = new ArrayList<>();
        for (JsonNode node : list) {
            if (!node.isString()) {
                return List.of();
            }
            texts.add(node.stringValue());
        }
        return texts;
    }

    public static Optional<JsonNode> parse(String body) {
        try {
            return Optional.ofNullable(Json.MAPPER.readTree(body)).filter(JsonNode::isObject);
        } catch (JacksonException notJson) {
            return Optional.empty();
        }
    }

    public static void refuse(Context ctx, int status, List<String> problems) {
        ObjectNode answer = Json.MAPPER.createObjectNode();
        problems.forEach(answer.putArray("problems")::add);
        ctx.status(status).contentType("application/json").result(answer.toString());
    }

    /** Made when first used: the start does not wait for it. */
    private static final class Json {
        private static final JsonMapper MAPPER = JsonMapper.builder().build();
    }
}
