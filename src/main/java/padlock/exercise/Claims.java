package padlock.exercise;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import padlock.scenario.Expectation;
import padlock.trace.Run;

/** Several things that are claimed together. Each names its browser; the readers see to that. */
public final class Claims {
    private Claims() {}

    /** The browsers that must be looked at. */
    public static Set<String> browsers(Stream<Expectation> claims) {
        Set<String> browsers = new LinkedHashSet<>();
        claims.flatMap(claim -> claim.browser().stream()).forEach(browsers::add);
        return browsers;
    }

    /** Whether all of them hold. {@code runs}: one for each browser. */
    public static boolean hold(List<Expectation> claims, Map<String, Run> runs) {
        return unmet(claims, runs).isEmpty();
    }

    /** One sentence for each that does not hold. */
    public static List<String> unmet(List<Expectation> claims, Map<String, Run> runs) {
        return claims.stream()
                .flatMap(claim -> claim.browser()
                        .flatMap(browser -> Optional.ofNullable(runs.get(browser)))
                        .map(run -> claim.unmet(run.steps()).stream())
                        .orElseGet(
                                () -> Stream.of("no run in " + claim.browser().orElse("any browser"))))
                .toList();
    }
}
