package padlock;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import padlock.bring.Explainer;
import padlock.campaign.Campaigns;
import padlock.content.ContentProblem;
import padlock.content.Fragment;
import padlock.content.Value;
import padlock.content.Yaml;
import padlock.diagnosis.Diagnosis;
import padlock.evidence.Dossier;
import padlock.judge.Sessions;
import padlock.lesson.Banks;
import padlock.lesson.Library;
import padlock.matrix.Matrix;
import padlock.matrix.StandardSetup;
import padlock.matrix.StandardSetups;
import padlock.origin.ServerDied;
import padlock.policy.CertificateFault;
import padlock.policy.ConnectionError;
import padlock.policy.Profile;
import padlock.policy.Profiles;
import padlock.scenario.FilesBeside;
import padlock.scenario.HeldLab;
import padlock.scenario.ModelRunner;
import padlock.scenario.Runner;
import padlock.scenario.Scenario;
import padlock.scenario.ScenarioFile;
import padlock.scenario.ScenarioReader;
import padlock.scenario.SetupReader;
import padlock.scenario.SetupWords;
import padlock.scenario.WireRunner;
import padlock.site.engine.Engine;
import padlock.site.engine.WireLost;
import padlock.trace.Run;
import padlock.trace.RunJson;
import padlock.world.Setup;
import tools.jackson.databind.json.JsonMapper;

/** What the site is made of: the course, the reader of scenarios, and the wire. */
final class CourseEngine implements Engine {
    private static final String DEMO = "basics/hsts-is-learned/second-click-dies.yml";
    private static final String USUAL_BROWSER = "chromium-156";

    private final Profiles profiles;
    private final Dossier dossier;
    private final ScenarioReader reader;
    private final Runner runner;
    private final WireRunner wire;
    private final ModelRunner model;
    private final Explainer explainer;
    private final Sessions judge;
    private final Library library;
    private final Campaigns campaigns;
    private final Supplier<Matrix> matrix;
    // Made when first asked for, so that the start does not wait for them.
    private final Once<List<StandardSetup>> setups =
            new Once<>(() -> StandardSetups.packed().all());
    private final Once<ScenarioFile> ownDemo = new Once<>(() -> Library.builtIn(ids())
            .current()
            .scenario(DEMO)
            .orElseThrow(() -> new IllegalStateException("the program's lessons lack " + DEMO)));
    private final Once<JsonMapper> json = new Once<>(() -> JsonMapper.builder().build());

    CourseEngine(
            Profiles profiles,
            ScenarioReader reader,
            Runner runner,
            WireRunner wire,
            ModelRunner model,
            Campaigns campaigns,
            Supplier<Matrix> matrix,
            Sessions judge,
            Library library) {
        this.profiles = profiles;
        this.dossier = new Dossier(profiles);
        this.reader = reader;
        this.runner = runner;
        this.wire = wire;
        this.model = model;
        this.library = library;
        this.campaigns = campaigns;
        this.matrix = matrix;
        this.judge = judge;
        this.explainer = new Explainer(profiles);
    }

    @Override
    public Reading read(String yaml, Map<String, String> beside) {
        FilesBeside files = (name, bytes) -> Optional.ofNullable(beside.get(name))
                .map(text -> text.getBytes(StandardCharsets.UTF_8))
                .map(text -> Arrays.copyOf(text, Math.min(text.length, bytes)));
        padlock.content.Reading<Scenario> reading = reader.read("scenario.yml", yaml, files);
        return new Reading(
                reading.value(),
                reading.problems().stream().map(ContentProblem::toString).toList());
    }

    @Override
    public Run run(Scenario scenario, String browser) {
        try {
            return runner.run(scenario, browser);
        } catch (ServerDied again) {
            throw new WireLost(again);
        }
    }

    @Override
    public Run reckon(Scenario scenario, String browser) {
        return model.run(scenario, browser);
    }

    @Override
    public HeldLab hold(Scenario scenario, String browser) {
        return wire.hold(scenario, browser);
    }

    @Override
    public Diagnosis diagnose(Scenario scenario, int step) {
        return Diagnosis.at(model, scenario, step);
    }

    @Override
    public List<CertificateCode> codes(Set<CertificateFault> faults) {
        return faults.isEmpty()
                ? List.of()
                : Stream.of("chromium-156", "firefox-153")
                        .map(profiles::get)
                        .map(profile -> code(profile, faults))
                        .toList();
    }

    private static CertificateCode code(Profile profile, Set<CertificateFault> faults) {
        CertificateFault named = ConnectionError.reported(profile.errors(), faults);
        ConnectionError error = ConnectionError.ofCertificate(profile.errors(), named, false);
        return new CertificateCode(profile.name(), named, error.code(), error.rule());
    }

    @Override
    public String json(List<Run> runs) {
        return json.get().writeValueAsString(runs.stream().map(RunJson::of).toList());
    }

    @Override
    public List<BrowserChoice> browsers() {
        return profiles.all().stream()
                .sorted(Comparator.comparing(profile -> !profile.id().equals(USUAL_BROWSER)))
                .map(profile -> new BrowserChoice(
                        profile.id(),
                        profile.name(),
                        profile.standsFor(),
                        profile.evidence().id()))
                .toList();
    }

    private List<String> ids() {
        return profiles.all().stream().map(Profile::id).toList();
    }

    @Override
    public Dossier dossier() {
        return dossier;
    }

    @Override
    public Example demo() {
        // Authors may work on a course of their own, which need not hold it.
        ScenarioFile file = library.current().scenario(DEMO).orElseGet(ownDemo::get);
        return Syllabus.example(
                file, USUAL_BROWSER, OptionalInt.empty(), file.scenario().why());
    }

    @Override
    public List<Engine.CourseModule> course() {
        return library.current().course().modules().stream()
                .map(Syllabus::module)
                .toList();
    }

    @Override
    public Campaigns campaigns() {
        return campaigns;
    }

    @Override
    public List<StandardSetup> setups() {
        return setups.get();
    }

    @Override
    public Matrix matrix() {
        return matrix.get();
    }

    @Override
    public Explainer explainer() {
        return explainer;
    }

    @Override
    public Sessions judge() {
        return judge;
    }

    @Override
    public Banks banks() {
        return library.current().banks();
    }

    @Override
    public List<String> problems() {
        return library.current().problems().stream()
                .map(ContentProblem::toString)
                .toList();
    }

    @Override
    public Reading mended(Scenario start, String changes) {
        padlock.content.Reading<Scenario> reading = Yaml.read(Fragment.file("switches", changes), list -> {
            Setup setup = start.setup();
            for (Value change : list.items(1, SetupWords.names().size())) {
                setup = SetupReader.edit(change).apply(setup);
            }
            return start.on(setup);
        });
        return new Reading(
                reading.value(),
                reading.problems().stream().map(ContentProblem::message).toList());
    }
}
