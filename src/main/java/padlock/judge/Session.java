package padlock.judge;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import padlock.judge.Contact.Approach;
import padlock.mail.Purpose;
import padlock.origin.Lab;
import padlock.origin.Origins;
import padlock.scenario.Scenario;
import padlock.trace.Run;
import padlock.trace.StepRecord;
import padlock.url.Host;
import padlock.words.Wording;
import padlock.world.World;

/**
 * A scenario kept up for one real browser: its servers, the way in, and what was seen so far.
 *
 * <p>Each step of the reader is open until somebody says that it is done; the emulated run of the matching profile is laid beside it.
 */
public final class Session implements AutoCloseable {
    private static final int MOST_CONNECTIONS = 128;

    private final String id;
    private final Instant ends;
    private final String chosen;
    private final Function<String, Run> emulator;
    private final World world;
    private final Lab lab;
    private final Relay door;
    private final Traffic traffic = new Traffic();
    private final Script script;
    private final List<Act> acts = new ArrayList<>();
    private Optional<String> userAgent = Optional.empty();
    private int strangers;
    private boolean finished;

    /**
     * Opens the doors.
     *
     * @param chosen the profile to compare with as long as nobody knows the browser
     * @param emulator plays the scenario in a profile
     * @param words the language of the page that the browser opens first
     */
    Session(
            String id,
            Instant ends,
            Scenario scenario,
            String chosen,
            Function<String, Run> emulator,
            World world,
            Origins origins,
            Wording words) {
        this.id = id;
        this.ends = ends;
        this.chosen = chosen;
        this.emulator = emulator;
        this.world = world;
        this.script = new Script(scenario, world);
        Guide guide = new Guide(this::greet, this::done, words);
        this.lab = origins.lease(guide.over(traffic.watch(world::locate)));
        InetSocketAddress loopback = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
        this.door = new Relay(loopback, MOST_CONNECTIONS, new Socks(this::find, this::noticed));
        advance();
    }

    public String id() {
        return id;
    }

    /** The port of the way in, on loopback. */
    public int port() {
        return door.port();
    }

    /** The first page that the browser shows. */
    public String start() {
        return Guide.START;
    }

    private Optional<InetSocketAddress> find(Host host, int port) {
        return lab.find(host, port).map(Lab.Door::address);
    }

    private synchronized void noticed(Host host, int port) {
        if (world.locate(host).isEmpty() && emulatedNever(host)) {
            strangers++;
        } else if (!Guide.stands(host)) {
            current().ifPresent(act -> act.approached(Approach.to(host, port == 443), false));
        }
    }

    // Browsers ask their makers about this and that; such names lead nowhere here and are no part of the story.
    private boolean emulatedNever(Host host) {
        return run().steps().stream()
                .flatMap(step -> Contact.of(step).stream())
                .noneMatch(contact -> contact.host().equals(host.name()));
    }

    private synchronized Optional<Instruction> greet(Optional<String> agent) {
        userAgent = agent.or(() -> userAgent);
        return current().map(Act::instruction);
    }

    /** The reader did what this step asks; a step that is not open changes nothing. */
    public synchronized void done(int step) {
        Optional<Act> open = current().filter(act -> act.instruction().step() == step);
        if (open.isPresent()) {
            watch();
            open.get().close();
            advance();
        }
    }

    private void advance() {
        Optional<Instruction> next = script.next();
        next.ifPresent(instruction -> acts.add(new Act(instruction, events())));
        finished = next.isEmpty();
        if (next.filter(Instruction::restart).isPresent()) {
            // A kept connection would not notice that the setup changed. The guide's own answer is still on its way.
            lab.find(Host.of("mail.example.net"), 443).ifPresent(webmail -> door.hangUpExcept(webmail.address()));
        }
    }

    private Optional<Act> current() {
        return finished || acts.isEmpty() ? Optional.empty() : Optional.of(acts.get(acts.size() - 1));
    }

    private int events() {
        return world.log().count(Purpose.OPEN) + world.log().count(Purpose.CLICK);
    }

    private void watch() {
        List<Traffic.Exchange> exchanges = traffic.take();
        current().ifPresent(act -> {
            for (Traffic.Exchange exchange : exchanges) {
                Host host = exchange.request().url().host();
                if (!Guide.stands(host) && !exchange.request().url().path().equals("/favicon.ico")) {
                    act.approached(Approach.to(host, exchange.request().url().isHttps()), true);
                }
            }
            act.counts(events());
        });
    }

    /** What there is to see now. */
    public synchronized Sight sight() {
        watch();
        Run run = run();
        List<Comparison> comparisons = compare(run);
        return new Sight(ends, userAgent, run.browser(), comparisons, finished, strangers);
    }

    private List<Comparison> compare(Run run) {
        return acts.stream()
                .map(act -> {
                    StepRecord step = run.steps().get(act.instruction().step() - 1);
                    return act.beside(Contact.of(step), step.counted());
                })
                .toList();
    }

    private Run run() {
        return emulator.apply(Family.profile(userAgent, chosen));
    }

    @Override
    public void close() {
        door.close();
        lab.close();
    }
}
