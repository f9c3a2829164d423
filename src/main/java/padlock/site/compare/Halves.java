package padlock.site.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import padlock.compare.Fork;
import padlock.compare.Telling;
import padlock.site.view.CompareView.Half;
import padlock.site.view.CompareView.Pair;
import padlock.site.view.CompareView.Stop;
import padlock.site.view.StepView;
import padlock.trace.Hop;
import padlock.trace.StepRecord;
import padlock.words.Sentence;
import padlock.words.Wording;

/** Lays two runs out side by side: the step in which they part, else the last one in which the reader asked for something. */
final class Halves {
    private Halves() {}

    static Pair of(String heading, List<Named> two, List<String> lapses, Wording words) {
        List<StepRecord> one = two.get(0).steps();
        List<StepRecord> other = two.get(1).steps();
        Optional<Fork> fork = Fork.between(one, other);
        int pair = fork.map(Fork::pair).orElseGet(() -> lastAsked(one));
        Sentence sentence = fork.map(found ->
                        new Telling(two.get(0).told(), two.get(1).told()).of(found, one.get(pair), other.get(pair)))
                .orElse(Telling.SAME);
        return new Pair(
                heading,
                words.say(sentence),
                fork.isPresent(),
                lapses,
                half("one", two.get(0), pair, fork, words),
                half("other", two.get(1), pair, fork, words));
    }

    /** A half before it is laid out. */
    record Named(String name, String told, String browser, List<StepRecord> steps) {}

    private static int lastAsked(List<StepRecord> steps) {
        for (int i = steps.size() - 1; i > 0; i--) {
            if (steps.get(i).outcome().isPresent()) {
                return i;
            }
        }
        return 0;
    }

    private static Half half(String id, Named named, int pair, Optional<Fork> fork, Wording words) {
        StepRecord step = named.steps().get(pair);
        Optional<Integer> image = fork.flatMap(Fork::image);
        List<Hop> hops = image.map(i -> step.elements().get(i).hops()).orElse(step.hops());
        List<Stop> stops = new ArrayList<>();
        for (Hop hop : hops) {
            boolean marked = fork.filter(found -> found.hop() == stops.size()).isPresent();
            stops.add(new Stop(stops.size() + 1, hop.url(), track(hop), words.say(hop.because()), hop.rule(), marked));
        }
        return new Half(
                named.name(),
                named.browser(),
                new StepView(id, title(step, words), step, words),
                image.map(i -> step.elements().get(i).url()),
                stops);
    }

    static String title(StepRecord step, Wording words) {
        return switch (step.action()) {
            case "click", "open", "visit", "send" -> words.say("compare.step." + step.action());
            default -> words.say("compare.step", step.step(), words.say("act." + step.action()));
        };
    }

    private static String track(Hop hop) {
        if (hop instanceof Hop.Rewrite) {
            return "switch";
        }
        if (hop instanceof Hop.Stop) {
            return "end";
        }
        return hop.url().startsWith("https:") ? "https" : "http";
    }
}
