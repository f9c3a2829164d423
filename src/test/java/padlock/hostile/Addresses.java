package padlock.hostile;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.function.IntFunction;

/**
 * Addresses that lead out of the simulated internet, if anything does: cloud metadata, this machine, private and link-local networks, in
 * every notation that some parser takes for them, and names that resolve to them. The same seed gives the same list.
 *
 * <p>Sources of the forms: WHATWG URL Standard 3.5 (IPv4 in parts, octal, hexadecimal), RFC 4291 2.5.5 and RFC 6052 (IPv4 in IPv6), RFC
 * 6874 (zones), RFC 6761 (localhost), UTS 46 (full-width letters and digits, other full stops), and the instance metadata pages of AWS,
 * Google, Azure, Oracle and Alibaba (all checked 2026-11-27).
 */
public final class Addresses {
    private static final long SEED = 20_261_127;

    /** Networks nobody may be led into; the rest of each address is chosen by the seed. */
    private static final List<String> IPV4 = List.of(
            "169.254.169.254", // metadata of AWS, Google, Azure, Oracle
            "169.254.170.2", // credentials of a container at AWS
            "100.100.100.200", // metadata of Alibaba
            "192.0.0.192", // metadata of Oracle, the older
            "168.63.129.16", // Azure's own
            "127.0.0.1",
            "127.0.0.53", // a resolver of this machine
            "127.255.255.254",
            "0.0.0.0",
            "10.0.0.1",
            "10.255.255.254",
            "172.16.0.1",
            "172.17.0.1", // the host of a container
            "172.31.255.254",
            "192.168.0.1",
            "192.168.178.1",
            "100.64.0.1",
            "169.254.0.1",
            "198.18.0.1",
            "224.0.0.251",
            "255.255.255.255",
            "192.0.2.1",
            "203.0.113.80");

    private static final List<String> IPV6 = List.of(
            "::1",
            "::",
            "0:0:0:0:0:0:0:1",
            "0000:0000:0000:0000:0000:0000:0000:0001",
            "fd00:ec2::254", // metadata of AWS
            "fd20:ce::254", // metadata of Google
            "fe80::1",
            "fe80::1%25eth0",
            "fe80::1%eth0",
            "fe80::1%251",
            "::1%25lo",
            "fc00::1",
            "fec0::1",
            "ff02::1",
            "ff02::fb",
            "2001:db8::1",
            "64:ff9b:1::a00:1",
            "::ffff:0:7f00:1");

    private static final List<String> NAMES = List.of(
            "localhost",
            "LOCALHOST",
            "localhost.",
            "localhost.localdomain",
            "a.localhost",
            "ip6-localhost",
            "ip6-loopback",
            "localhost6",
            "broadcasthost",
            "_gateway",
            "router",
            "printer.local",
            "wpad",
            "metadata",
            "metadata.google.internal",
            "metadata.google.internal.",
            "metadata.goog",
            "instance-data",
            "instance-data.ec2.internal",
            "kubernetes.default.svc",
            "kubernetes.default.svc.cluster.local",
            "host.docker.internal",
            "gateway.docker.internal",
            "host.containers.internal",
            "consul.service.consul",
            "localtest.me",
            "lvh.me",
            "vcap.me",
            "7f000001.a9fea9fe.rbndr.us",
            "make-1.1.1.1-rebind-127.0.0.1-rr.1u.ms",
            "a.example.com.localhost",
            "example.com.localhost.",
            "\u24db\u24de\u24d2\u24d0\u24db\u24d7\u24de\u24e2\u24e3",
            "\uff4c\uff4f\uff43\uff41\uff4c\uff48\uff4f\uff53\uff54",
            "loc\u00adalhost",
            "%6c%6f%63%61%6c%68%6f%73%74",
            "localho%73t",
            "localhost%00.example.com",
            "localhost%2eexample.com",
            "localhost%0d%0a.example.com",
            "xn--localhost-",
            "example.com%40localhost");

    private static final List<String> PATHS = List.of(
            "/",
            "",
            "/latest/meta-data/iam/security-credentials/",
            "/computeMetadata/v1/instance/service-accounts/default/token",
            "/metadata/instance?api-version=2021-02-01",
            "/opc/v2/instance/",
            "/v2/credentials",
            "/admin?do=delete",
            "/%2e%2e/%2e%2e/",
            "/@127.0.0.1/",
            "/#@169.254.169.254/");

    /** How an IPv4 address can be written. */
    private static final List<IntFunction<String>> NOTATIONS = List.of(
            Addresses::dotted,
            ip -> dotted(ip) + ".",
            ip -> Long.toString(ip & 0xffffffffL),
            ip -> "0x" + Integer.toHexString(ip),
            ip -> "0X" + String.format("%08X", ip),
            ip -> "0" + Integer.toOctalString(ip),
            ip -> "0000000" + Integer.toOctalString(ip),
            ip -> joined(ip, "0x%x"),
            ip -> joined(ip, "0%o"),
            ip -> joined(ip, "%03d"),
            ip -> "0x" + Integer.toHexString(part(ip, 0)) + "." + (ip & 0xffffff),
            ip -> part(ip, 0) + "." + (ip & 0xffffff),
            ip -> part(ip, 0) + "." + part(ip, 1) + "." + (ip & 0xffff),
            ip -> part(ip, 0) + ".0" + Integer.toOctalString(part(ip, 1)) + ".0x" + Integer.toHexString(ip & 0xffff),
            ip -> Long.toString((ip & 0xffffffffL) + (1L << 32)),
            ip -> (part(ip, 0) + 256) + "." + part(ip, 1) + "." + part(ip, 2) + "." + part(ip, 3),
            ip -> dotted(ip).replace('.', '\u3002'),
            ip -> dotted(ip).replace('.', '\uff0e'),
            ip -> dotted(ip).replace(".", "%2e"),
            ip -> dotted(ip).replace(".", "%E3%80%82"),
            ip -> fullWidth(dotted(ip)),
            ip -> percentEncoded(dotted(ip)),
            ip -> percentEncoded(percentEncoded(dotted(ip))),
            ip -> dotted(ip).replace(".", "\u00ad."),
            ip -> "[::ffff:" + dotted(ip) + "]",
            ip -> "[::FFFF:" + halves(ip) + "]",
            ip -> "[0:0:0:0:0:ffff:" + halves(ip) + "]",
            ip -> "[::" + dotted(ip) + "]",
            ip -> "[64:ff9b::" + halves(ip) + "]",
            ip -> "[2002:" + halves(ip) + "::1]",
            ip -> dotted(ip) + ".nip.io",
            ip -> "a." + dotted(ip).replace('.', '-') + ".sslip.io",
            ip -> Integer.toHexString(ip) + ".01010101.rbndr.us",
            ip -> "www.example.com@" + dotted(ip),
            ip -> "www.example.com:80@" + dotted(ip),
            ip -> "www.example.com%23@" + dotted(ip),
            ip -> dotted(ip) + "\\@www.example.com",
            ip -> "www.example.com\\@" + dotted(ip),
            ip -> dotted(ip) + "#@www.example.com",
            ip -> dotted(ip) + "?@www.example.com",
            ip -> dotted(ip) + "%20",
            ip -> "\t" + dotted(ip),
            ip -> "/" + dotted(ip),
            ip -> "\\" + dotted(ip));

    private static final List<String> STARTS =
            List.of("http://", "https://", "HTTP://", "http:\\\\", "http:/", "http:");
    private static final List<String> OTHER_SCHEMES = List.of(
            "ftp://127.0.0.1/",
            "gopher://127.0.0.1:6379/_INFO",
            "dict://127.0.0.1:11211/stats",
            "file:///etc/passwd",
            "file://127.0.0.1/etc/passwd",
            "jar:http://127.0.0.1!/",
            "ldap://127.0.0.1:389/x",
            "ws://127.0.0.1/",
            "netdoc:///etc/passwd",
            "view-source:http://127.0.0.1/",
            "//127.0.0.1/",
            "\\\\127.0.0.1\\share",
            "///127.0.0.1/",
            "http://",
            "http:///");

    private static final List<Integer> PORTS = List.of(22, 25, 53, 80, 443, 2375, 3306, 5432, 6379, 8080, 9200, 10250);

    private final Random random = new Random(SEED);
    private final Set<String> all = new LinkedHashSet<>();
    private final int trap;

    private Addresses(int trap) {
        this.trap = trap;
    }

    /**
     * All of them, more than 2,000.
     *
     * @param trap a port of this machine that a third of them name, and where somebody listens who wants to hear nothing
     */
    public static List<String> aimedAt(int trap) {
        return new Addresses(trap).list();
    }

    private List<String> list() {
        all.addAll(OTHER_SCHEMES);
        for (String name : NAMES) {
            add(name);
            add(name);
        }
        for (String ip : IPV6) {
            add("[" + ip + "]");
            add("[" + ip + "]");
        }
        for (String text : IPV4) {
            for (IntFunction<String> notation : NOTATIONS) {
                add(notation.apply(number(text)));
                // A neighbor of the same network.
                add(notation.apply(number(text) ^ random.nextInt(256)));
            }
        }
        return List.copyOf(all);
    }

    private void add(String host) {
        String start = random.nextInt(5) == 0 ? one(STARTS) : random.nextBoolean() ? "http://" : "https://";
        int dice = random.nextInt(3);
        String port = dice == 0 ? ":" + trap : dice == 1 ? ":" + one(PORTS) : "";
        all.add(start + host + port + one(PATHS));
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private static int number(String dotted) {
        int number = 0;
        for (String part : dotted.split("\\.")) {
            number = number << 8 | Integer.parseInt(part);
        }
        return number;
    }

    private static int part(int ip, int index) {
        return ip >>> (24 - 8 * index) & 0xff;
    }

    private static String dotted(int ip) {
        return joined(ip, "%d");
    }

    private static String joined(int ip, String format) {
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            parts.add(String.format(Locale.ROOT, format, part(ip, i)));
        }
        return String.join(".", parts);
    }

    private static String halves(int ip) {
        return Integer.toHexString(ip >>> 16) + ":" + Integer.toHexString(ip & 0xffff);
    }

    private static String fullWidth(String digits) {
        StringBuilder wide = new StringBuilder();
        digits.chars().forEach(c -> wide.append((char) (c - 0x20 + 0xff00)));
        return wide.toString();
    }

    private static String percentEncoded(String text) {
        StringBuilder encoded = new StringBuilder();
        for (byte b : text.getBytes(UTF_8)) {
            encoded.append(String.format("%%%02x", b));
        }
        return encoded.toString();
    }
}
