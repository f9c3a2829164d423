package padlock.judge;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketAddress;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;

/** A listening port that carries the bytes of each client to a server and back, and understands none of them. */
public final class Relay implements AutoCloseable {
    private static final int BUFFER = 16 * 1024;
    private static final int BACKLOG = 64;

    private final ServerSocket door;
    private final Reception reception;
    private final Semaphore places;
    // Each connection from its client to its server.
    private final Map<Socket, Socket> open = new ConcurrentHashMap<>();

    /** Finds the server for a client who came in. */
    @FunctionalInterface
    public interface Reception {
        /**
         * Returns a connection to the server.
         *
         * @throws IOException when there is none for this client, who is then sent away
         */
        Socket meet(Socket client) throws IOException;
    }

    /**
     * Opens the door.
     *
     * @param here port 0 takes a free one
     * @param most how many clients are served at once; who comes then is sent away
     */
    public Relay(InetSocketAddress here, int most, Reception reception) {
        this.reception = reception;
        this.places = new Semaphore(most);
        try {
            door = new ServerSocket();
            door.setReuseAddress(true);
            door.bind(here, BACKLOG);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot listen on " + here + "; ports below 1024 take root", e);
        }
        start(this::receive);
    }

    /** Where it listens. */
    public int port() {
        return door.getLocalPort();
    }

    /** Ends all connections; new ones are welcome. */
    public void hangUp() {
        open.forEach(this::end);
    }

    /** Ends all connections but those to one server. */
    void hangUpExcept(SocketAddress kept) {
        open.forEach((client, server) -> {
            if (!kept.equals(server.getRemoteSocketAddress())) {
                end(client, server);
            }
        });
    }

    private void receive() {
        while (!door.isClosed()) {
            try {
                Socket client = door.accept();
                if (places.tryAcquire()) {
                    start(() -> connect(client));
                } else {
                    client.close();
                }
            } catch (IOException gone) {
                // The door was closed, or the client left before it was seen to.
            }
        }
    }

    private void connect(Socket client) {
        try {
            client.setTcpNoDelay(true);
            Socket server = reception.meet(client);
            server.setTcpNoDelay(true);
            open.put(client, server);
            if (door.isClosed()) {
                end(client, server);
            }
            AtomicInteger ends = new AtomicInteger();
            start(() -> carry(server, client, ends, client, server));
            carry(client, server, ends, client, server);
        } catch (IOException | RuntimeException sentAway) {
            // Whatever went wrong with one client is no reason to keep its place.
            close(client);
            places.release();
        }
    }

    private void carry(Socket from, Socket to, AtomicInteger ends, Socket client, Socket server) {
        byte[] buffer = new byte[BUFFER];
        try {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int length = in.read(buffer); length >= 0; length = in.read(buffer)) {
                out.write(buffer, 0, length);
            }
            to.shutdownOutput();
        } catch (IOException broken) {
            close(from);
            close(to);
        }
        if (ends.incrementAndGet() == 2) {
            end(client, server);
            places.release();
        }
    }

    private void end(Socket client, Socket server) {
        close(client);
        close(server);
        open.remove(client);
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException alreadyGone) {
            // Nothing is left to close.
        }
    }

    private static void start(Runnable work) {
        Thread thread = new Thread(work, "relay");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() {
        try {
            door.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        hangUp();
    }
}
