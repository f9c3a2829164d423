package padlock.url;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** IP addresses written into URLs, in every notation that browsers accept (WHATWG URL Standard, sections 3.5 and 3.6). */
final class IpLiteral {
    private static final long V4_END = 1L << 32;

    private IpLiteral() {}

    /** A host whose last label is a number is an IPv4 address or nothing at all. */
    static boolean looksLikeV4(String text) {
        int end = text.endsWith(".") ? text.length() - 1 : text.length();
        int start = text.lastIndexOf('.', end - 1) + 1;
        boolean hexadecimal = text.startsWith("0x", start) || text.startsWith("0X", start);
        for (int i = hexadecimal ? start + 2 : start; i < end; i++) {
            if (!isDigit(text.charAt(i), hexadecimal ? 16 : 10)) {
                return false;
            }
        }
        return start < end;
    }

    static Optional<String> parseV4(String text) {
        String name = text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
        String[] parts = name.split("\\.", -1);
        if (parts.length > 4) {
            return Optional.empty();
        }
        long address = 0;
        for (int i = 0; i < parts.length; i++) {
            long part = number(parts[i]);
            boolean last = i == parts.length - 1;
            long limit = last ? 1L << (8 * (4 - i)) : 256;
            if (part < 0 || part >= limit) {
                return Optional.empty();
            }
            address += last ? part : part << (8 * (3 - i));
        }
        if (address >= V4_END) {
            return Optional.empty();
        }
        return Optional.of(
                (address >> 24) + "." + (address >> 16 & 255) + "." + (address >> 8 & 255) + "." + (address & 255));
    }

    private static long number(String part) {
        if (part.isEmpty() || part.length() > 20) {
            return -1;
        }
        if (part.startsWith("0x") || part.startsWith("0X")) {
            return part.length() == 2 ? 0 : number(part.substring(2), 16);
        }
        return part.length() > 1 && part.startsWith("0") ? number(part, 8) : number(part, 10);
    }

    // Long.parseLong alone would take a sign and the digits of every script.
    private static long number(String digits, int radix) {
        if (!digits.chars().allMatch(c -> isDigit(c, radix))) {
            return -1;
        }
        try {
            return Long.parseLong(digits, radix);
        } catch (NumberFormatException tooLarge) {
            return -1;
        }
    }

    private static boolean isDigit(int c, int radix) {
        return c < 0x80 && Character.digit(c, radix) >= 0;
    }

    /** Reads the tail of {@code [::ffff:192.0.2.1]}, where nothing but four plain decimal numbers will do. */
    private static Optional<String> parseDottedTail(String text) {
        return text.matches("(?:(?:0|[1-9][0-9]{0,2})(?:\\.(?!$)|$)){4}") ? parseV4(text) : Optional.empty();
    }

    /** Reads {@code [2001:db8::1]} and gives the address back in its shortest form, with brackets. */
    static Optional<String> parseV6(String bracketed) {
        if (!bracketed.endsWith("]")) {
            return Optional.empty();
        }
        String text = bracketed.substring(1, bracketed.length() - 1);
        int dots = text.indexOf('.');
        if (dots >= 0) {
            int colon = text.lastIndexOf(':', dots);
            Optional<String> v4 = colon < 0 ? Optional.empty() : parseDottedTail(text.substring(colon + 1));
            if (v4.isEmpty()) {
                return Optional.empty();
            }
            String[] bytes = v4.get().split("\\.");
            text = text.substring(0, colon + 1)
                    + Integer.toHexString(Integer.parseInt(bytes[0]) * 256 + Integer.parseInt(bytes[1]))
                    + ":"
                    + Integer.toHexString(Integer.parseInt(bytes[2]) * 256 + Integer.parseInt(bytes[3]));
        }
        return pieces(text).map(IpLiteral::shortest);
    }

    private static Optional<int[]> pieces(String text) {
        int gap = text.indexOf("::");
        if (gap >= 0 && text.indexOf("::", gap + 1) >= 0) {
            return Optional.empty();
        }
        List<Integer> head = new ArrayList<>();
        List<Integer> tail = new ArrayList<>();
        boolean readable = gap < 0
                ? readPieces(text, head) && head.size() == 8
                : readPieces(text.substring(0, gap), head)
                        && readPieces(text.substring(gap + 2), tail)
                        && head.size() + tail.size() < 8;
        if (!readable) {
            return Optional.empty();
        }
        int[] pieces = new int[8];
        for (int i = 0; i < head.size(); i++) {
            pieces[i] = head.get(i);
        }
        for (int i = 0; i < tail.size(); i++) {
            pieces[8 - tail.size() + i] = tail.get(i);
        }
        return Optional.of(pieces);
    }

    private static boolean readPieces(String text, List<Integer> into) {
        if (text.isEmpty()) {
            return true;
        }
        for (String piece : text.split(":", -1)) {
            if (!piece.matches("[0-9a-fA-F]{1,4}")) {
                return false;
            }
            into.add(Integer.parseInt(piece, 16));
        }
        return into.size() <= 8;
    }

    private static String shortest(int[] pieces) {
        int bestStart = -1;
        int bestLength = 1;
        for (int i = 0; i < 8; i++) {
            int length = 0;
            while (i + length < 8 && pieces[i + length] == 0) {
                length++;
            }
            if (length > bestLength) {
                bestStart = i;
                bestLength = length;
            }
        }
        StringBuilder out = new StringBuilder("[");
        for (int i = 0; i < 8; i++) {
            if (i == bestStart) {
                out.append(i == 0 ? "::" : ":");
                i += bestLength - 1;
                continue;
            }
            out.append(Integer.toHexString(pieces[i])).append(i < 7 ? ":" : "");
        }
        return out.append(']').toString();
    }

    static boolean isLoopback(String literal) {
        return unmapped(literal).startsWith("127.") || literal.equals("[::1]");
    }

    /** Whether the public internet routes the address (Chromium net/base/ip_address.cc, checked 2026-11-27). */
    static boolean isPublic(String literal) {
        String address = unmapped(literal);
        if (address.startsWith("[")) {
            int first = firstPiece(address);
            return first >> 13 == 1 || first >> 8 == 0xff;
        }
        int[] v4 = bytes(address);
        int a = v4[0];
        int b = v4[1];
        int c = v4[2];
        boolean special = a == 0
                || a == 10
                || a == 127
                || a >= 224
                || isShared(address)
                || (a == 169 && b == 254)
                || (a == 172 && b >= 16 && b < 32)
                || (a == 192 && b == 168)
                || (a == 192 && b == 0 && (c == 0 || c == 2))
                || (a == 192 && b == 88 && c == 99)
                || (a == 198 && (b == 18 || b == 19))
                || (a == 198 && b == 51 && c == 100)
                || (a == 203 && b == 0 && c == 113);
        return !special;
    }

    /** Whether the address belongs to somebody's own network: RFC 1918, link-local, unique local, {@code 0.0.0.0/8}. */
    static boolean isLocal(String literal) {
        String address = unmapped(literal);
        if (address.startsWith("[")) {
            int first = firstPiece(address);
            return address.equals("[::]") || first >> 9 == 0xfc >> 1 || first >> 6 == 0xfe80 >> 6;
        }
        int[] v4 = bytes(address);
        return v4[0] == 0
                || v4[0] == 10
                || (v4[0] == 169 && v4[1] == 254)
                || (v4[0] == 172 && v4[1] >= 16 && v4[1] < 32)
                || (v4[0] == 192 && v4[1] == 168);
    }

    /** Whether a provider shares the address among its customers (RFC 6598). */
    static boolean isShared(String literal) {
        String address = unmapped(literal);
        return !address.startsWith("[") && bytes(address)[0] == 100 && bytes(address)[1] >> 6 == 1;
    }

    /** The IPv4 address that {@code [::ffff:c000:201]} stands for; any other address as it is. */
    private static String unmapped(String literal) {
        if (!literal.startsWith("[::ffff:")) {
            return literal;
        }
        String[] halves =
                literal.substring("[::ffff:".length(), literal.length() - 1).split(":");
        if (halves.length != 2) {
            return literal;
        }
        int high = Integer.parseInt(halves[0], 16);
        int low = Integer.parseInt(halves[1], 16);
        return (high >> 8) + "." + (high & 255) + "." + (low >> 8) + "." + (low & 255);
    }

    private static int firstPiece(String v6) {
        String first = v6.substring(1, v6.indexOf(':'));
        return first.isEmpty() ? 0 : Integer.parseInt(first, 16);
    }

    private static int[] bytes(String v4) {
        return Arrays.stream(v4.split("\\.")).mapToInt(Integer::parseInt).toArray();
    }
}
