package padlock.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import padlock.judge.Comparison.Verdict;
import padlock.pki.Authority;
import padlock.pki.Verifier;
import padlock.policy.Profile;
import padlock.policy.Profiles;
import padlock.scenario.FilesBeside;
import padlock.scenario.LabCertificates;
import padlock.scenario.ModelRunner;
import padlock.scenario.Scenario;
import padlock.scenario.ScenarioReader;
import padlock.words.Wording;

@Timeout(60)
class SessionsTest {
    private static final Profiles PROFILES = Profiles.read();
    private static final String CLICK = "title: A click\nsteps: [ send: newsletter, click: 1 ]\nbrowsers: [rfc-6797]\n";

    private final Authority authority = new Authority();
    private Sessions sessions = sessions(Sessions.USUAL);

    @AfterEach
    void close() {
        sessions.close();
    }

    @Test
    void theServersAreReachedByNameAndWhatTheySawIsCompared() throws Exception {
        Session session = opened(CLICK);
        String link = session.sight().current().orElseThrow().instruction().address();
        assertThat(link).startsWith("http://click.example.com/");
        assertThat(session.sight().verdict()).isEqualTo(Verdict.WAITING);

        assertThat(plain(session, "click.example.com", link.substring("http://click.example.com".length())))
                .startsWith("HTTP/1.1 302");
        Comparison half = session.sight().steps().get(0);
        assertThat(half.counted()).isTrue();
        assertThat(half.verdict()).isEqualTo(Verdict.WAITING);
        assertThat(secure(session, "www.example.com", "GET", "/spring")).startsWith("HTTP/1.1 200");
        assertThat(session.sight().steps().get(0).verdict()).isEqualTo(Verdict.AGREES);

        session.done(1);
        assertThat(session.sight().finished()).as("step 1 is not the reader's").isFalse();
        session.done(2);
        assertThat(session.sight().finished()).isTrue();
        assertThat(session.sight().verdict()).as("no browser has shown itself").isEqualTo(Verdict.WAITING);
    }

    @Test
    void whatIsMissingWhenTheStepIsDoneIsADifference() throws Exception {
        Session session = opened(CLICK);
        session.done(2);
        assertThat(session.sight().steps().get(0).verdict()).isEqualTo(Verdict.DIFFERS);
        assertThat(session.sight().steps().get(0).rows()).allMatch(row -> row.emulated() && !row.real());
    }

    @Test
    void theGuideHoldsTheLinkAndTakesTheReadersWord() throws Exception {
        Session session = opened(CLICK.replace(
                "send: newsletter", "send: { html: \"<a href='https://www.example.com/?a=1&amp;b=<script>'>x</a>\" }"));
        String page = secure(session, "mail.example.net", "GET", "/judge");
        assertThat(page).contains("Step 2", "http://click.example.com/").doesNotContain("<script>");
        assertThat(session.sight().userAgent()).contains("Mozilla/5.0 (X11) Firefox/153.0");
        assertThat(session.sight().profile()).isEqualTo("firefox-153");
        assertThat(session.sight().steps().get(0).rows()).noneMatch(Comparison.Row::real);
        assertThat(secure(session, "mail.example.net", "POST", "/judge/next/1")).startsWith("HTTP/1.1 303");
        assertThat(session.sight().finished()).isFalse();
        secure(session, "mail.example.net", "POST", "/judge/next/2");
        assertThat(session.sight().finished()).isTrue();
        assertThat(secure(session, "mail.example.net", "GET", "/judge")).contains("That was all");
    }

    @Test
    void theGuideSpeaksTheLanguageOfWhoeverOpenedTheSession() throws Exception {
        Map<String, String> shouted = new HashMap<>();
        Wording.english().sentences().forEach((key, sentence) -> shouted.put(key, "⟦" + sentence + "⟧"));
        Scenario all = scenario("title: All\nsteps: [ visit: \"https://example.com/\", send: newsletter, open: mail,"
                + " change: { esp: { links: https } }, click: 1, click: { link: 1, accept-warning: true } ]\n");
        Session session = opened(all, new Wording(shouted));
        for (int step : List.of(1, 3, 5, 6, 7)) {
            String page = secure(session, "mail.example.net", "GET", "/judge");
            assertThat(page.contains("The setup was changed")).isEqualTo(step == 5);
            Document body = Jsoup.parse(page.substring(page.indexOf("\r\n\r\n")));
            body.select("#address, style").remove();
            assertThat(body.getAllElements().stream()
                            .flatMap(element -> element.textNodes().stream())
                            .map(text -> text.text().replaceAll("⟦.*⟧", "").strip()))
                    .as("step %s", step)
                    .containsOnly("");
            session.done(step);
        }
        assertThat(session.sight().finished()).isTrue();
    }

    @Test
    void otherNamesLeadNowhereAndAreNoPartOfTheStory() throws Exception {
        Session session = opened(CLICK);
        assertThatThrownBy(() -> enter(session, "www.iana.org", 443)).hasMessage("4");
        assertThatThrownBy(() -> enter(session, "click.example.com", 22)).hasMessage("5");
        assertThat(session.sight().strangers()).isEqualTo(1);
    }

    @Test
    void thereIsAPlaceForThreeAndClosingMakesRoom() throws Exception {
        List<Session> three = List.of(opened(CLICK), opened(CLICK), opened(CLICK));
        assertThat(sessions.open(scenario(CLICK), "rfc-6797", Wording.english()))
                .isInstanceOfSatisfying(
                        Sessions.Opening.Refused.class,
                        refused -> assertThat(refused.later()).isTrue());
        sessions.close(three.get(1).id());
        untilNobodyListens(three.get(1));
        assertThat(sessions.find(three.get(1).id())).isEmpty();
        assertThat(opened(CLICK).id()).isNotEqualTo(three.get(1).id());
    }

    @Test
    void aSessionEndsByItself() throws Exception {
        sessions.close();
        sessions = sessions(Duration.ofMillis(50));
        Session session = opened(CLICK);
        untilNobodyListens(session);
        assertThat(sessions.find(session.id())).isEmpty();
    }

    @Test
    void whatNoBrowserCanPlayIsRefusedWithAReason() {
        for (String step : List.of("wait: 1d", "forget: all", "scan: mail", "unsubscribe: one-click")) {
            assertThat(sessions.open(
                            scenario(CLICK.replace("click: 1", "click: 1, " + step)), "rfc-6797", Wording.english()))
                    .as(step)
                    .isInstanceOfSatisfying(
                            Sessions.Opening.Refused.class,
                            refused -> assertThat(refused.later()).isFalse());
        }
        for (String reader :
                List.of("reader: { mail: gmail }", "reader: { blocker: true }", "brand: { preloaded: true }")) {
            assertThat(sessions.open(scenario("setup: { " + reader + " }\n" + CLICK), "rfc-6797", Wording.english()))
                    .as(reader)
                    .isInstanceOf(Sessions.Opening.Refused.class);
        }
        assertThat(sessions.open(scenario("title: None\nsteps: [ send: newsletter ]\n"), "rfc-6797", Wording.english()))
                .isInstanceOf(Sessions.Opening.Refused.class);
    }

    /** A closed port may take somebody in until its thread has noticed; the timeout of the class ends the wait. */
    private static void untilNobodyListens(Session session) throws IOException {
        while (true) {
            try (Socket ignored = new Socket(InetAddress.getLoopbackAddress(), session.port())) {
                Thread.onSpinWait();
            } catch (SocketException refusedOrReset) {
                // Reset: the port closed while this was still on its way in.
                return;
            }
        }
    }

    private Session opened(String yaml) {
        return opened(scenario(yaml), Wording.english());
    }

    private Session opened(Scenario scenario, Wording words) {
        Sessions.Opening opening = sessions.open(scenario, "rfc-6797", words);
        assertThat(opening).isInstanceOf(Sessions.Opening.Opened.class);
        return ((Sessions.Opening.Opened) opening).session();
    }

    private Sessions sessions(Duration lasts) {
        return new Sessions(
                new LabCertificates(authority, new Verifier(authority)),
                authority::trustAnchor,
                new ModelRunner(PROFILES, authority),
                InstantSource.system(),
                lasts);
    }

    private static Scenario scenario(String yaml) {
        return new ScenarioReader(PROFILES.all().stream().map(Profile::id).toList())
                .read("test.yml", yaml, FilesBeside.none())
                .orElseThrow();
    }

    /** Goes in through the proxy; the exception's message is the proxy's reason. */
    private static Socket enter(Session session, String name, int port) throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), session.port());
        byte[] host = name.getBytes(StandardCharsets.US_ASCII);
        socket.getOutputStream().write(new byte[] {5, 1, 0, 5, 1, 0, 3, (byte) host.length});
        socket.getOutputStream().write(host);
        socket.getOutputStream().write(new byte[] {(byte) (port >> 8), (byte) port});
        byte[] answer = new DataInputStream(socket.getInputStream()).readNBytes(12);
        if (answer.length < 12 || answer[3] != 0) {
            socket.close();
            throw new IOException(answer.length < 4 ? "closed" : String.valueOf(answer[3]));
        }
        return socket;
    }

    private static String plain(Session session, String name, String target) throws IOException {
        try (Socket socket = enter(session, name, 80)) {
            return ask(socket, "GET", name, target);
        }
    }

    private static String secure(Session session, String name, String method, String target) throws Exception {
        try (Socket socket = enter(session, name, 443)) {
            SSLContext trusting = SSLContext.getInstance("TLS");
            trusting.init(null, new TrustManager[] {new Anybody()}, new SecureRandom());
            try (SSLSocket tls = (SSLSocket) trusting.getSocketFactory().createSocket(socket, name, 443, true)) {
                return ask(tls, method, name, target);
            }
        }
    }

    private static String ask(Socket socket, String method, String name, String target) throws IOException {
        String request = method + " " + target + " HTTP/1.1\r\nHost: " + name
                + "\r\nUser-Agent: Mozilla/5.0 (X11) Firefox/153.0\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";
        socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
        return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    private static final class Anybody implements X509TrustManager {
        @Override
        public void checkClientTrusted(X509Certificate[] chain, String kind) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String kind) {}

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }
}
