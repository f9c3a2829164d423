package padlock.judge;

import java.util.Optional;
import padlock.scenario.Scenario;
import padlock.scenario.Step;
import padlock.words.Sentence;
import padlock.world.Setup;

/** Whether a real browser can play a scenario: the first thing that it cannot do, as a sentence for the reader. */
final class Playable implements Step.Cases<Optional<Sentence>> {
    private static final int MOST_STEPS = 30;

    private Playable() {}

    static Optional<Sentence> obstacle(Scenario scenario) {
        if (scenario.setup().reader().mailbox() != Setup.Mailbox.WEBMAIL) {
            return no("mailbox");
        }
        if (scenario.setup().reader().blocker()) {
            return no("blocker");
        }
        if (scenario.setup().brand().preloaded()) {
            return no("preloaded");
        }
        if (scenario.steps().size() > MOST_STEPS) {
            return no("steps", MOST_STEPS);
        }
        Playable playable = new Playable();
        if (scenario.steps().stream().noneMatch(Playable::isReaders)) {
            return no("nothing");
        }
        return scenario.steps().stream()
                .flatMap(step -> step.accept(playable).stream())
                .findFirst();
    }

    private static Optional<Sentence> no(String what, Object... parts) {
        return Optional.of(Sentence.of("judge.cannot." + what, parts));
    }

    private static boolean isReaders(Step step) {
        return step instanceof Step.Visit || step instanceof Step.Open || step instanceof Step.Click;
    }

    @Override
    public Optional<Sentence> visit(Step.Visit step) {
        return Optional.empty();
    }

    @Override
    public Optional<Sentence> send(Step.Send step) {
        return Optional.empty();
    }

    @Override
    public Optional<Sentence> open(Step.Open step) {
        return Optional.empty();
    }

    @Override
    public Optional<Sentence> click(Step.Click step) {
        return Optional.empty();
    }

    @Override
    public Optional<Sentence> change(Step.Change step) {
        return Optional.empty();
    }

    @Override
    public Optional<Sentence> validate(Step.Validate step) {
        return Optional.empty();
    }

    @Override
    public Optional<Sentence> pause(Step.Wait step) {
        return no("wait");
    }

    @Override
    public Optional<Sentence> forget(Step.Forget step) {
        return no("forget");
    }

    @Override
    public Optional<Sentence> scan(Step.Scan step) {
        return no("scan");
    }

    @Override
    public Optional<Sentence> unsubscribe(Step.Unsubscribe step) {
        return no("unsubscribe");
    }

    @Override
    public Optional<Sentence> install(Step.Install step) {
        return no("install");
    }
}
