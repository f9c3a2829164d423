package padlock.judge;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import padlock.url.Host;

/**
 * The way in for a browser: asks for a name and a port, and is led to the server of the lab that stands for them, never elsewhere.
 *
 * <p>Speaks SOCKS 5 without authentication and its one command {@code CONNECT}. Addresses in numbers are refused, since the simulated
 * internet has names only; so the proxy never has to look up a name, and no byte can leave the machine.
 *
 * <p>Source: RFC 1928 (checked 2026-11-22).
 */
final class Socks implements Relay.Reception {
    private static final int VERSION = 5;
    private static final int NO_AUTHENTICATION = 0;
    private static final int NO_METHOD = 0xff;
    private static final int CONNECT = 1;
    private static final int DOMAIN_NAME = 3;
    private static final int PATIENCE_MILLIS = 5_000;

    private static final int SUCCEEDED = 0;
    private static final int HOST_UNREACHABLE = 4;
    private static final int REFUSED = 5;
    private static final int COMMAND_UNKNOWN = 7;
    private static final int ADDRESS_UNKNOWN = 8;

    private final BiFunction<Host, Integer, Optional<InetSocketAddress>> doors;
    private final BiConsumer<Host, Integer> noticed;

    /**
     * Makes the proxy.
     *
     * @param doors where a name and port really lead; empty when there is no such name
     * @param noticed is told who was asked for, whether there is such a server or not
     */
    Socks(BiFunction<Host, Integer, Optional<InetSocketAddress>> doors, BiConsumer<Host, Integer> noticed) {
        this.doors = doors;
        this.noticed = noticed;
    }

    @Override
    public Socket meet(Socket client) throws IOException {
        client.setSoTimeout(PATIENCE_MILLIS);
        try {
            DataInputStream in = new DataInputStream(client.getInputStream());
            OutputStream out = client.getOutputStream();
            greet(in, out);
            Socket server = lead(in, out);
            client.setSoTimeout(0);
            return server;
        } catch (SocketTimeoutException silent) {
            throw new IOException("the client says nothing", silent);
        }
    }

    private static void greet(DataInputStream in, OutputStream out) throws IOException {
        if (in.readUnsignedByte() != VERSION) {
            throw new IOException("no SOCKS 5");
        }
        byte[] methods = in.readNBytes(in.readUnsignedByte());
        boolean offered = false;
        for (byte method : methods) {
            offered |= method == NO_AUTHENTICATION;
        }
        out.write(new byte[] {VERSION, (byte) (offered ? NO_AUTHENTICATION : NO_METHOD)});
        if (!offered) {
            throw new IOException("the client wants to authenticate");
        }
    }

    private Socket lead(DataInputStream in, OutputStream out) throws IOException {
        int version = in.readUnsignedByte();
        int command = in.readUnsignedByte();
        in.readUnsignedByte();
        int kind = in.readUnsignedByte();
        if (version != VERSION || command != CONNECT) {
            throw refuse(out, COMMAND_UNKNOWN);
        }
        if (kind != DOMAIN_NAME) {
            throw refuse(out, ADDRESS_UNKNOWN);
        }
        String name = new String(in.readNBytes(in.readUnsignedByte()), StandardCharsets.ISO_8859_1);
        int port = in.readUnsignedShort();
        Optional<Host> host = Host.parse(name).filter(known -> !known.isIpLiteral());
        if (host.isEmpty()) {
            throw refuse(out, ADDRESS_UNKNOWN);
        }
        noticed.accept(host.get(), port);
        Optional<InetSocketAddress> door = doors.apply(host.get(), port);
        if (door.isEmpty()) {
            throw refuse(out, HOST_UNREACHABLE);
        }
        return connect(door.get(), out);
    }

    private static Socket connect(InetSocketAddress door, OutputStream out) throws IOException {
        Socket server = new Socket();
        try {
            server.connect(door, PATIENCE_MILLIS);
        } catch (IOException closed) {
            server.close();
            throw refuse(out, REFUSED);
        }
        reply(out, SUCCEEDED);
        return server;
    }

    private static IOException refuse(OutputStream out, int reason) throws IOException {
        reply(out, reason);
        return new IOException("refused with " + reason);
    }

    private static void reply(OutputStream out, int code) throws IOException {
        // The address that the proxy uses is nobody's business: 0.0.0.0, port 0.
        out.write(new byte[] {VERSION, (byte) code, 0, 1, 0, 0, 0, 0, 0, 0});
        out.flush();
    }
}
