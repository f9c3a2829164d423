package padlock.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** How long the packaged program takes until it is ready, and how much memory it then holds. Takes the jar as its argument. */
final class StartBench {
    private static final int STARTS = 5;

    private StartBench() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path jar = Path.of(arguments.length > 0 ? arguments[0] : "target/padlock.jar");
        double[] seconds = new double[STARTS];
        long[] mebibytes = new long[STARTS];
        for (int i = 0; i < STARTS; i++) {
            long start = System.nanoTime();
            Process program = new ProcessBuilder("java", "-jar", jar.toString(), "serve", "--port", "0")
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            try (BufferedReader lines =
                    new BufferedReader(new InputStreamReader(program.getInputStream(), StandardCharsets.UTF_8))) {
                String ready = lines.readLine();
                seconds[i] = (System.nanoTime() - start) / 1e9;
                if (ready == null || !ready.startsWith("Padlock is ready at ")) {
                    throw new IOException("the program says " + ready);
                }
                mebibytes[i] = residentKibibytes(program.pid()) / 1_024;
            } finally {
                program.destroy();
                program.waitFor();
            }
        }
        Arrays.sort(seconds);
        Arrays.sort(mebibytes);
        System.out.printf(
                "ready after %.2f s, %d MiB resident; medians of %d starts%n",
                seconds[STARTS / 2], mebibytes[STARTS / 2], STARTS);
    }

    /** Read where Linux tells it; other systems have no such file. */
    private static long residentKibibytes(long pid) throws IOException {
        List<String> lines = Files.readAllLines(Path.of("/proc", String.valueOf(pid), "status"));
        return lines.stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .map(line -> line.replaceAll("[^0-9]", ""))
                .mapToLong(Long::parseLong)
                .findFirst()
                .orElse(0);
    }
}
