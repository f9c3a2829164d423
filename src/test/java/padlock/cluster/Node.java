package padlock.cluster;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** One Padlock, in a process of its own, as {@code serve} starts it. */
final class Node implements AutoCloseable {
    private static final List<String> SERVE = List.of("serve", "--port", "0");

    private final Process process;
    private final boolean watched;
    private final Path log;
    private final String url;

    private Node(Process process, boolean watched, Path log, String url) {
        this.process = process;
        this.watched = watched;
        this.log = log;
        this.url = url;
    }

    static Node serve(String... options) throws IOException {
        return serve(Map.of(), options);
    }

    static Node serve(Map<String, String> environment, String... options) throws IOException {
        return start(List.of(), environment, "padlock.Main", List.of(), List.of(options));
    }

    /** Started by another program, which watches it and ends when it ends; every socket is written down in a file besides. */
    static Node recorded(List<String> watcher, Path record, String... options) throws IOException {
        return start(watcher, Map.of(), Recorder.class.getName(), List.of(record.toString()), List.of(options));
    }

    private static Node start(
            List<String> watcher,
            Map<String, String> environment,
            String main,
            List<String> first,
            List<String> options)
            throws IOException {
        List<String> command = new ArrayList<>(watcher);
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Xmx300m",
                "-cp",
                classPath(),
                main));
        command.addAll(first);
        command.addAll(SERVE);
        command.addAll(options);
        Path log = Files.createTempFile("node", ".log");
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(log.toFile());
        builder.environment().putAll(environment);
        Process process = builder.start();
        BufferedReader out = process.inputReader(StandardCharsets.UTF_8);
        for (String line = out.readLine(); line != null; line = out.readLine()) {
            if (line.startsWith("Padlock is ready at ")) {
                return new Node(process, !watcher.isEmpty(), log, line.substring(line.indexOf("http")));
            }
        }
        process.destroyForcibly();
        throw new IOException("the node did not start:\n" + Files.readString(log));
    }

    /** What this test runs on: a launcher may have put it in a class loader of its own. */
    static String classPath() {
        return Node.class.getClassLoader() instanceof URLClassLoader own
                ? Arrays.stream(own.getURLs()).map(URL::getPath).collect(Collectors.joining(File.pathSeparator))
                : System.getProperty("java.class.path");
    }

    String url() {
        return url;
    }

    String address() {
        return url.replaceAll("^http://|/$", "");
    }

    /** What it told the operator. */
    String log() throws IOException {
        return Files.readString(log);
    }

    /** {@code kill}: asks it to stop. By its handle: the process itself would close its pipes too. */
    void ask() {
        process.toHandle().destroy();
    }

    /** The status it ended with. */
    int exit() throws InterruptedException {
        return process.waitFor();
    }

    /** {@code kill -9}. */
    void kill() throws InterruptedException {
        if (watched) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
        } else {
            process.destroyForcibly();
        }
        process.waitFor(20, TimeUnit.SECONDS);
    }

    @Override
    public void close() throws InterruptedException {
        kill();
    }
}
