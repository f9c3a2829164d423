package padlock.cluster;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.SocketException;
import java.net.SocketImpl;
import java.net.SocketOption;
import java.net.SocketOptions;
import java.net.StandardSocketOptions;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import padlock.Main;

/**
 * Padlock with a factory behind every {@link Socket} of the process that writes down whom it connects to; the connection itself is a
 * channel's.
 */
final class Recorder {
    private Recorder() {}

    /** {@code args}: the file for the record, then Padlock's own arguments. */
    public static void main(String[] args) throws IOException {
        Path record = Files.createFile(Path.of(args[0]));
        install(record);
        Main.main(java.util.Arrays.copyOfRange(args, 1, args.length));
    }

    // There is one such factory in a process, which is why this is a process of its own; no newer way sees every
    // socket.
    @SuppressWarnings("deprecation")
    static void install(Path record) throws IOException {
        Socket.setSocketImplFactory(() -> new RecordedSocket(record));
    }

    private static final class RecordedSocket extends SocketImpl {
        private final Path record;
        // Java calls create before anything else.
        @SuppressWarnings("NullAway.Init")
        private SocketChannel channel;

        RecordedSocket(Path record) {
            this.record = record;
        }

        @Override
        protected void create(boolean stream) throws IOException {
            if (!stream) {
                throw new SocketException("a datagram");
            }
            channel = SocketChannel.open();
        }

        @Override
        protected void connect(SocketAddress address, int timeout) throws IOException {
            note(address);
            channel.socket().connect(address, timeout);
            InetSocketAddress remote = (InetSocketAddress) address;
            this.address = remote.getAddress();
            this.port = remote.getPort();
            this.localport = channel.socket().getLocalPort();
        }

        @Override
        protected void connect(String host, int port) throws IOException {
            connect(new InetSocketAddress(host, port), 0);
        }

        @Override
        protected void connect(InetAddress address, int port) throws IOException {
            connect(new InetSocketAddress(address, port), 0);
        }

        private void note(SocketAddress address) {
            try {
                Files.writeString(record, address + "\n", StandardOpenOption.APPEND);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        protected InputStream getInputStream() throws IOException {
            return channel.socket().getInputStream();
        }

        @Override
        protected OutputStream getOutputStream() throws IOException {
            return channel.socket().getOutputStream();
        }

        @Override
        protected void shutdownInput() throws IOException {
            channel.shutdownInput();
        }

        @Override
        protected void shutdownOutput() throws IOException {
            channel.shutdownOutput();
        }

        @Override
        protected int available() throws IOException {
            return channel.socket().getInputStream().available();
        }

        @Override
        protected void close() throws IOException {
            if (channel != null) {
                channel.close();
            }
        }

        @Override
        protected void bind(InetAddress host, int port) throws IOException {
            channel.bind(new InetSocketAddress(host, port));
            localport = channel.socket().getLocalPort();
        }

        @Override
        public void setOption(int option, Object value) throws SocketException {
            switch (option) {
                case SocketOptions.SO_TIMEOUT -> channel.socket().setSoTimeout((Integer) value);
                case SocketOptions.TCP_NODELAY -> channel.socket().setTcpNoDelay((Boolean) value);
                default -> throw new SocketException("not used here: option " + option);
            }
        }

        @Override
        public Object getOption(int option) throws SocketException {
            return switch (option) {
                case SocketOptions.SO_TIMEOUT -> channel.socket().getSoTimeout();
                case SocketOptions.TCP_NODELAY -> channel.socket().getTcpNoDelay();
                case SocketOptions.SO_BINDADDR -> channel.socket().getLocalAddress();
                default -> throw new SocketException("not used here: option " + option);
            };
        }

        @Override
        protected Set<SocketOption<?>> supportedOptions() {
            return Set.of(StandardSocketOptions.TCP_NODELAY);
        }

        @Override
        protected void listen(int backlog) throws IOException {
            throw new SocketException("a server");
        }

        @Override
        protected void accept(SocketImpl client) throws IOException {
            throw new SocketException("a server");
        }

        @Override
        protected void sendUrgentData(int data) throws IOException {
            channel.socket().sendUrgentData(data);
        }
    }
}
