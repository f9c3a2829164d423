package padlock.site.view;

import java.util.List;
import padlock.policy.Rule;

/** Every rule, in families. */
public record RulesView(List<Family> families) {
    public record Family(String name, String sentence, List<Rule> rules) {}
}
