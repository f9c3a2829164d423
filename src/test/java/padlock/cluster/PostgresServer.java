package padlock.cluster;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** A PostgreSQL of a test's own, in a temporary folder, which can be stopped and started again. */
final class PostgresServer implements AutoCloseable {
    private final Path folder;
    private final Path log;
    private final int port;
    private Process process;

    PostgresServer(Path folder) throws IOException, InterruptedException {
        this.folder = Program.handOver(Files.createDirectories(folder));
        this.log = Files.createTempFile("postgres", ".log");
        this.port = Program.freePort();
        Program.run(log, Program.postgres("initdb"), "-D", data(), "-A", "trust", "-U", "padlock", "-E", "UTF8");
        this.process = launch();
    }

    private String data() {
        return folder.resolve("data").toString();
    }

    String url() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/postgres?user=padlock";
    }

    private Process launch() throws IOException, InterruptedException {
        Process started = Program.start(
                log,
                Program.postgres("postgres"),
                "-D",
                data(),
                "-p",
                String.valueOf(port),
                "-k",
                folder.toString(),
                "-c",
                "listen_addresses=127.0.0.1");
        Program.await("PostgreSQL answers", Duration.ofSeconds(30), this::answers);
        return started;
    }

    private boolean answers() {
        try {
            DriverManager.getConnection(url()).close();
            return true;
        } catch (SQLException notYet) {
            return false;
        }
    }

    void start() throws IOException, InterruptedException {
        process = launch();
    }

    /** As after a crash of its machine: no connection is ended politely. */
    void stop() throws IOException, InterruptedException {
        Program.run(log, Program.postgres("pg_ctl"), "-D", data(), "-m", "immediate", "-w", "stop");
        process.waitFor(20, TimeUnit.SECONDS);
    }

    @Override
    public void close() throws IOException, InterruptedException {
        if (process.isAlive()) {
            stop();
        }
    }
}
