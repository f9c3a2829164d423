package padlock;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import padlock.site.RunningSite;

/** The site on disks that are full, cannot be written or hold rubbish, and among visitors who never finish: the rest goes on. */
@Timeout(120)
class FaultsTest {
    private static final String LESSON = "lessons/hsts-is-learned";
    private static final String TASK = LESSON + "/tasks/second-click";
    private static final String LOST = "cannot be kept right now";

    private final HttpClient client = HttpClient.newHttpClient();

    @TempDir
    private Path folder;

    private String cookies = "";
    private String base = "";

    private interface Visit {
        void on(RunningSite site) throws Exception;
    }

    private void serving(Path data, Visit visit) throws Exception {
        Settings settings = new Settings("127.0.0.1", 0, Optional.of(data), Optional.empty(), Optional.empty());
        try (Wiring wiring = new Wiring();
                RunningSite site = wiring.site(settings).start("127.0.0.1", 0)) {
            base = site.url();
            visit.on(site);
        }
    }

    private HttpResponse<String> send(HttpRequest.Builder request, String path) throws Exception {
        request.uri(URI.create(base + path)).timeout(Duration.ofSeconds(20));
        if (!cookies.isEmpty()) {
            request.header("Cookie", cookies);
        }
        HttpResponse<String> answer = client.send(request.build(), BodyHandlers.ofString());
        for (String set : answer.headers().allValues("Set-Cookie")) {
            String pair = set.substring(0, set.indexOf(';'));
            cookies = cookies.isEmpty() ? pair : cookies + "; " + pair;
        }
        return answer;
    }

    private HttpResponse<String> get(String path) throws Exception {
        return send(HttpRequest.newBuilder(), path);
    }

    private HttpResponse<String> post(String path, String form) throws Exception {
        return send(
                HttpRequest.newBuilder()
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form)),
                path);
    }

    /** Starts a class and answers its path. */
    private String open() throws Exception {
        HttpResponse<String> opened = post("rooms", "sheet=hsts-in-five-minutes");
        assertThat(opened.statusCode()).as(opened.body()).isEqualTo(303);
        String code = cookies.replaceAll("(?s).*desk-([A-Z0-9]{6})=.*", "$1");
        return "r/" + code;
    }

    private interface Task {
        void run() throws Exception;
    }

    private static void mounted(Path where, List<String> options, Task task) throws Exception {
        Files.createDirectories(where);
        List<String> command = new ArrayList<>(List.of("mount"));
        command.addAll(options);
        command.add(where.toString());
        assumeTrue(run(command) == 0, "only root may mount a file system for this test");
        try {
            task.run();
        } finally {
            run(List.of("umount", "--lazy", where.toString()));
        }
    }

    private static int run(List<String> command) throws IOException, InterruptedException {
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }

    @Test
    void aFullDiskStopsProgressAndClassesAndNothingElse() throws Exception {
        Path data = folder.resolve("small");
        mounted(
                data,
                List.of("-t", "tmpfs", "-o", "size=2m", "tmpfs"),
                () -> serving(data, site -> {
                    String room = open();
                    assertThat(post(TASK, "choice=1").statusCode()).isEqualTo(200);
                    String before = get("progress/export.json").body();
                    assertThat(before).contains("second-click");
                    Path filler = data.resolve("filler");
                    fill(filler);
                    assertThat(until503(room))
                            .contains("cannot be written down right now")
                            .doesNotContain("Exception");
                    assertThat(post("progress/reset", "").statusCode()).isLessThan(500);
                    assertThat(get("progress").body()).contains(LOST);
                    assertThat(get(LESSON).statusCode()).isEqualTo(200);
                    assertThat(post("", "").body()).contains("HSTS-8.3");
                    Files.delete(filler);
                    assertThat(get("progress/export.json").body()).isEqualTo(before);
                    assertThat(post(room + "/desk/do", "do=ask").statusCode()).isEqualTo(303);
                    assertThat(get(LESSON).statusCode()).isEqualTo(200);
                    assertThat(get("progress").body()).doesNotContain(LOST);
                }));
    }

    /** The journal has a few bytes left in its last page. */
    private String until503(String room) throws Exception {
        for (int i = 0; i < 400; i++) {
            HttpResponse<String> answer = post(room + "/desk/do", i % 2 == 0 ? "do=blank" : "do=unblank");
            if (answer.statusCode() == 503) {
                return answer.body();
            }
            assertThat(answer.statusCode()).isEqualTo(303);
        }
        throw new AssertionError("the disk is full and everything was written");
    }

    private static void fill(Path filler) throws IOException {
        byte[] block = new byte[4096];
        try (OutputStream out = Files.newOutputStream(filler)) {
            for (int i = 0; i < 2_000; i++) {
                out.write(block);
            }
        } catch (IOException full) {
            return;
        }
        throw new AssertionError("the disk never gets full");
    }

    @Test
    void aFolderThatCannotBeWrittenLeavesAllButProgress() throws Exception {
        Path source = Files.createDirectories(folder.resolve("source"));
        Path data = folder.resolve("read-only");
        mounted(
                data,
                List.of("--bind", "-o", "ro", source.toString()),
                () -> serving(data, site -> goesOnWithoutProgress()));
    }

    @Test
    void aFileInPlaceOfTheFolderLeavesAllButProgress() throws Exception {
        serving(Files.writeString(folder.resolve("file"), "x"), site -> goesOnWithoutProgress());
    }

    @Test
    void damagedFilesAreLeftAsTheyAre() throws Exception {
        byte[] rubbish = new byte[40_000];
        new Random(1).nextBytes(rubbish);
        Path progress = Files.write(folder.resolve("progress.db"), rubbish);
        Path rooms = Files.write(folder.resolve("rooms.db"), rubbish);
        serving(folder, site -> goesOnWithoutProgress());
        assertThat(progress).hasBinaryContent(rubbish);
        assertThat(rooms).hasBinaryContent(rubbish);
    }

    @Test
    void aDamagedKeyStopsSignedRecordsAndNothingElse() throws Exception {
        Path key = Files.writeString(folder.resolve("record.key"), "rubbish");
        serving(folder, site -> {
            assertThat(post(TASK, "choice=1").statusCode()).isEqualTo(200);
            assertThat(get("progress").body()).doesNotContain(LOST);
            assertThat(get("record").statusCode()).isEqualTo(200);
            HttpResponse<String> signed = get("record.json");
            assertThat(signed.statusCode()).isEqualTo(503);
            assertThat(signed.body()).doesNotContain("Exception");
            assertThat(get("progress/export.json").body()).contains("second-click");
        });
        assertThat(key).hasContent("rubbish");
    }

    private void goesOnWithoutProgress() throws Exception {
        assertThat(post(TASK, "choice=1").statusCode()).isEqualTo(200);
        assertThat(get(LESSON).statusCode()).isEqualTo(200);
        assertThat(get("progress").body()).contains(LOST);
        assertThat(post("", "").body()).contains("HSTS-8.3");
        String room = open();
        assertThat(post(room + "/join", "name=").statusCode()).isEqualTo(303);
        assertThat(get(room).statusCode()).isEqualTo(200);
    }

    @Test
    void visitorsWhoNeverFinishHoldUpNobody() throws Exception {
        serving(folder, site -> {
            List<Socket> unfinished = new ArrayList<>();
            try {
                for (int i = 0; i < 300; i++) {
                    unfinished.add(half("GET /lessons HTTP/1.1\r\nHost: 127.0.0.1\r\nX-Slow: "));
                }
                for (int i = 0; i < 40; i++) {
                    unfinished.add(half("POST /rooms/join HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 100\r\n"
                            + "Content-Type: application/x-www-form-urlencoded\r\n\r\ncode="));
                }
                for (int i = 0; i < 20; i++) {
                    long start = System.nanoTime();
                    assertThat(get(LESSON).statusCode()).isEqualTo(200);
                    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
                }
            } finally {
                for (Socket socket : unfinished) {
                    socket.close();
                }
            }
        });
    }

    @Test
    void pagesOfAClassThatVanishWithoutAWordHoldUpNobody() throws Exception {
        serving(folder, site -> {
            String room = open();
            List<Socket> gone = new ArrayList<>();
            try {
                for (int i = 0; i < 20; i++) {
                    // They never read: to the server they look like a phone in a tunnel.
                    gone.add(half("GET /" + room + "/screen/events HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n"));
                }
                for (String act : List.of("ask", "run", "next", "back", "blank", "unblank")) {
                    assertThat(post(room + "/desk/do", "do=" + act).statusCode())
                            .isEqualTo(303);
                }
                assertThat(get(room + "/screen").statusCode()).isEqualTo(200);
            } finally {
                for (Socket socket : gone) {
                    socket.close();
                }
            }
        });
    }

    private Socket half(String request) throws IOException {
        Socket socket =
                new Socket(InetAddress.getLoopbackAddress(), URI.create(base).getPort());
        socket.getOutputStream().write(request.getBytes(US_ASCII));
        socket.getOutputStream().flush();
        return socket;
    }
}
