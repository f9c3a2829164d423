package padlock.policy;

import java.util.List;

/**
 * What a rule stands on.
 *
 * @param source where it is written or was seen
 * @param evidence how it is known
 * @param parameters the parameters of a profile in which browsers differ under it; none where every browser here does the same
 */
record Basis(String source, Evidence evidence, List<String> parameters) {
    static Basis observed(String source, String... parameters) {
        return new Basis(source, Evidence.OBSERVED, List.of(parameters));
    }

    static Basis written(String source, String... parameters) {
        return new Basis(source, Evidence.SOURCE, List.of(parameters));
    }

    static Basis secondary(String source, String... parameters) {
        return new Basis(source, Evidence.SECONDARY, List.of(parameters));
    }
}
