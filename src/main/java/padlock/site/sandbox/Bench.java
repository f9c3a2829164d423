package padlock.site.sandbox;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
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

/** Lays the switches of a form out for the page. */
final class Bench {
    private static final List<PresetView> PRESETS = List.of(
            new PresetView("The usual setup", ""),
            new PresetView(
                    "HSTS for all subdomains",
                    "?brand.hsts=max-age%3D31536000%3B+includeSubDomains&landing.url=https%3A%2F%2Fexample.com%2Fspring&clicks=2"),
            new PresetView(
                    "A CDN with a certificate",
                    "?brand.hsts=max-age%3D31536000%3B+includeSubDomains&dns.tracking=cdn&esp.links=https&memory=yesterday"),
            new PresetView("A CDN that loses the host", "?dns.tracking=cdn&esp.links=https&cdn.forward-host=false"));

    private Bench() {}

    static SandboxView of(
            SandboxForm form,
            Draft draft,
            List<BrowserChoice> browsers,
            List<String> problems,
            Optional<RunView> run,
            Optional<TourView> tour) {
        return new SandboxView(
                Switchboard.OWNERS.stream()
                        .map(owner -> owner(owner, form, tour))
                        .toList(),
                reader(form, browsers),
                new FieldView(
                        SandboxForm.MAIL,
                        "HTML of the mail",
                        "Leave it empty for the built-in newsletter. At most 256 KiB.",
                        "long",
                        form.value(SandboxForm.MAIL),
                        List.of(),
                        false),
                PRESETS,
                problems,
                run,
                form.exhibit().hidden(),
                Sketch.line(),
                new TopologyDrawing(SetupPicture.of(form)),
                draft.hidden(),
                draft.changed(),
                tour);
    }

    private static OwnerView owner(Owner owner, SandboxForm form, Optional<TourView> tour) {
        List<Switch> changed = owner.switches().stream().filter(form::differs).toList();
        boolean idle = owner.id().equals("cdn") && !form.cdnMatters();
        String state = changed.isEmpty()
                ? ""
                : changed.stream()
                        .map(control -> control.words(form.value(control.name()).strip()))
                        .collect(Collectors.joining(" · "));
        return new OwnerView(
                owner.id(),
                owner.name(),
                owner.place(),
                idle ? "not in use" : state,
                idle || changed.isEmpty(),
                tour.map(stop -> stop.owner().equals(owner.id())).orElse(!changed.isEmpty() && !idle),
                owner.switches().stream()
                        .map(control -> field(control, form, idle))
                        .toList());
    }

    private static FieldView field(Switch control, SandboxForm form, boolean idle) {
        String kind = switch (control.kind()) {
            case CHOICE -> "choice";
            case FLAG -> "flag";
            case TEXT -> "text";
            case NUMBER -> "number";
        };
        return new FieldView(
                control.name(),
                control.label(),
                control.hint(),
                kind,
                form.value(control.name()),
                control.choices(),
                idle,
                "",
                Optional.of(control.standard()));
    }

    private static List<FieldView> reader(SandboxForm form, List<BrowserChoice> browsers) {
        String chosen = form.value(SandboxForm.BROWSER);
        BrowserChoice browser = browsers.stream()
                .filter(choice -> choice.id().equals(chosen))
                .findFirst()
                .orElse(browsers.get(0));
        return List.of(
                new FieldView(
                        SandboxForm.BROWSER,
                        "Browser",
                        browser.sentence() + " (" + browser.evidence() + ")",
                        "choice",
                        chosen,
                        browsers.stream()
                                .map(choice -> new ChoiceView(choice.id(), choice.name()))
                                .toList(),
                        false),
                choice(
                        form,
                        SandboxForm.MEMORY,
                        "Its memory",
                        "A browser that saw the site may insist on https.",
                        new ChoiceView("fresh", "never saw the site"),
                        new ChoiceView("yesterday", "was there yesterday")),
                field(Switchboard.MAILBOX, form, false),
                choice(
                        form,
                        SandboxForm.CLICKS,
                        "Clicks the link",
                        "The first may teach the browser something.",
                        new ChoiceView("1", "once"),
                        new ChoiceView("2", "twice")),
                new FieldView(
                        SandboxForm.ACCEPT,
                        "Goes on past warnings",
                        "Where the browser allows it.",
                        "flag",
                        form.value(SandboxForm.ACCEPT),
                        List.of(),
                        false),
                field(Switchboard.BLOCKER, form, false));
    }

    private static FieldView choice(SandboxForm form, String name, String label, String hint, ChoiceView... choices) {
        return new FieldView(name, label, hint, "choice", form.value(name), List.of(choices), false);
    }
}
