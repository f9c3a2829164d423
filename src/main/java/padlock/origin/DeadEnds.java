package padlock.origin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Three ports at which nobody gets an answer: one refuses, one never says a word, one ends the TLS handshake with an alert.
 *
 * <p>All labs share them, since they know nothing and keep nothing.
 */
final class DeadEnds implements AutoCloseable {
    /** A TLS record (21, version 1.2, two bytes) with a fatal alert 40, {@code handshake_failure}: RFC 8446 section 6. */
    private static final byte[] HANDSHAKE_FAILURE = {0x15, 0x03, 0x03, 0x00, 0x02, 0x02, 0x28};

    private static final int LONGEST_CLIENT_HELLO = 16 * 1024;
    private static final int CLIENT_PATIENCE_MILLIS = 1_000;
    private static final int MOST_WAITING = 64;

    private final Socket refusing = new Socket();
    private final ServerSocket stalling;
    private final ServerSocket alerting;
    private final Deque<Socket> waiting = new ArrayDeque<>();

    DeadEnds() {
        InetAddress loopback = InetAddress.getLoopbackAddress();
        try {
            // Bound, so that nobody else gets the port, but not listening.
            refusing.bind(new InetSocketAddress(loopback, 0));
            stalling = new ServerSocket(0, MOST_WAITING, loopback);
            alerting = new ServerSocket(0, MOST_WAITING, loopback);
        } catch (IOException e) {
            throw new UncheckedIOException("no loopback port is free", e);
        }
        start("stall", stalling, this::keepWaiting);
        start("alert", alerting, DeadEnds::alert);
    }

    InetSocketAddress refusing() {
        return (InetSocketAddress) refusing.getLocalSocketAddress();
    }

    InetSocketAddress stalling() {
        return (InetSocketAddress) stalling.getLocalSocketAddress();
    }

    InetSocketAddress alerting() {
        return (InetSocketAddress) alerting.getLocalSocketAddress();
    }

    @FunctionalInterface
    private interface Reception {
        void meet(Socket client) throws IOException;
    }

    private static void start(String name, ServerSocket door, Reception reception) {
        Thread thread = new Thread(() -> receive(door, reception), "origin-" + name);
        thread.setDaemon(true);
        thread.start();
    }

    private static void receive(ServerSocket door, Reception reception) {
        while (!door.isClosed()) {
            try {
                reception.meet(door.accept());
            } catch (IOException gone) {
                // The client went away, or the door was closed: neither concerns the next client.
            }
        }
    }

    private synchronized void keepWaiting(Socket client) throws IOException {
        waiting.add(client);
        if (waiting.size() > MOST_WAITING) {
            waiting.remove().close();
        }
    }

    private static void alert(Socket client) throws IOException {
        try (client) {
            client.setSoTimeout(CLIENT_PATIENCE_MILLIS);
            // Closing with bytes unread would reset the connection and could overtake the alert.
            int ignored = client.getInputStream().read(new byte[LONGEST_CLIENT_HELLO]);
            if (ignored >= 0) {
                client.getOutputStream().write(HANDSHAKE_FAILURE);
            }
        }
    }

    @Override
    public synchronized void close() {
        try {
            refusing.close();
            stalling.close();
            alerting.close();
            for (Socket client : waiting) {
                client.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("a loopback port does not close", e);
        }
    }
}
