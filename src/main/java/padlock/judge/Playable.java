package padlock.judge;

import java.util.Optional;
import padlock.scenario.Scenario;
import padlock.scenario.Step;
import padlock.world.Setup;

/** Whether a real browser can play a scenario: the first thing that it cannot do, as a sentence for the reader. */
final class Playable implements Step.Cases<Optional<String>> {
    private static final int MOST_STEPS = 30;

    private Playable() {}

    static Optional<String> obstacle(Scenario scenario) {
        if (scenario.setup().reader().mailbox() != Setup.Mailbox.WEBMAIL) {
            return Optional.of(
                    "Here the reader's images are fetched by a program that is no browser. Set the reader's mail to webmail.");
        }
        if (scenario.setup().reader().blocker()) {
            return Optional.of("Here the reader uses a blocker, and a fresh browser has none. Switch the blocker off.");
        }
        if (scenario.setup().brand().preloaded()) {
            return Optional.of(
                    "Here the brand is in the browsers' built-in HSTS list, and no real browser's list holds example.com.");
        }
        if (scenario.steps().size() > MOST_STEPS) {
            return Optional.of("A scenario for your own browser has at most " + MOST_STEPS + " steps.");
        }
        Playable playable = new Playable();
        if (scenario.steps().stream().noneMatch(Playable::isReaders)) {
            return Optional.of("Nobody visits, opens or clicks anything in this scenario.");
        }
        return scenario.steps().stream()
                .flatMap(step -> step.accept(playable).stream())
                .findFirst();
    }

    private static boolean isReaders(Step step) {
        return step instanceof Step.Visit || step instanceof Step.Open || step instanceof Step.Click;
    }

    @Override
    public Optional<String> visit(Step.Visit step) {
        return Optional.empty();
    }

    @Override
    public Optional<String> send(Step.Send step) {
        return Optional.empty();
    }

    @Override
    public Optional<String> open(Step.Open step) {
        return Optional.empty();
    }

    @Override
    public Optional<String> click(Step.Click step) {
        return Optional.empty();
    }

    @Override
    public Optional<String> change(Step.Change step) {
        return Optional.empty();
    }

    @Override
    public Optional<String> validate(Step.Validate step) {
        return Optional.empty();
    }

    @Override
    public Optional<String> pause(Step.Wait step) {
        return Optional.of("Time passes in this scenario, and a real browser lives in real time.");
    }

    @Override
    public Optional<String> forget(Step.Forget step) {
        return Optional.of(
                "The reader clears the browser half way. End the scenario before that step, and open a second one after it.");
    }

    @Override
    public Optional<String> scan(Step.Scan step) {
        return Optional.of("A link scanner takes part in this scenario, and that is no browser.");
    }

    @Override
    public Optional<String> unsubscribe(Step.Unsubscribe step) {
        return Optional.of("The mailbox unsubscribes in this scenario, and that is no browser's doing.");
    }

    @Override
    public Optional<String> install(Step.Install step) {
        return Optional.of("A phone app takes part in this scenario, and that is no browser.");
    }
}
