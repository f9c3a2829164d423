package padlock.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import padlock.hostile.Addresses;

/**
 * Leads a Padlock through hostile addresses and looks at whom it talked to: by a factory behind all its sockets, and by a trap that many of
 * the addresses name.
 */
final class Isolation {
    private final Path record;
    private final Path data;
    private String row = "";
    private Instant began = Instant.MAX;

    Isolation(Path folder) {
        this.record = folder.resolve("sockets.txt");
        this.data = folder.resolve("data");
    }

    /**
     * Plays addresses and answers the site's own port, which it must never call itself.
     *
     * @param watcher what starts the program; empty for nobody
     */
    int play(List<String> watcher, UnaryOperator<List<String>> choice) throws Exception {
        try (ServerSocketChannel trap = trap();
                Node node = Node.recorded(watcher, record, "--data", data.toString())) {
            int trapped = ((InetSocketAddress) trap.getLocalAddress()).getPort();
            List<String> addresses = choice.apply(Addresses.aimedAt(trapped));
            Tour tour = new Tour(node.url());
            tour.begin();
            began = Instant.now();
            tour.lead(addresses);
            assertThat(trap.accept()).as("somebody came to the trap").isNull();
            int own = URI.create(node.url()).getPort();
            List<String> sockets = Files.readAllLines(record);
            assertThat(sockets)
                    .hasSizeGreaterThan(addresses.size() / 2)
                    .allMatch(socket -> socket.matches("[^/]*/127\\.0\\.0\\.1:\\d+"))
                    .noneMatch(socket -> socket.endsWith(":" + own) || socket.endsWith(":" + trapped));
            assertThat(sockets.stream().map(socket -> socket.replaceAll(".*/", "")))
                    .containsAll(tour.reached());
            row = addresses.size() + " addresses, " + tour.figures() + ", " + sockets.size()
                    + " connections, none elsewhere";
            return own;
        }
    }

    private static ServerSocketChannel trap() throws IOException {
        ServerSocketChannel trap = ServerSocketChannel.open();
        // The wildcard: whatever notation of this machine is dialed ends here.
        trap.bind(null);
        trap.configureBlocking(false);
        return trap;
    }

    /** When all servers stood and the first address was played. */
    Instant began() {
        return began;
    }

    /** A row of the table of figures. */
    String row() {
        return "isolation     | " + row;
    }
}
