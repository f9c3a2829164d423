package padlock.origin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import padlock.http.Response;
import padlock.pki.Authority;
import padlock.policy.Profile;
import padlock.policy.Profiles;
import padlock.scenario.FilesBeside;
import padlock.scenario.ModelRunner;
import padlock.scenario.Scenario;
import padlock.scenario.ScenarioReader;
import padlock.scenario.WireRunner;
import padlock.trace.Run;
import padlock.trace.RunDifference;
import padlock.url.Host;
import padlock.world.Machine;
import padlock.world.Port;

/** WireMock servers that die while a story uses them. */
@Timeout(120)
class DyingServerTest {
    private static final Host BRAND = Host.of("example.com");

    private final Origins origins = new Origins(1, Duration.ofSeconds(20));

    @AfterEach
    void shutDown() {
        origins.close();
    }

    private Lab lease() {
        Machine machine = new Machine(
                Machine.Name.BRAND, new Port.Plain(request -> Response.html(200, "hello")), new Port.Closed());
        Function<Host, Optional<Machine>> names = host -> host.equals(BRAND) ? Optional.of(machine) : Optional.empty();
        return origins.lease(names);
    }

    @Test
    void aRunWhoseServerDiedIsNotBelieved() {
        Lab lab = lease();
        assertThat(lab.find(BRAND, 80)).isPresent();
        lab.server(Machine.Name.BRAND).close();
        assertThatThrownBy(lab::close).isInstanceOf(ServerDied.class).hasMessageContaining("play it again");
    }

    @Test
    void theNextRunGetsAFreshServer() {
        SiteServer dead;
        try (Lab lab = lease()) {
            dead = lab.server(Machine.Name.BRAND);
        }
        dead.close();
        try (Lab lab = lease()) {
            SiteServer fresh = lab.server(Machine.Name.BRAND);
            assertThat(fresh).isNotSameAs(dead);
            assertThat(fresh.isAlive()).isTrue();
        }
    }

    @Test
    void aStoryWhoseServersDieInTheMiddleIsToldRightOrNotAtAll() throws Exception {
        Profiles profiles = Profiles.read();
        Authority authority = new Authority();
        Scenario story = new ScenarioReader(
                        profiles.all().stream().map(Profile::id).toList())
                .read(
                        "story.yml",
                        "title: T\nsteps: [visit: 'https://example.com/', send: newsletter, open: mail, click: 1]",
                        FilesBeside.none())
                .orElseThrow();
        Run right = new ModelRunner(profiles, authority).run(story, "chromium-156");
        WireRunner wire = new WireRunner(profiles, authority, origins);
        List<SiteServer> servers = new ArrayList<>();
        AtomicInteger refused = new AtomicInteger();
        AtomicInteger told = new AtomicInteger();
        for (int i = 0; i < 12; i++) {
            try (Lab lab = lease()) {
                for (Machine.Name name : Machine.Name.values()) {
                    servers.add(lab.server(name));
                }
            }
            Thread killer = new Thread(() -> servers.forEach(SiteServer::close));
            killer.start();
            try {
                Run run = wire.run(story, "chromium-156");
                assertThat(RunDifference.between(right, run)).isEmpty();
                told.incrementAndGet();
            } catch (ServerDied twice) {
                refused.incrementAndGet();
            }
            killer.join();
            servers.clear();
        }
        assertThat(told.get() + refused.get()).isEqualTo(12);
        assertThat(RunDifference.between(right, wire.run(story, "chromium-156")))
                .isEmpty();
    }
}
