package padlock.cluster;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a process and all its threads asked of the kernel about the network, as strace writes it down: nothing gets past it, whichever
 * class, library or language opens a socket.
 */
final class SystemCalls {
    private static final Pattern CALL =
            Pattern.compile("(\\d+) +([0-9.]+) (?:<\\.\\.\\. )?([a-z0-9]+)(?:\\((\\d+)| resumed>)?(.*)");
    private static final Pattern IPV4 =
            Pattern.compile("sin_port=htons\\((\\d+)\\), sin_addr=inet_addr\\(\"([^\"]+)\"\\)");
    private static final Pattern IPV6 =
            Pattern.compile("sin6_port=htons\\((\\d+)\\).*inet_pton\\(AF_INET6, \"([^\"]+)\"");
    private static final Pattern LOOPBACK = Pattern.compile("(::ffff:)?127(\\.\\d+){3}|::1");

    /** What the C library reads when somebody looks up a name. */
    private static final Pattern LOOKUP =
            Pattern.compile("/etc/(hosts|resolv\\.conf|nsswitch\\.conf)|/nscd/|/resolve/");

    private final Set<String> bound = new HashSet<>();
    private final Map<String, String> asking = new HashMap<>();
    private final Set<Integer> ownPorts = new TreeSet<>();
    private final List<Peer> peers = new ArrayList<>();
    private final List<String> strange = new ArrayList<>();
    private final List<String> lookups = new ArrayList<>();
    private final double from;

    /** Whom a connection went to. */
    record Peer(String address, int port) {
        boolean loopback() {
            return LOOPBACK.matcher(address).matches();
        }
    }

    private SystemCalls(Instant from) {
        this.from = from.toEpochMilli() / 1_000.0;
    }

    /** How to start a program so that its calls stand in a file. */
    static List<String> watcher(Path file) {
        return List.of(
                Program.find("/usr/bin/strace"),
                "--follow-forks",
                "--seccomp-bpf",
                "-qqq",
                "--signal=none",
                "--absolute-timestamps=unix,us",
                "--trace=connect,bind,getsockname,sendto,sendmsg,sendmmsg,openat,open",
                "--output=" + file);
    }

    /** Reads them all; {@code from}: since when lookups count. */
    static SystemCalls read(Path file, Instant from) throws IOException {
        SystemCalls calls = new SystemCalls(from);
        try (Stream<String> lines = Files.lines(file, StandardCharsets.ISO_8859_1)) {
            lines.forEach(calls::note);
        }
        return calls;
    }

    private void note(String line) {
        Matcher call = CALL.matcher(line);
        if (!call.matches()) {
            strange.add(line);
            return;
        }
        String thread = call.group(1);
        String rest = call.group(5);
        boolean resumed = call.group(4) == null;
        switch (call.group(3)) {
            case "bind" -> {
                if (!resumed && !rest.contains("AF_NETLINK")) {
                    bound.add(call.group(4));
                }
            }
            case "getsockname" -> name(thread, resumed ? asking.getOrDefault(thread, "") : call.group(4), rest);
            case "connect" -> {
                if (!resumed) {
                    peer(line, Double.parseDouble(call.group(2)));
                }
            }
            case "sendto", "sendmsg", "sendmmsg" -> {
                // To whom it is connected, or to the kernel itself about its interfaces.
                if (rest.contains("sa_family=") && !rest.contains("AF_NETLINK")) {
                    strange.add(line);
                }
            }
            default -> {
                if (LOOKUP.matcher(rest).find()) {
                    lookup(line, Double.parseDouble(call.group(2)));
                }
            }
        }
    }

    /** The port that a server got is what it asks for after it bound itself to any. */
    private void name(String thread, String socket, String rest) {
        Matcher address = IPV4.matcher(rest).find() ? IPV4.matcher(rest) : IPV6.matcher(rest);
        if (!address.find()) {
            asking.put(thread, socket);
        } else if (bound.remove(socket)) {
            ownPorts.add(Integer.valueOf(address.group(1)));
        }
    }

    private void lookup(String line, double at) {
        if (at >= from) {
            lookups.add(line);
        }
    }

    private void peer(String line, double at) {
        Matcher address = IPV4.matcher(line).find() ? IPV4.matcher(line) : IPV6.matcher(line);
        if (address.find()) {
            peers.add(new Peer(address.group(2), Integer.parseInt(address.group(1))));
        } else if (LOOKUP.matcher(line).find()) {
            lookup(line, at);
        } else {
            strange.add(line);
        }
    }

    /** Whom it connected to, over TCP or UDP. */
    List<Peer> peers() {
        return peers;
    }

    /** The ports that it serves itself. */
    Set<Integer> ownPorts() {
        return ownPorts;
    }

    /** What the C library reads when a name is looked up. A question to a server would stand among the peers, with port 53. */
    List<String> lookups() {
        return lookups;
    }

    /** Letters without a connection, and connections that are not of the internet. */
    List<String> strange() {
        return strange;
    }
}
