package padlock.origin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import padlock.http.Response;
import padlock.url.Host;
import padlock.world.Machine;
import padlock.world.Port;

@Timeout(60)
class LabTest {
    private static final Host BRAND = Host.of("example.com");
    private static final Origins ORIGINS = new Origins(2, Duration.ofMillis(50));

    @AfterAll
    static void shutDown() {
        ORIGINS.close();
    }

    private static Function<Host, Optional<Machine>> brandSays(String text) {
        return brand(new Port.Plain(request -> Response.html(200, text)));
    }

    private static Function<Host, Optional<Machine>> brand(Port port80) {
        Machine machine = new Machine(Machine.Name.BRAND, port80, new Port.Closed());
        return host -> host.equals(BRAND) ? Optional.of(machine) : Optional.empty();
    }

    private static InetSocketAddress door(Lab lab) {
        return lab.find(BRAND, 80).orElseThrow().address();
    }

    /** Asks like somebody who found the port, and gives everything that comes back. */
    private static String ask(InetSocketAddress door, String host, String target) throws IOException {
        return say(door, "GET " + target + " HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n");
    }

    private static String say(InetSocketAddress door, String requests) throws IOException {
        try (Socket socket = new Socket(door.getAddress(), door.getPort())) {
            socket.getOutputStream().write(requests.getBytes(StandardCharsets.ISO_8859_1));
            try (InputStream in = socket.getInputStream()) {
                return new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
            }
        }
    }

    @Test
    void everyDoorIsOnLoopback() {
        for (Port port : new Port[] {
            new Port.Closed(), new Port.Stalls(), new Port.Alerts(), new Port.Plain(request -> Response.html(200, ""))
        }) {
            try (Lab lab = ORIGINS.lease(brand(port))) {
                assertThat(door(lab).getAddress().isLoopbackAddress()).isTrue();
            }
        }
    }

    @Test
    void anUnknownNameHasNoDoor() {
        try (Lab lab = ORIGINS.lease(brandSays("hello"))) {
            assertThat(lab.find(Host.of("example.org"), 80)).isEmpty();
        }
    }

    @Test
    void aClosedPortRefuses() {
        try (Lab lab = ORIGINS.lease(brand(new Port.Closed()))) {
            InetSocketAddress door = door(lab);
            assertThatThrownBy(() -> new Socket(door.getAddress(), door.getPort()).close())
                    .isInstanceOf(ConnectException.class);
        }
    }

    @ParameterizedTest
    @EnumSource(Machine.Name.class)
    void everyMachineHasItsOwnServer(Machine.Name name) {
        Machine machine = new Machine(name, new Port.Plain(request -> Response.html(200, "")), new Port.Closed());
        Machine other = new Machine(
                name == Machine.Name.EDGE ? Machine.Name.BRAND : Machine.Name.EDGE,
                machine.port80(),
                machine.port443());
        try (Lab lab = ORIGINS.lease(host -> Optional.of(host.equals(BRAND) ? machine : other))) {
            assertThat(door(lab))
                    .isNotEqualTo(
                            lab.find(Host.of("b.example"), 80).orElseThrow().address());
            assertThat(door(lab)).isEqualTo(door(lab));
        }
    }

    @Test
    void theAnswerIsTheSitesAndNothingElse() throws IOException {
        try (Lab lab = ORIGINS.lease(brandSays("hello"))) {
            assertThat(ask(door(lab), "example.com", "/"))
                    .isEqualTo("HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Type: text/html; charset=utf-8\r\n"
                            + "Content-Length: 5\r\n\r\nhello");
        }
    }

    @Test
    void aHeaderIsReadAsItIsWrittenWhateverCameBeforeItOnTheConnection() throws IOException {
        Port echo = new Port.Plain(
                request -> Response.html(200, request.headers().first("Cookie").orElse("")));
        try (Lab lab = ORIGINS.lease(brand(echo))) {
            String get = "GET / HTTP/1.1\r\nHost: example.com\r\nCookie: ";
            assertThat(say(door(lab), get + "ID\r\n\r\n" + get + "id=1\r\nConnection: close\r\n\r\n"))
                    .endsWith("\r\n\r\nid=1");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/__admin", "/__admin/", "/__admin/mappings", "/__admin/swagger-ui/", "/__files/", "/favicon.ico"
            })
    void noPageOfTheServersOwnIsReachable(String target) throws IOException {
        try (Lab lab = ORIGINS.lease(brandSays("the site"))) {
            assertThat(ask(door(lab), "example.com", target))
                    .startsWith("HTTP/1.1 200")
                    .endsWith("the site");
        }
    }

    @Test
    void whoeverNamesAnotherMachineGetsNothing() throws IOException {
        try (Lab lab = ORIGINS.lease(brandSays("hello"))) {
            InetSocketAddress door = door(lab);
            assertThat(ask(door, "example.org", "/")).startsWith("HTTP/1.1 404");
            assertThat(ask(door, "exa mple!", "/")).startsWith("HTTP/1.1 4");
        }
    }

    @Test
    void twoLabsNeverSeeEachOther() throws IOException {
        try (Lab one = ORIGINS.lease(brandSays("one"));
                Lab two = ORIGINS.lease(brandSays("two"))) {
            assertThat(door(one)).isNotEqualTo(door(two));
            assertThat(ask(door(one), "example.com", "/")).endsWith("one");
            assertThat(ask(door(two), "example.com", "/")).endsWith("two");
        }
    }

    @Test
    void serversAreUsedAgainForTheNextWorld() throws IOException {
        InetSocketAddress first;
        try (Lab lab = ORIGINS.lease(brandSays("one"))) {
            first = door(lab);
        }
        assertThat(ask(first, "example.com", "/")).startsWith("HTTP/1.1 404");
        try (Lab lab = ORIGINS.lease(brandSays("two"))) {
            assertThat(door(lab)).isEqualTo(first);
            assertThat(ask(first, "example.com", "/")).endsWith("two");
        }
    }

    @Test
    void aLabGivenBackOpensNoDoor() {
        Lab lab = ORIGINS.lease(brandSays("hello"));
        lab.close();
        lab.close();
        assertThatThrownBy(() -> lab.find(BRAND, 80)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aSiteThatFailsFailsTheRun() throws IOException {
        IllegalStateException bug = new IllegalStateException("a bug, on purpose");
        Lab lab = ORIGINS.lease(brand(new Port.Plain(request -> {
            throw bug;
        })));
        assertThat(ask(door(lab), "example.com", "/")).startsWith("HTTP/1.1 500");
        assertThat(lab.failure()).containsSame(bug);
        assertThatThrownBy(lab::close).hasCause(bug);
        try (Lab next = ORIGINS.lease(brandSays("next"))) {
            assertThat(next.failure()).isEmpty();
        }
    }

    @Test
    void whoComesTooLateIsToldSo() {
        try (Lab one = ORIGINS.lease(brandSays("one"));
                Lab two = ORIGINS.lease(brandSays("two"))) {
            assertThat(one).isNotSameAs(two);
            assertThatThrownBy(() -> ORIGINS.lease(brandSays("three"))).isInstanceOf(NoLabFree.class);
        }
        ORIGINS.lease(brandSays("three")).close();
    }

    @Test
    void whoWaitsGetsTheNextFreeLab() throws Exception {
        try (Origins origins = new Origins(1, Duration.ofSeconds(30))) {
            Lab first = origins.lease(brandSays("one"));
            CountDownLatch started = new CountDownLatch(1);
            CompletableFuture<Lab> second = CompletableFuture.supplyAsync(() -> {
                started.countDown();
                return origins.lease(brandSays("two"));
            });
            started.await();
            first.close();
            second.get().close();
        }
    }

    @Test
    void closingStopsEveryServer() throws IOException {
        Origins origins = new Origins(1, Duration.ofSeconds(1));
        Lab lab = origins.lease(brandSays("hello"));
        InetSocketAddress door = door(lab);
        assertThat(ask(door, "example.com", "/")).endsWith("hello");
        origins.close();
        origins.close();
        assertThatThrownBy(() -> new Socket(door.getAddress(), door.getPort()).close())
                .isInstanceOf(ConnectException.class);
        lab.close();
        assertThatThrownBy(() -> origins.lease(brandSays("hello"))).isInstanceOf(IllegalStateException.class);
    }
}
