package padlock.site;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import padlock.bring.Explainer;
import padlock.campaign.Campaigns;
import padlock.diagnosis.Diagnosis;
import padlock.evidence.Dossier;
import padlock.judge.Sessions;
import padlock.lesson.Banks;
import padlock.matrix.Matrix;
import padlock.matrix.StandardSetup;
import padlock.matrix.StandardSetups;
import padlock.pki.Authority;
import padlock.pki.Verifier;
import padlock.policy.CertificateFault;
import padlock.policy.Profiles;
import padlock.policy.Rule;
import padlock.scenario.HeldLab;
import padlock.scenario.LabCertificates;
import padlock.scenario.ModelRunner;
import padlock.scenario.Scenario;
import padlock.scenario.Step;
import padlock.site.engine.Engine;
import padlock.trace.Run;
import padlock.world.Setup;

/** An engine that always tells the same story, and takes every text for that scenario unless it says {@code problem}. */
public class CannedEngine implements Engine {
    private static final Profiles PROFILES = Profiles.read();
    private static final Authority AUTHORITY = new Authority();
    private static final ModelRunner MODEL = new ModelRunner(PROFILES, AUTHORITY);
    private static final Sessions JUDGE = new Sessions(
            new LabCertificates(AUTHORITY, new Verifier(AUTHORITY)),
            AUTHORITY::trustAnchor,
            MODEL,
            InstantSource.system(),
            Sessions.USUAL);
    private static final List<StandardSetup> SETUPS = StandardSetups.packed().all();
    private static final String YAML =
            "title: The second click dies\nsteps:\n  - send: newsletter\n  - click: 1\n  - click: 1\n";

    @Override
    public Reading read(String yaml, Map<String, String> beside) {
        return yaml.contains("problem")
                ? new Reading(Optional.empty(), List.of("sandbox:1:8: unknown key `<b>`, did you mean `b`?"))
                : new Reading(Optional.of(scenario()), List.of());
    }

    @Override
    public Run run(Scenario scenario, String browser) {
        return CannedRuns.secondClickDies(browser);
    }

    @Override
    public HeldLab hold(Scenario scenario, String browser) {
        throw new UnsupportedOperationException("there are no servers behind these runs");
    }

    @Override
    public Explainer explainer() {
        return new Explainer(PROFILES);
    }

    @Override
    public Sessions judge() {
        return JUDGE;
    }

    @Override
    public Run reckon(Scenario scenario, String browser) {
        return MODEL.run(scenario, browser);
    }

    @Override
    public Diagnosis diagnose(Scenario scenario, int step) {
        return Diagnosis.at(MODEL, scenario, step);
    }

    @Override
    public List<CertificateCode> codes(Set<CertificateFault> faults) {
        return faults.stream()
                .map(fault -> new CertificateCode("Chromium 156", fault, Optional.empty(), Rule.CERT_1))
                .toList();
    }

    @Override
    public String json(List<Run> runs) {
        return "["
                + String.join(
                        ",",
                        runs.stream()
                                .map(run -> "{\"browser\":\"" + run.browser() + "\"}")
                                .toList()) + "]";
    }

    @Override
    public List<BrowserChoice> browsers() {
        return List.of(
                new BrowserChoice(
                        "chromium-156",
                        "Chromium 156",
                        "Tries https first and quietly falls back to http.",
                        "observed"),
                new BrowserChoice(
                        "chromium-156-ask", "Chromium 156, asks before http", "Asks before it uses http.", "observed"),
                new BrowserChoice("firefox-153", "Firefox 153", "Tries https first.", "observed"));
    }

    @Override
    public Dossier dossier() {
        return new Dossier(Profiles.read());
    }

    @Override
    public Example demo() {
        return new Example(YAML, scenario(), "chromium-156", OptionalInt.empty(), "");
    }

    @Override
    public Campaigns campaigns() {
        return new Campaigns(ids(), MODEL);
    }

    @Override
    public List<StandardSetup> setups() {
        return SETUPS;
    }

    /** A small one: three browsers, and the setups whose cells differ most. */
    @Override
    public Matrix matrix() {
        return Matrix.play(SETUPS.subList(0, 4), ids(), MODEL);
    }

    private List<String> ids() {
        return browsers().stream().map(BrowserChoice::id).toList();
    }

    @Override
    public List<CourseModule> course() {
        Example open = new Example(YAML, scenario(), "chromium-156", OptionalInt.of(2), "The mail in a webmail page.");
        String prose =
                "<p>A tracked link does not lead to the page it names. It leads to a host of the e-mail provider, which"
                        + " counts the click and sends the reader on. The host has a name of the brand’s own, such as"
                        + " <code>click.example.com</code>, so that the link looks familiar.</p><h2 id=\"who\">Who answers for that"
                        + " name</h2><p>The name points at the <em>provider</em>. The provider has a certificate for its own names,"
                        + " <code>*.sendgrid.net</code>, and none for yours. As long as the link says http, nobody notices: see"
                        + " <a href=\"/rules#UPG-2\">UPG-2</a>.</p>";
        String after =
                "<h2 id=\"then\">Then somebody turns on HSTS</h2><p>The web team sends one header. Every browser that sees it"
                        + " insists on https from then on, for the site and, with <code>includeSubDomains</code>, for every name below"
                        + " it.</p><ul><li>The first click still works.</li><li>The page it leads to sends the header.</li></ul>";
        return List.of(new CourseModule(
                "Start here",
                List.of(
                        new CourseLesson(
                                "what-a-tracked-click-does",
                                "What a tracked click does",
                                4,
                                List.of("say where a tracked link really leads", "name who counts an open"),
                                List.of(
                                        new Part.Prose(prose),
                                        new Part.Live(open),
                                        new Part.Prose(after),
                                        new Part.Live(demo()),
                                        new Part.Prose("<p>That is all of it.</p>"))),
                        new CourseLesson(
                                "hsts-is-learned",
                                "HSTS is learned, and then it is remembered",
                                5,
                                List.of(),
                                List.of(new Part.Prose(after))))));
    }

    @Override
    public Banks banks() {
        return Banks.empty();
    }

    @Override
    public List<String> problems() {
        return List.of();
    }

    @Override
    public Reading mended(Scenario start, String changes) {
        return new Reading(Optional.of(start), List.of());
    }

    static Scenario scenario() {
        return new Scenario(
                "The second click dies",
                Optional.of("The landing page teaches the browser HSTS."),
                List.of("RFC 6797 8.3"),
                Instant.parse("2026-11-22T09:00:00Z"),
                setup(),
                List.of("chromium-156"),
                List.of(new Step.Send(Optional.empty()), new Step.Click(1, false), new Step.Click(1, false)),
                List.of());
    }

    private static Setup setup() {
        return Setup.standard();
    }
}
