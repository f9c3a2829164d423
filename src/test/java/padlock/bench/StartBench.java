package padlock.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * How long the packaged program takes until its first page is answered, what that costs the processors, and how much memory it then holds;
 * first without an archive of classes, then with the one it made. Processor time says more than the clock where other things run too.
 *
 * <p>Takes the jar as its argument. The options are those of the README's start line.
 */
final class StartBench {
    private static final int STARTS = Integer.getInteger("padlock.starts", 7);

    private final Path jar;
    private final Path archive;

    private StartBench(Path jar, Path archive) {
        this.jar = jar;
        this.archive = archive;
    }

    public static void main(String[] arguments) throws Exception {
        play(new Report(), Path.of(arguments.length > 0 ? arguments[0] : "target/padlock.jar"));
    }

    static void play(Report report, Path jar) throws Exception {
        Path folder = Files.createTempDirectory("start-bench");
        StartBench bench = new StartBench(jar, folder.resolve("padlock.jsa"));
        report.part(
                "Start: medians of " + STARTS,
                "how",
                "ready after s",
                "first page after s",
                "processor s",
                "resident MiB",
                "as asked");
        bench.row(report, "without an archive of classes", false, 2.0);
        bench.makeArchive();
        bench.row(report, "with it", true, 1.0);
    }

    /** When the line came, when the first page came, processor time at that moment, and memory a moment later. */
    private record Start(double ready, double page, double processor, double mebibytes) {}

    private void row(Report report, String how, boolean archived, double most) throws Exception {
        List<Start> starts = new ArrayList<>();
        for (int i = 0; i < STARTS; i++) {
            starts.add(start(archived));
        }
        double page = median(starts.stream().mapToDouble(Start::page).toArray());
        report.judged(
                page < most,
                how,
                String.format(
                        "%.2f", median(starts.stream().mapToDouble(Start::ready).toArray())),
                String.format("%.2f", page),
                String.format(
                        "%.2f",
                        median(starts.stream().mapToDouble(Start::processor).toArray())),
                Math.round(median(starts.stream().mapToDouble(Start::mebibytes).toArray())));
    }

    private BenchServer launch(boolean archived) throws IOException {
        List<String> arguments = new ArrayList<>(List.of("-Xlog:disable"));
        arguments.addAll(BenchServer.options());
        if (archived) {
            arguments.add("-XX:SharedArchiveFile=" + archive);
        }
        Path data = Files.createTempDirectory("start-bench-data");
        arguments.addAll(List.of("-jar", jar.toString(), "serve", "--port", "0", "--data", data.toString()));
        return BenchServer.java(arguments);
    }

    private Start start(boolean archived) throws Exception {
        HttpClient client = HttpClient.newHttpClient();
        long begin = System.nanoTime();
        BenchServer program = launch(archived);
        try {
            double ready = (System.nanoTime() - begin) / 1e9;
            client.send(HttpRequest.newBuilder(URI.create(program.url())).build(), BodyHandlers.ofString());
            double page = (System.nanoTime() - begin) / 1e9;
            double processor = program.processor().toMillis() / 1e3;
            return new Start(ready, page, processor, program.residentKibibytes() / 1_024.0);
        } finally {
            program.kill();
        }
    }

    private void makeArchive() throws Exception {
        BenchServer program = launch(true);
        try {
            Path notes = archive.resolveSibling(archive.getFileName() + ".made-of");
            long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(2);
            while (!Files.exists(notes)) {
                if (System.nanoTime() > end) {
                    throw new IOException("no archive of classes was made");
                }
                TimeUnit.MILLISECONDS.sleep(50);
            }
        } finally {
            program.kill();
        }
    }

    private static double median(double[] numbers) {
        Arrays.sort(numbers);
        return numbers[numbers.length / 2];
    }
}
