package padlock.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * All hostile addresses through a running site, watched from inside by a socket factory and from outside by strace: whoever it connects
 * to is itself, on a port of the lab, and it never looks up a name. Needs Debian's strace.
 */
@Timeout(3_000)
class IsolationIT {
    @TempDir
    private Path folder;

    @Test
    void noConnectionButToTheLabsOwnPortsIsOpened() throws Exception {
        Path file = folder.resolve("calls.txt");
        Isolation isolation = new Isolation(folder);
        int site = isolation.play(SystemCalls.watcher(file), UnaryOperator.identity());
        // WireMock asks for this machine's own name once, when its first server is made.
        SystemCalls calls = SystemCalls.read(file, isolation.began());
        assertThat(calls.lookups()).isEmpty();
        assertThat(calls.strange()).isEmpty();
        assertThat(calls.ownPorts()).contains(site);
        assertThat(calls.peers()).hasSizeGreaterThan(1_000).allSatisfy(peer -> {
            assertThat(peer.loopback()).as(peer.toString()).isTrue();
            assertThat(calls.ownPorts()).as(peer.toString()).contains(peer.port());
            assertThat(peer.port()).isNotEqualTo(site);
        });
        System.out.println(
                isolation.row() + "; seen from outside: " + calls.peers().size() + " connections, all to "
                        + calls.ownPorts().size() + " ports of its own, no lookup of a name");
    }

    /** A watch that sees nothing proves nothing: here is somebody who does what Padlock must not. */
    @Test
    void whoeverLeavesIsSeen() throws Exception {
        Path file = folder.resolve("calls.txt");
        Path log = folder.resolve("log.txt");
        List<String> command = new ArrayList<>(SystemCalls.watcher(file));
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                Node.classPath(),
                Leaver.class.getName()));
        Process leaver = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        assertThat(leaver.waitFor()).isZero();
        SystemCalls calls = SystemCalls.read(file, Instant.EPOCH);
        assertThat(calls.peers())
                .contains(new SystemCalls.Peer("::ffff:127.0.0.1", Leaver.PORT))
                .contains(new SystemCalls.Peer("::ffff:192.0.2.1", Leaver.PORT))
                .anyMatch(peer -> !peer.loopback());
        assertThat(calls.ownPorts()).doesNotContain(Leaver.PORT);
        assertThat(calls.lookups()).anyMatch(line -> line.contains("/etc/hosts") || line.contains("resolv.conf"));
        assertThat(calls.strange()).anyMatch(line -> line.contains("sendto") && line.contains("192.0.2.2"));
    }
}
