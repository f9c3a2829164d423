package padlock.site.numbers;

import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import padlock.campaign.Campaign;
import padlock.campaign.ReportJson;
import padlock.content.ContentProblem;
import padlock.content.Reading;
import padlock.site.RunsApi;
import padlock.site.engine.Engine;
import padlock.site.engine.Limits;
import padlock.site.engine.Turnstile;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code POST /api/campaigns}: a campaign's text in, its report out; wrong input answers 400 with a list of problems. */
final class CampaignsApi {

    private final Engine engine;
    private final Turnstile turnstile;
    private final Limits limits;

    CampaignsApi(Engine engine, Turnstile turnstile, Limits limits) {
        this.engine = engine;
        this.turnstile = turnstile;
        this.limits = limits;
    }

    void play(Context ctx) {
        Optional<JsonNode> body = RunsApi.parse(ctx.body());
        if (body.isEmpty() || !body.get().path("campaign").isString()) {
            RunsApi.refuse(
                    ctx, 400, List.of("The body is a JSON object with the text of a campaign under \"campaign\"."));
            return;
        }
        String yaml = body.get().path("campaign").stringValue();
        if (yaml.getBytes(StandardCharsets.UTF_8).length > limits.scenarioBytes()) {
            RunsApi.refuse(
                    ctx, 413, List.of("The campaign is longer than " + limits.scenarioBytes() / 1_024 + " KiB."));
            return;
        }
        Reading<Campaign> reading = engine.campaigns().read("campaign.yml", yaml);
        if (reading.value().isEmpty()) {
            RunsApi.refuse(
                    ctx,
                    400,
                    reading.problems().stream().map(ContentProblem::toString).toList());
            return;
        }
        Campaign campaign = reading.value().get();
        String answer = turnstile.admit(() ->
                Json.MAPPER.writeValueAsString(ReportJson.of(engine.campaigns().report(campaign))));
        ctx.contentType("application/json").result(answer);
    }

    /** Made when first used: the start does not wait for it. */
    private static final class Json {
        private static final JsonMapper MAPPER = JsonMapper.builder().build();
    }
}
