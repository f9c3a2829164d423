package padlock;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import padlock.Victims.Victim;
import padlock.hostile.Endurance;
import padlock.hostile.HostileText;
import padlock.hostile.Routes;
import padlock.hostile.Routes.Route;

/**
 * Seeded attacks on every route and every reader of {@link Victims}: no bug, nothing that takes a second, no growth. With
 * {@code -Dpadlock.inputs=6000} there are more than 100,000. Prints a row of figures for each.
 */
@Timeout(3_000)
class HostileInputTest {
    private static final long SEED = 20_261_122;

    @TempDir
    private Path folder;

    @Test
    void everyReaderSurvivesBrokenTexts() throws Exception {
        List<String> failures = new ArrayList<>();
        try (Victims victims = new Victims(folder)) {
            for (Victim victim : victims.all()) {
                attack(victim, failures);
            }
        }
        assertThat(failures.stream().limit(8)).isEmpty();
    }

    private static void attack(Victim victim, List<String> failures) throws Exception {
        HostileText texts = new HostileText(SEED + victim.name().hashCode());
        Endurance endurance = new Endurance(victim.name(), Endurance.INPUTS);
        for (int i = 0; i < Endurance.INPUTS; i++) {
            String text = texts.broken(victim.good());
            try {
                endurance
                        .tries(() -> victim.reader().accept(text))
                        .ifPresent(slow -> failures.add(victim.name() + ": " + slow + ": " + text));
            } catch (RuntimeException | StackOverflowError | AssertionError bug) {
                failures.add(victim.name() + ": " + bug + " at "
                        + Arrays.stream(bug.getStackTrace()).limit(3).toList() + " for: " + text);
            }
        }
        endurance.growth().ifPresent(growth -> failures.add(victim.name() + ": " + growth));
        System.out.println(endurance.row());
    }

    @Test
    void everyRouteSurvivesHostileRequests() throws Exception {
        List<Route> routes =
                Routes.all().stream().filter(route -> !route.streams()).toList();
        List<String> fields = Routes.fields();
        assertThat(routes).hasSizeGreaterThan(40);
        assertThat(fields).hasSizeGreaterThan(40);
        HostileText texts = new HostileText(SEED);
        int inputs = Endurance.INPUTS * 5;
        Endurance endurance = new Endurance("routes", inputs);
        List<String> failures = new ArrayList<>();
        try (AttackedSite site = new AttackedSite(folder.resolve("data"))) {
            for (int i = 0; i < inputs; i++) {
                Route route = routes.get(i % routes.size());
                String path = AttackedSite.path(route, places(site, texts), texts);
                String body = body(route, fields, texts);
                String what = route.method() + " " + path + " " + body;
                endurance
                        .tries(() -> {
                            HttpResponse<String> answer = site.send(route, path, body);
                            if (answer.statusCode() >= 500 && answer.statusCode() != 503) {
                                failures.add(answer.statusCode() + " " + what);
                            }
                            AttackedSite.assertHarmless(answer, what);
                        })
                        .ifPresent(slow -> failures.add(slow + ": " + what));
            }
            endurance.growth().ifPresent(failures::add);
            System.out.println(endurance.row());
        }
        assertThat(failures.stream().limit(8)).isEmpty();
    }

    /** Half of the time the place exists. */
    private static Map<String, String> places(AttackedSite site, HostileText texts) {
        Map<String, String> values = new HashMap<>();
        if (texts.below(2) == 0) {
            values.put("code", site.room());
        }
        if (texts.below(2) == 0) {
            values.put("id", texts.one(List.of("hsts-is-learned", "what-a-tracked-click-does")));
        }
        return values;
    }

    private static String body(Route route, List<String> fields, HostileText texts) {
        if (route.path().startsWith("/api/")) {
            return texts.broken(
                    "{\"scenario\":\"title: T\\nsteps: [send: newsletter]\",\"browsers\":[\"chromium-156\"]}");
        }
        Map<String, String> form = new HashMap<>();
        for (int i = texts.below(8); i > 0; i--) {
            form.put(
                    texts.one(fields),
                    texts.below(3) == 0 ? texts.one(List.of("1", "2", "next", "http", "x", "all")) : texts.word());
        }
        String body = AttackedSite.form(form);
        return route.method().equals("POST") && texts.below(6) == 0 ? texts.broken(body) : body;
    }

    @Test
    void noFieldOfNoPageRunsWhatWasTyped() throws Exception {
        HostileText texts = new HostileText(SEED);
        List<String> fields = Routes.fields();
        try (AttackedSite site = new AttackedSite(folder.resolve("data"))) {
            for (Route route : Routes.all()) {
                for (String injection : HostileText.INJECTIONS) {
                    if (route.streams()) {
                        continue;
                    }
                    String path = AttackedSite.path(route, places(site, texts), texts);
                    String form = AttackedSite.form(AttackedSite.each(fields, injection));
                    HttpResponse<String> answer = site.send(
                            route,
                            path,
                            route.method().equals("GET")
                                    ? form.substring(0, Math.min(5_000, form.length()))
                                            .replaceFirst("%[0-9A-F]?$", "")
                                    : form);
                    assertThat(answer.statusCode()).as(route + " " + injection).isNotEqualTo(500);
                    AttackedSite.assertHarmless(answer, route + " " + injection);
                }
            }
        }
    }
}
