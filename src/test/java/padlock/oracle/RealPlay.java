package padlock.oracle;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import padlock.judge.Traffic;
import padlock.mail.Link;
import padlock.mail.Picture;
import padlock.mail.Purpose;
import padlock.mail.SentMail;
import padlock.mail.Template;
import padlock.mail.Templates;
import padlock.origin.Lab;
import padlock.origin.Origins;
import padlock.scenario.Scenario;
import padlock.scenario.Step;
import padlock.trace.Outcome;
import padlock.url.Host;
import padlock.url.WebUrl;
import padlock.world.Certificates;
import padlock.world.World;

/** One scenario played in one real browser: each step acts on the world or the browser and leaves what a reader could see. */
final class RealPlay implements Step.Cases<Map<String, Object>>, AutoCloseable {
    private static final Templates TEMPLATES = new Templates();
    private static final String WEBMAIL = "https://mail.example.net/";
    private static final List<String> ALWAYS_THERE = List.of(
            "mail.example.net",
            "shop.example.org",
            "edge.example.org",
            "sendgrid.net",
            "u1.ct.sendgrid.net",
            "spgo.io");
    private static final Pattern HOST = Pattern.compile("https?://([A-Za-z0-9.-]+)", Pattern.CASE_INSENSITIVE);
    private static final int MOST_WARNINGS = 5;

    private final Scenario scenario;
    private final RealBrowser browser;
    private final World world;
    private final Traffic traffic = new Traffic();
    private final Lab lab;
    private final Streets streets;
    private final Set<Host> hosts = new LinkedHashSet<>();
    private int number;
    private boolean started;
    private Map<String, String> known = Map.of();

    RealPlay(Scenario scenario, RealBrowser browser, Certificates certificates, Origins origins) {
        this.scenario = scenario;
        this.browser = browser;
        this.world = new World(scenario.setup(), Instant.now(), certificates);
        this.lab = origins.lease(traffic.watch(world::locate));
        this.streets = new Streets(world::locate, lab);
    }

    List<Map<String, Object>> play() {
        List<Map<String, Object>> steps = new ArrayList<>();
        ALWAYS_THERE.forEach(name -> hosts.add(Host.of(name)));
        for (Step step : scenario.steps()) {
            number++;
            Map<String, Object> record = new LinkedHashMap<>();
            record.put("step", number);
            record.put("action", step.action());
            record.putAll(step.accept(this));
            steps.add(record);
        }
        return steps;
    }

    @Override
    public Map<String, Object> send(Step.Send step) {
        Template template = TEMPLATES.of(step.html().orElseGet(world::newsletter));
        SentMail mail = step.otherHost()
                ? world.sendFrom(world.setup().dns().otherHost().orElseThrow(), template)
                : world.send(template);
        hosts.add(mail.trackingHost());
        Matcher names = HOST.matcher(mail.html());
        while (names.find()) {
            Host.parse(names.group(1)).filter(host -> !host.isIpLiteral()).ifPresent(hosts::add);
        }
        mail.links()
                .forEach(link -> WebUrl.parse(link.target()).map(WebUrl::host).ifPresent(hosts::add));
        follow();
        return Map.of();
    }

    @Override
    public Map<String, Object> change(Step.Change step) {
        world.change(step.edit());
        streets.hangUp();
        follow();
        return Map.of();
    }

    @Override
    public Map<String, Object> validate(Step.Validate step) {
        world.validateBranding();
        return Map.of();
    }

    @Override
    public Map<String, Object> forget(Step.Forget step) {
        browser.start(streets.addresses());
        return Map.of();
    }

    @Override
    public Map<String, Object> visit(Step.Visit step) {
        WebUrl url = WebUrl.of(step.url());
        hosts.add(url.host());
        Watch watch = watch(world.setup().dns().trackingHost());
        return navigated(url, Optional.empty(), watch, browser.visit(url.toString()), Optional.empty());
    }

    @Override
    public Map<String, Object> click(Step.Click step) {
        SentMail mail = world.lastMail().orElseThrow();
        Link link = mail.link(step.link()).orElseThrow();
        Watch watch = watch(mail.trackingHost());
        Shown shown = browser.click(WEBMAIL + "?step=" + number, link.href());
        int accepted = 0;
        while (step.acceptWarning() && shown.canProceed() && accepted < MOST_WARNINGS) {
            accepted++;
            shown = browser.proceed();
        }
        return navigated(
                WebUrl.of(link.href()),
                WebUrl.parse(link.target()),
                watch,
                shown,
                step.acceptWarning() ? Optional.of(accepted) : Optional.empty());
    }

    @Override
    public Map<String, Object> open(Step.Open step) {
        SentMail mail = world.lastMail().orElseThrow();
        WebUrl page = World.webmailPage(mail);
        Watch watch = watch(mail.trackingHost());
        Shown shown = browser.visit(page.toString());
        List<ImageSeen> images = browser.images();
        List<Traffic.Exchange> exchanges = traffic.take();
        Map<String, Object> record = record(page, Optional.of(page), shown, exchanges, watch, Optional.empty());
        boolean opened = events() > watch.events();
        record.put(
                "elements",
                images.stream()
                        .map(image -> element(mail, image, exchanges, opened))
                        .toList());
        return record;
    }

    @Override
    public Map<String, Object> pause(Step.Wait step) {
        throw new UnsupportedOperationException("a real browser lives in real time");
    }

    @Override
    public Map<String, Object> scan(Step.Scan step) {
        throw new UnsupportedOperationException("no browser does this");
    }

    @Override
    public Map<String, Object> unsubscribe(Step.Unsubscribe step) {
        throw new UnsupportedOperationException("no browser does this");
    }

    @Override
    public Map<String, Object> install(Step.Install step) {
        throw new UnsupportedOperationException("no browser does this");
    }

    /** What the counters said before a step. */
    private record Watch(Host trackingHost, int events, int plain) {}

    private Watch watch(Host trackingHost) {
        follow();
        traffic.take();
        return new Watch(trackingHost, events(), world.plainRequestsTo(trackingHost));
    }

    private int events() {
        return world.log().count(Purpose.OPEN) + world.log().count(Purpose.CLICK);
    }

    private void follow() {
        String domain = world.setup().brand().domain().name();
        List.of(domain, "www." + domain, "images." + domain).forEach(name -> hosts.add(Host.of(name)));
        hosts.add(world.setup().dns().trackingHost());
        streets.follow(List.copyOf(hosts));
        Map<String, String> now = streets.addresses();
        if (!started && number > 0) {
            started = true;
            browser.start(now);
        } else if (started && !now.equals(known)) {
            browser.moved(now);
        }
        known = now;
    }

    private Map<String, Object> navigated(
            WebUrl from, Optional<WebUrl> wanted, Watch watch, Shown shown, Optional<Integer> accepted) {
        Map<String, Object> record = record(from, wanted, shown, traffic.take(), watch, accepted);
        record.put("elements", List.of());
        return record;
    }

    private Map<String, Object> record(
            WebUrl from,
            Optional<WebUrl> wanted,
            Shown shown,
            List<Traffic.Exchange> exchanges,
            Watch watch,
            Optional<Integer> accepted) {
        Map<String, Object> record = new LinkedHashMap<>();
        boolean stopped = shown.kind() != Shown.Kind.DOCUMENT;
        record.put("url", Tokens.without(from.toString()));
        record.put("outcome", Verdict.of(from, wanted, shown, exchanges).id());
        record.put("error", shown.code().orElse(null));
        record.put("canProceed", stopped ? shown.canProceed() : null);
        if (shown.kind() == Shown.Kind.QUESTION) {
            record.put("askFirst", true);
        }
        accepted.ifPresent(times -> record.put("accepted", times));
        record.put("finalUrl", stopped ? null : Tokens.without(shown.url()));
        record.put("counted", events() > watch.events());
        record.put("plainRequestSent", world.plainRequestsTo(watch.trackingHost()) > watch.plain());
        return record;
    }

    private static Map<String, Object> element(
            SentMail mail, ImageSeen image, List<Traffic.Exchange> exchanges, boolean opened) {
        boolean pixel = mail.pictures().stream()
                .filter(Picture::pixel)
                .anyMatch(p -> p.src().equals(image.source()));
        Outcome outcome = Verdict.of(image, exchanges);
        Map<String, Object> record = new LinkedHashMap<>();
        record.put("url", Tokens.without(image.source()));
        record.put("kind", pixel ? "pixel" : "image");
        record.put("outcome", outcome.id());
        record.put("error", outcome == Outcome.BROKEN ? null : image.code().orElse(null));
        record.put("counted", pixel && opened);
        return record;
    }

    @Override
    public void close() {
        streets.close();
        lab.close();
    }
}
