package padlock.site.sandbox;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import padlock.diagram.TopologyDrawing;
import padlock.site.engine.Engine.BrowserChoice;
import padlock.site.sandbox.Switchboard.Owner;
import padlock.site.view.RunView;
import padlock.site.view.SandboxView;
import padlock.site.view.SandboxView.ChoiceView;
import padlock.site.view.SandboxView.FieldView;
import padlock.site.view.SandboxView.OwnerView;
import padlock.site.view.SandboxView.PresetView;
import padlock.site.view.SandboxView.TourView;
import padlock.words.Wording;

/** Lays the switches of a form out for the page. */
final class Bench {
    private static final List<Preset> PRESETS = List.of(
            new Preset("usual", ""),
            new Preset(
                    "hsts",
                    "?brand.hsts=max-age%3D31536000%3B+includeSubDomains&landing.url=https%3A%2F%2Fexample.com%2Fspring&clicks=2"),
            new Preset(
                    "cdn",
                    "?brand.hsts=max-age%3D31536000%3B+includeSubDomains&dns.tracking=cdn&esp.links=https&memory=yesterday"),
            new Preset("host-lost", "?dns.tracking=cdn&esp.links=https&cdn.forward-host=false"));

    /** A setup to start from, and the query that sets the switches to it. */
    private record Preset(String key, String query) {}

    private final SandboxForm form;
    private final Wording words;

    Bench(SandboxForm form, Wording words) {
        this.form = form;
        this.words = words;
    }

    SandboxView lay(
            Draft draft,
            List<BrowserChoice> browsers,
            List<String> problems,
            Optional<RunView> run,
            Optional<TourView> tour) {
        return new SandboxView(
                Switchboard.OWNERS.stream().map(owner -> owner(owner, tour)).toList(),
                reader(browsers),
                new FieldView(
                        SandboxForm.MAIL,
                        words.say("bench.mail.html"),
                        words.say("bench.mail.html-hint"),
                        "long",
                        form.value(SandboxForm.MAIL),
                        List.of(),
                        false),
                PRESETS.stream()
                        .map(preset -> new PresetView(words.say("bench.preset." + preset.key()), preset.query()))
                        .toList(),
                problems,
                run,
                form.exhibit(words).hidden(),
                Sketch.line(words),
                new TopologyDrawing(SetupPicture.of(form, words)),
                draft.hidden(),
                draft.changed(),
                tour);
    }

    private OwnerView owner(Owner owner, Optional<TourView> tour) {
        List<Switch> changed = owner.switches().stream().filter(form::differs).toList();
        boolean idle = owner.id().equals("cdn") && !form.cdnMatters();
        String state = changed.isEmpty()
                ? ""
                : changed.stream()
                        .map(control -> control.words(form.value(control.name()).strip(), words))
                        .collect(Collectors.joining(" · "));
        return new OwnerView(
                owner.id(),
                owner.name(words),
                owner.place(words),
                idle ? words.say("bench.idle") : state,
                idle || changed.isEmpty(),
                tour.map(stop -> stop.owner().equals(owner.id())).orElse(!changed.isEmpty() && !idle),
                owner.switches().stream().map(control -> field(control, idle)).toList());
    }

    private FieldView field(Switch control, boolean idle) {
        String kind = switch (control.kind()) {
            case CHOICE -> "choice";
            case FLAG -> "flag";
            case TEXT -> "text";
            case NUMBER -> "number";
        };
        return new FieldView(
                control.name(),
                control.label(words),
                control.hint(words),
                kind,
                form.value(control.name()),
                control.choices(words),
                idle,
                "",
                Optional.of(control.standard()));
    }

    private List<FieldView> reader(List<BrowserChoice> browsers) {
        String chosen = form.value(SandboxForm.BROWSER);
        BrowserChoice browser = browsers.stream()
                .filter(choice -> choice.id().equals(chosen))
                .findFirst()
                .orElse(browsers.get(0));
        return List.of(
                new FieldView(
                        SandboxForm.BROWSER,
                        words.say("bench.browser"),
                        words.say(
                                "bench.browser-hint",
                                browser.sentence(),
                                words.say("evidence.word." + browser.evidence())),
                        "choice",
                        chosen,
                        browsers.stream()
                                .map(choice -> new ChoiceView(choice.id(), choice.name()))
                                .toList(),
                        false),
                choice(SandboxForm.MEMORY, "fresh", "yesterday"),
                field(Switchboard.MAILBOX, false),
                choice(SandboxForm.CLICKS, "1", "2"),
                new FieldView(
                        SandboxForm.ACCEPT,
                        words.say("bench.accept-warning"),
                        words.say("bench.accept-warning.hint"),
                        "flag",
                        form.value(SandboxForm.ACCEPT),
                        List.of(),
                        false),
                field(Switchboard.BLOCKER, false));
    }

    private FieldView choice(String name, String... values) {
        return new FieldView(
                name,
                words.say("bench." + name),
                words.say("bench." + name + ".hint"),
                "choice",
                form.value(name),
                Stream.of(values)
                        .map(value -> new ChoiceView(value, words.say("bench." + name + "." + value)))
                        .toList(),
                false);
    }
}
