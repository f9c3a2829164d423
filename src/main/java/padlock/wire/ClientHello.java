package padlock.wire;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Reads the server's name out of the first message of a TLS connection, as anybody on the path can: it travels in clear (RFC 6066
 * section 3, RFC 8446 section 4.1.2).
 */
final class ClientHello {
    private static final int BEFORE_SESSION_ID = 5 + 4 + 2 + 32;
    private static final int SERVER_NAME = 0;

    private ClientHello() {}

    static Optional<String> serverName(byte[] firstBytes) {
        try {
            ByteBuffer hello = ByteBuffer.wrap(firstBytes);
            skip(hello, BEFORE_SESSION_ID);
            skip(hello, hello.get() & 0xff);
            skip(hello, hello.getShort() & 0xffff);
            skip(hello, hello.get() & 0xff);
            skip(hello, 2);
            while (hello.hasRemaining()) {
                int type = hello.getShort() & 0xffff;
                int length = hello.getShort() & 0xffff;
                if (type == SERVER_NAME) {
                    // One list with one entry: its length, the kind of name, the name's length.
                    skip(hello, 3);
                    byte[] name = new byte[Math.min(hello.getShort() & 0xffff, hello.remaining())];
                    hello.get(name);
                    return Optional.of(new String(name, StandardCharsets.US_ASCII));
                }
                skip(hello, length);
            }
        } catch (BufferUnderflowException noClientHello) {
            return Optional.empty();
        }
        return Optional.empty();
    }

    private static void skip(ByteBuffer bytes, int count) {
        if (count > bytes.remaining()) {
            throw new BufferUnderflowException();
        }
        bytes.position(bytes.position() + count);
    }
}
