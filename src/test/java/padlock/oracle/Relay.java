package padlock.oracle;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** A listening port that carries bytes to another one and back, and understands none of them. */
final class Relay implements AutoCloseable {
    private static final int BUFFER = 16 * 1024;
    private static final int BACKLOG = 64;

    private final ServerSocket door;
    private final Supplier<InetSocketAddress> target;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();

    Relay(InetSocketAddress here, Supplier<InetSocketAddress> target) {
        this.target = target;
        try {
            door = new ServerSocket();
            door.setReuseAddress(true);
            door.bind(here, BACKLOG);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot listen on " + here + "; ports below 1024 take root", e);
        }
        start(this::receive);
    }

    /** Ends all connections; new ones are welcome. */
    void hangUp() {
        open.forEach(Relay::end);
        open.clear();
    }

    private void receive() {
        while (!door.isClosed()) {
            try {
                connect(door.accept());
            } catch (IOException gone) {
                // The door was closed, or the client left before it was seen to.
            }
        }
    }

    private void connect(Socket client) throws IOException {
        Socket server = new Socket();
        try {
            server.connect(target.get());
            client.setTcpNoDelay(true);
            server.setTcpNoDelay(true);
        } catch (IOException e) {
            end(client);
            end(server);
            throw e;
        }
        open.add(client);
        open.add(server);
        AtomicInteger ends = new AtomicInteger();
        start(() -> carry(client, server, ends));
        start(() -> carry(server, client, ends));
    }

    private void carry(Socket from, Socket to, AtomicInteger ends) {
        byte[] buffer = new byte[BUFFER];
        try {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int length = in.read(buffer); length >= 0; length = in.read(buffer)) {
                out.write(buffer, 0, length);
            }
            to.shutdownOutput();
        } catch (IOException broken) {
            end(from);
            end(to);
        }
        if (ends.incrementAndGet() == 2) {
            end(from);
            end(to);
            open.remove(from);
            open.remove(to);
        }
    }

    private static void end(Socket socket) {
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
