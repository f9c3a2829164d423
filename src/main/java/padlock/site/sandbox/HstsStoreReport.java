package padlock.site.sandbox;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import padlock.scenario.Scenario;
import padlock.scenario.SetupWords;
import padlock.site.view.HstsView.Entry;
import padlock.site.view.HstsView.Name;
import padlock.trace.KnownHost;
import padlock.trace.Run;
import padlock.trace.TraceEvent;
import padlock.words.Wording;

/** Reads from a run what the browser remembers at its end, and where it learned it. */
final class HstsStoreReport {
    private static final Set<String> WEB_TEAMS = Set.of("example.com", "www.example.com");

    private final Scenario scenario;
    private final Run run;
    private final Wording words;
    private final Instant now;

    HstsStoreReport(Scenario scenario, Run run, Wording words) {
        this.scenario = scenario;
        this.run = run;
        this.words = words;
        this.now = run.events().isEmpty()
                ? scenario.clock()
                : run.events().get(run.events().size() - 1).at();
    }

    private String date(Instant at) {
        return DateTimeFormatter.ofPattern(words.say("hsts.date"), Locale.forLanguageTag(words.say("language")))
                .format(at.atOffset(ZoneOffset.UTC));
    }

    String now() {
        return date(now);
    }

    List<Entry> entries() {
        return run.hsts().stream().map(this::entry).toList();
    }

    private Entry entry(KnownHost host) {
        String until = host.expires().map(this::date).orElse(words.say("run.list-changes"));
        String days =
                host.expires().map(end -> length(Duration.between(now, end))).orElse("");
        String below = host.includeSubDomains() ? "; includeSubDomains" : "";
        Optional<TraceEvent.Learned> lesson = lesson(host);
        String header = lesson.flatMap(learned -> host.expires()
                        .map(end ->
                                "max-age=" + Duration.between(learned.at(), end).toSeconds() + below))
                .orElse("");
        String learned = lesson.map(event -> words.say("hsts.learned-in", step(event), host.learnedFrom()))
                .orElse(host.learnedFrom());
        return new Entry(
                host.host(), host.includeSubDomains(), until, days, learned, header, WEB_TEAMS.contains(host.host()));
    }

    private Optional<TraceEvent.Learned> lesson(KnownHost host) {
        return run.events().stream()
                .filter(TraceEvent.Learned.class::isInstance)
                .map(TraceEvent.Learned.class::cast)
                .filter(event ->
                        event.host().equals(host.host()) && event.entry().isPresent())
                .reduce((earlier, later) -> later);
    }

    private int step(TraceEvent.Learned lesson) {
        int step = 0;
        for (TraceEvent event : run.events()) {
            if (event instanceof TraceEvent.StepStarted started) {
                step = started.step();
            } else if (event.equals(lesson)) {
                return step;
            }
        }
        return step;
    }

    /** The names of this setup and those that are asked about, each below its parent. */
    List<Name> tree(Optional<String> asked) {
        Set<String> names = new LinkedHashSet<>();
        Map<String, String> words = SetupWords.of(scenario.setup());
        String domain = words.getOrDefault("brand.domain", "example.com");
        List.of(domain, "www." + domain, "images." + domain).forEach(names::add);
        for (String key : List.of("dns.tracking-host", "dns.other-host")) {
            Optional.ofNullable(words.get(key))
                    .filter(name -> name.contains("."))
                    .ifPresent(names::add);
        }
        run.hsts().forEach(host -> names.add(host.host()));
        asked.ifPresent(names::add);
        return names.stream()
                .sorted(Comparator.comparing(HstsStoreReport::fromTheTop))
                .map(name -> new Name(name, depth(name, names), by(name)))
                .toList();
    }

    private static String fromTheTop(String name) {
        List<String> labels = new ArrayList<>(List.of(name.split("\\.")));
        Collections.reverse(labels);
        // A character below every letter keeps a parent right before its children.
        return String.join("\u0001", labels);
    }

    private static int depth(String name, Set<String> names) {
        return (int) names.stream().filter(other -> name.endsWith("." + other)).count();
    }

    private Optional<String> by(String name) {
        return run.hsts().stream()
                .filter(host ->
                        host.host().equals(name) || (host.includeSubDomains() && name.endsWith("." + host.host())))
                .map(KnownHost::host)
                .collect(Collectors.maxBy(Comparator.comparingInt(String::length)));
    }

    private String length(Duration left) {
        if (left.toDays() >= 1) {
            return words.say(left.toDays() == 1 ? "hsts.in-a-day" : "hsts.in-days", left.toDays());
        }
        if (left.toHours() >= 1) {
            return words.say(left.toHours() == 1 ? "hsts.in-an-hour" : "hsts.in-hours", left.toHours());
        }
        return words.say(left.toMinutes() <= 1 ? "hsts.in-a-minute" : "hsts.in-minutes", left.toMinutes());
    }
}
