package padlock.wire;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.SocketException;
import javax.net.SocketFactory;

/**
 * The one TCP connection of one request. Whatever address it is asked to connect to, it goes to the endpoint of the address book, and
 * there is no second one: so nothing can leave the simulated internet.
 */
final class Line extends SocketFactory implements AutoCloseable {
    private final Endpoint endpoint;
    private final Tap tap;
    private final TappedSocket socket = new TappedSocket();
    private boolean handedOut;

    Line(Endpoint endpoint, Tap tap) {
        this.endpoint = endpoint;
        this.tap = tap;
    }

    boolean stalls() {
        return endpoint.stalls();
    }

    @Override
    public Socket createSocket() throws IOException {
        if (handedOut) {
            throw new SocketException("one request, one connection");
        }
        handedOut = true;
        // Without it each TLS request waits 40 ms for a delayed acknowledgement.
        socket.setTcpNoDelay(true);
        return socket;
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        throw elsewhere();
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress localHost, int localPort) throws IOException {
        throw elsewhere();
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
        throw elsewhere();
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress localHost, int localPort) throws IOException {
        throw elsewhere();
    }

    private static IOException elsewhere() {
        return new SocketException("connections go to the address book's endpoint only");
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    private final class TappedSocket extends Socket {
        @Override
        public void connect(SocketAddress asked) throws IOException {
            super.connect(endpoint.address());
        }

        @Override
        public void connect(SocketAddress asked, int timeout) throws IOException {
            super.connect(endpoint.address(), timeout);
        }

        @Override
        public InputStream getInputStream() throws IOException {
            return tap.listening(super.getInputStream());
        }

        @Override
        public OutputStream getOutputStream() throws IOException {
            return tap.listening(super.getOutputStream());
        }
    }
}
