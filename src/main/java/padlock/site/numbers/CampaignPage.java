package padlock.site.numbers;

import io.javalin.http.Context;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import padlock.campaign.Campaign;
import padlock.campaign.Report;
import padlock.content.ContentProblem;
import padlock.content.Reading;
import padlock.matrix.StandardSetup;
import padlock.site.engine.Engine;
import padlock.site.engine.Turnstile;
import padlock.site.page.Press;
import padlock.site.view.CampaignView;
import padlock.site.view.CampaignView.ShareField;
import padlock.site.view.ReportView;
import padlock.site.view.SandboxView.ChoiceView;

/** {@code /campaign}: an audience and a setup in, two ledgers out. */
final class CampaignPage {
    private static final String FILE = "campaign";

    private final Engine engine;
    private final Turnstile turnstile;
    private final Press press;

    CampaignPage(Engine engine, Turnstile turnstile, Press press) {
        this.engine = engine;
        this.turnstile = turnstile;
        this.press = press;
    }

    void show(Context ctx) {
        render(ctx, form(ctx.queryParamMap()), List.of(), Optional.empty());
    }

    void play(Context ctx) {
        CampaignForm form = form(ctx.formParamMap());
        Optional<StandardSetup> setup = form.setup(engine.setups());
        if (setup.isEmpty()) {
            ctx.status(400);
            render(ctx, form, List.of(press.say("campaign.no-setup")), Optional.empty());
            return;
        }
        String yaml = form.yaml(engine.browsers(), setup.get());
        Reading<Campaign> reading = engine.campaigns().read(FILE, yaml);
        if (reading.value().isEmpty()) {
            ctx.status(400);
            render(
                    ctx,
                    form,
                    reading.problems().stream().map(ContentProblem::toString).toList(),
                    Optional.empty());
            return;
        }
        Report report =
                turnstile.admit(() -> engine.campaigns().report(reading.value().get()));
        render(ctx, form, List.of(), Optional.of(new ReportView(report, names(), yaml)));
    }

    private CampaignForm form(Map<String, List<String>> fields) {
        return CampaignForm.of(fields, engine.browsers(), engine.setups());
    }

    private Map<String, String> names() {
        Map<String, String> names = new HashMap<>();
        engine.browsers().forEach(browser -> names.put(browser.id(), browser.name()));
        CampaignForm.mailboxes()
                .map(CampaignForm::id)
                .forEach(mailbox -> names.put(mailbox, press.say("campaign.mailbox." + mailbox)));
        return names;
    }

    private void render(Context ctx, CampaignForm form, List<String> problems, Optional<ReportView> report) {
        List<ShareField> browsers = engine.browsers().stream()
                .map(browser -> field(form, CampaignForm.BROWSER + browser.id(), browser.name()))
                .toList();
        CampaignView view = new CampaignView(
                engine.setups().stream()
                        .map(setup -> new ChoiceView(setup.id(), setup.title()))
                        .toList(),
                form.value(CampaignForm.SETUP),
                form.setup(engine.setups()).map(StandardSetup::why).orElse(""),
                form.value(CampaignForm.RECIPIENTS),
                form.value(CampaignForm.SEED),
                browsers.stream().filter(field -> !field.isZero()).toList(),
                browsers.stream().filter(ShareField::isZero).toList(),
                CampaignForm.mailboxes()
                        .map(CampaignForm::id)
                        .map(id -> field(form, CampaignForm.MAILBOX + id, press.say("campaign.mailbox." + id)))
                        .toList(),
                conduct(form),
                problems,
                report);
        press.send(ctx, press.say("campaign.title"), "campaign", (pages, layout) -> pages.campaignPage(layout, view));
    }

    private List<ShareField> conduct(CampaignForm form) {
        return CampaignForm.CONDUCT.stream()
                .map(name -> field(form, name, press.say("campaign." + name)))
                .toList();
    }

    private static ShareField field(CampaignForm form, String name, String label) {
        return new ShareField(name, label, form.value(name));
    }
}
