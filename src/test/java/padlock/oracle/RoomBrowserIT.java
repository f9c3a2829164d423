package padlock.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A whole class in real browsers: one instructor and five learners go through the five-minute run sheet, and much goes wrong. */
@Timeout(900)
class RoomBrowserIT {
    private static final String FIRST = "A new reader clicks";

    @TempDir
    private Path folder;

    private final HttpClient client = HttpClient.newHttpClient();
    private final List<Tab> tabs = new ArrayList<>();

    @Test
    void aClassHoldsTogether() throws Exception {
        Served server = Served.on(folder.resolve("data"), 0);
        Process chromium = Tab.browser(folder.resolve("chromium"));
        try {
            String base = server.url();
            Tab desk = tab(chromium);
            desk.open(base + "rooms");
            desk.click("input[value=hsts-in-five-minutes] ~ button");
            desk.sees("#step-title", "One mail, one link");
            String room = base + "r/" + desk.text(".desk-join .screen-code b").replace(" ", "");

            List<Tab> learners = new ArrayList<>();
            for (String name : List.of("Ada", "Bob", "Cleo", "Dan")) {
                learners.add(join(chromium, room, name));
            }
            Tab ada = learners.get(0);
            Tab bob = learners.get(1);
            Tab cleo = learners.get(2);
            desk.sees(".desk-clock", "4 following, 4 with the page open");

            // The first step: everybody guesses, then it runs.
            desk.click("#do-ask");
            for (Tab learner : learners) {
                learner.sees(".poll", FIRST);
                learner.click("#choice-1");
                learner.sees("button[aria-pressed=true]", "your guess");
            }
            desk.sees(".poll-state", "4 of 4");
            desk.click("#do-run");
            for (Tab learner : learners) {
                learner.sees(".result .verdict", "Delivered");
            }

            // One loses the network, one leaves; the class goes on.
            cleo.offline(true);
            bob.click("form[action$='/leave'] button");
            bob.sees("h1", "HSTS in five minutes");
            desk.click("#do-next");
            ada.sees(".stage-title", "The same link again");
            assertThat(cleo.text(".stage-title")).isEqualTo("One mail, one link");

            // One comes late and sees what is on now.
            desk.click("#do-ask");
            Tab late = join(chromium, room, "Eve");
            late.sees(".poll", "The same reader");
            late.click("#choice-3");
            ada.click("#choice-1");
            desk.sees(".poll-state", "2 of 4");

            // The network is back, and so is the one who left.
            cleo.offline(false);
            cleo.sees(".stage-title", "The same link again");
            cleo.click("#choice-3");
            bob.click(".join .primary");
            bob.sees(".poll", "The same reader");
            bob.click("#choice-2");
            desk.sees(".poll-state", "4 of 5");

            // The server is killed in the middle of it. Every page comes back without anybody touching it.
            server.close();
            ada.sees("#offline:not([hidden])", "connection is gone");
            server = Served.on(folder.resolve("data"), URI.create(base).getPort());
            for (Tab tab : tabs) {
                tab.waitFor("document.getElementById('offline').hidden");
            }
            learners.get(3).click("#choice-3");
            desk.sees(".poll-state", "5 of 5");

            // Hop by hop to the end.
            desk.click("#do-walk");
            late.sees(".walk .result-browser", "hop 1 of");
            desk.click("#do-run");
            learners.add(late);
            for (Tab learner : learners) {
                learner.sees(".result .verdict", "Blocked");
                learner.sees(".choice-right", "no way on");
            }
            desk.click("#do-ask");
            ada.sees(".poll-ask", "Once more");
            ada.click("#choice-3");
            desk.sees(".poll-state", "1 of 5");
            desk.click("#do-next");
            desk.sees("#step-title", "Who is hit");
            desk.click("#do-next");
            late.sees(".stage-title", "What to do");

            addsUp(room, desk.cookie("desk-"));
        } finally {
            tabs.forEach(Tab::close);
            Programs.end(chromium);
            server.close();
        }
    }

    private void addsUp(String room, String cookie) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(room + "/results.json?names=1"))
                .header("Cookie", cookie)
                .build();
        JsonNode results = JsonMapper.builder()
                .build()
                .readTree(client.send(request, HttpResponse.BodyHandlers.ofString())
                        .body());
        JsonNode steps = results.path("steps");
        assertThat(results.path("learners").asInt()).isEqualTo(5);
        assertThat(steps.path(0).path("question").path("before").toString()).isEqualTo("[4,0,0]");
        assertThat(steps.path(1).path("question").path("before").toString()).isEqualTo("[1,1,3]");
        assertThat(steps.path(1).path("question").path("after").toString()).isEqualTo("[0,0,1]");
        List<String> names = new ArrayList<>();
        steps.path(1)
                .path("answers")
                .forEach(answer -> names.add(answer.path("name").asString()));
        assertThat(names).containsExactly("Ada", "Bob", "Cleo", "Dan", "Eve");
    }

    private Tab tab(Process chromium) {
        Tab tab = Tab.in(client, folder.resolve("chromium"));
        assertThat(chromium.isAlive()).isTrue();
        tabs.add(tab);
        return tab;
    }

    private Tab join(Process chromium, String room, String name) {
        Tab tab = tab(chromium);
        tab.open(room);
        tab.type("#name", name);
        tab.click(".join .primary");
        tab.sees(".seat-head", name);
        return tab;
    }
}
