package padlock.browser;

import java.util.List;
import java.util.Optional;
import padlock.policy.Rule;
import padlock.trace.Hop;
import padlock.url.Scheme;

/**
 * One navigation from start to rest.
 *
 * @param firstHostOver the scheme of the last request that a server of the link's own host answered
 * @param accepted how many pages the reader went past
 */
public record Visit(Ending ending, List<Hop> hops, Optional<Scheme> firstHostOver, int accepted) {
    public Visit {
        hops = List.copyOf(hops);
    }

    /**
     * The rule that decided: where the reader was stopped, the one that led to the stop; else the last one that changed the way.
     */
    public Rule decidedBy() {
        Hop last = hops.get(hops.size() - 1);
        if (!(ending instanceof Ending.Document)) {
            boolean hstsLedHere = hops.size() > 1
                    && last instanceof Hop.Exchange
                    && hops.get(hops.size() - 2) instanceof Hop.Rewrite rewrite
                    && (rewrite.rule() == Rule.HSTS_8_3 || rewrite.rule() == Rule.HSTS_PRELOAD);
            return hstsLedHere ? hops.get(hops.size() - 2).rule() : last.rule();
        }
        for (int i = hops.size() - 1; i >= 0; i--) {
            if (hops.get(i) instanceof Hop.Rewrite rewrite) {
                return rewrite.rule();
            }
        }
        return last.rule();
    }
}
