package padlock.cluster;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.UnknownHostException;
import java.nio.channels.SocketChannel;

/** Does in four ways what Padlock must not: it connects elsewhere, sends a letter, and looks up a name. Nothing needs to answer. */
final class Leaver {
    /** Nobody listens there; addresses of 192.0.2.0/24 are for documentation (RFC 5737). */
    static final int PORT = 9;

    private Leaver() {}

    public static void main(String[] args) throws IOException {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress("192.0.2.1", PORT), 50);
        } catch (IOException expected) {
            System.out.println(expected);
        }
        try (SocketChannel channel = SocketChannel.open(new InetSocketAddress("127.0.0.1", PORT))) {
            System.out.println(channel);
        } catch (IOException expected) {
            System.out.println(expected);
        }
        try (DatagramSocket letters = new DatagramSocket()) {
            letters.send(new DatagramPacket(new byte[1], 1, InetAddress.getByName("192.0.2.2"), PORT));
        } catch (IOException expected) {
            System.out.println(expected);
        }
        try {
            System.out.println(InetAddress.getByName("nobody.invalid"));
        } catch (UnknownHostException expected) {
            System.out.println(expected);
        }
    }
}
