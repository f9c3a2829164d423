package padlock.evidence;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import padlock.policy.Fact;
import padlock.policy.Profile;
import padlock.policy.Rule;

/**
 * What some browsers do under a rule, and how that is known.
 *
 * @param fact the parameter of their profiles, with evidence, date and source
 * @param browsers the ids of all profiles that hold exactly this
 */
public record Standing(Fact fact, List<String> browsers) {
    public Standing {
        browsers = List.copyOf(browsers);
    }

    /** By parameter, then the best known first; empty for a rule under which all browsers do the same. */
    static List<Standing> of(Rule rule, List<Profile> profiles) {
        Map<Fact, List<String>> browsers = new LinkedHashMap<>();
        for (Profile profile : profiles) {
            for (Fact fact : profile.facts()) {
                if (rule.parameters().stream().anyMatch(parameter -> concerns(parameter, fact))) {
                    browsers.computeIfAbsent(fact, any -> new ArrayList<>()).add(profile.id());
                }
            }
        }
        return browsers.entrySet().stream()
                .map(entry -> new Standing(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparing(
                                (Standing standing) -> standing.fact().key())
                        .thenComparing(standing -> standing.fact().evidence()))
                .toList();
    }

    private static boolean concerns(String parameter, Fact fact) {
        return fact.key().equals(parameter) || fact.key().startsWith(parameter + ".");
    }
}
