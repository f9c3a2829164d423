package padlock.cluster;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** An nginx that sends each request to the next node, whoever asks: no sticky sessions. */
final class Balancer implements AutoCloseable {
    private final Process process;
    private final int port;

    Balancer(Path folder, List<Node> nodes) throws IOException, InterruptedException {
        Files.createDirectories(folder);
        this.port = Program.freePort();
        Path file = Files.writeString(folder.resolve("nginx.conf"), config(folder, nodes));
        Program.handOver(folder);
        Path log = Files.createTempFile("nginx", ".log");
        this.process = Program.start(
                log, Program.find("/usr/sbin/nginx", "/usr/bin/nginx"), "-p", folder.toString(), "-c", file.toString());
        Program.await("nginx answers", Duration.ofSeconds(20), this::answers);
    }

    private boolean answers() {
        try {
            new Socket(InetAddress.getLoopbackAddress(), port).close();
            return true;
        } catch (IOException notYet) {
            return false;
        }
    }

    private String config(Path folder, List<Node> nodes) {
        String servers = nodes.stream()
                .map(node -> "    server " + node.address() + " max_fails=1 fail_timeout=1s;\n")
                .collect(Collectors.joining());
        String temporary = List.of("client_body", "proxy", "fastcgi", "uwsgi", "scgi").stream()
                .map(kind -> "  " + kind + "_temp_path " + folder.resolve(kind) + ";\n")
                .collect(Collectors.joining());
        return "daemon off;\nworker_processes 1;\nerror_log stderr;\npid " + folder.resolve("nginx.pid")
                + ";\nevents { worker_connections 2048; }\nhttp {\n  access_log off;\n" + temporary
                + "  upstream padlock {\n" + servers + "  }\n"
                + "  server {\n    listen 127.0.0.1:" + port + ";\n    location / {\n"
                + "      proxy_pass http://padlock;\n      proxy_http_version 1.1;\n"
                + "      proxy_set_header Connection \"\";\n      proxy_set_header Host $http_host;\n"
                + "      proxy_read_timeout 60s;\n    }\n  }\n}\n";
    }

    String url() {
        return "http://127.0.0.1:" + port + "/";
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(10, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
    }
}
