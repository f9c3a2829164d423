package padlock.site;

import io.javalin.http.Context;
import java.util.List;
import padlock.pages.Templates;
import padlock.policy.Rule;
import padlock.site.view.Layout;
import padlock.site.view.RulesView;
import padlock.site.view.RulesView.Family;

/** {@code /rules}: every rule that can decide a run, with its source. */
final class RulesPage {
    private static final List<Family> NAMES = List.of(
            new Family("HSTS", "What a browser remembers about a host, and how strictly.", List.of()),
            new Family("UPG", "When a browser tries https although the link says http.", List.of()),
            new Family("MIX", "What becomes of pictures and other parts of a page.", List.of()),
            new Family("CERT", "What a browser does about a certificate with a fault.", List.of()),
            new Family("NET", "Names, connections and answers.", List.of()),
            new Family("TRK", "How providers rewrite, count and send on.", List.of()),
            new Family("CDN", "What a CDN in front of the provider does.", List.of()),
            new Family("MAIL", "Who fetches what in a mail.", List.of()));

    private final Templates templates;
    private final Assets assets;

    RulesPage(Templates templates, Assets assets) {
        this.templates = templates;
        this.assets = assets;
    }

    void show(Context ctx) {
        List<Family> families = NAMES.stream()
                .map(family -> new Family(family.name(), family.sentence(), of(family.name())))
                .toList();
        Layout layout = new Layout("Rules", "rules", assets.base());
        Html.send(ctx, templates.rulesPage(layout, new RulesView(families)));
    }

    private static List<Rule> of(String family) {
        return Rule.all().stream()
                .filter(rule -> rule.id().startsWith(family + "-"))
                .toList();
    }
}
