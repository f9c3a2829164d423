package padlock.judge;

import java.util.Iterator;
import java.util.Optional;
import padlock.mail.SentMail;
import padlock.mail.Templates;
import padlock.scenario.Scenario;
import padlock.scenario.Step;
import padlock.world.World;

/** The steps of a scenario in turn: what others do is done here, and what the reader does is handed out as an instruction. */
final class Script implements Step.Cases<Optional<Instruction>> {
    private static final Templates TEMPLATES = new Templates();

    private final World world;
    private final Iterator<Step> steps;
    private int number;
    private boolean changed;
    private boolean begun;

    Script(Scenario scenario, World world) {
        this.world = world;
        this.steps = scenario.steps().iterator();
    }

    /** What the reader does next; empty when the story is over. */
    Optional<Instruction> next() {
        while (steps.hasNext()) {
            number++;
            Optional<Instruction> instruction = steps.next().accept(this);
            if (instruction.isPresent()) {
                begun = true;
                changed = false;
                return instruction;
            }
        }
        return Optional.empty();
    }

    private Optional<Instruction> reader(Instruction.Kind kind, String address, boolean acceptWarnings) {
        return Optional.of(new Instruction(number, kind, address, acceptWarnings, changed && begun));
    }

    @Override
    public Optional<Instruction> visit(Step.Visit step) {
        return reader(Instruction.Kind.TYPE, step.url(), false);
    }

    @Override
    public Optional<Instruction> open(Step.Open step) {
        return world.lastMail()
                .flatMap(mail ->
                        reader(Instruction.Kind.OPEN, World.webmailPage(mail).toString(), false));
    }

    @Override
    public Optional<Instruction> click(Step.Click step) {
        return world.lastMail()
                .flatMap(mail -> mail.link(step.link()))
                .flatMap(link -> reader(Instruction.Kind.CLICK, link.href(), step.acceptWarning()));
    }

    @Override
    public Optional<Instruction> send(Step.Send step) {
        var template = TEMPLATES.of(step.html().orElseGet(world::newsletter));
        Optional<SentMail> ignored = step.otherHost()
                ? world.setup().dns().otherHost().map(host -> world.sendFrom(host, template))
                : Optional.of(world.send(template));
        return Optional.empty();
    }

    @Override
    public Optional<Instruction> change(Step.Change step) {
        world.change(step.edit());
        changed = true;
        return Optional.empty();
    }

    @Override
    public Optional<Instruction> validate(Step.Validate step) {
        world.validateBranding();
        return Optional.empty();
    }

    @Override
    public Optional<Instruction> pause(Step.Wait step) {
        throw unplayable(step);
    }

    @Override
    public Optional<Instruction> forget(Step.Forget step) {
        throw unplayable(step);
    }

    @Override
    public Optional<Instruction> scan(Step.Scan step) {
        throw unplayable(step);
    }

    @Override
    public Optional<Instruction> unsubscribe(Step.Unsubscribe step) {
        throw unplayable(step);
    }

    @Override
    public Optional<Instruction> install(Step.Install step) {
        throw unplayable(step);
    }

    private static IllegalStateException unplayable(Step step) {
        return new IllegalStateException(
                "no browser can play " + step.action() + ": Playable lets no such scenario in");
    }
}
