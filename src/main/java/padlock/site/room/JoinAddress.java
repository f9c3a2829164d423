package padlock.site.room;

import io.javalin.http.Context;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.Enumeration;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import padlock.qr.QrCode;
import padlock.room.RoomCode;
import padlock.site.front.Visit;
import padlock.site.room.view.JoinView;

/**
 * The address that learners are told: what the operator said, else the one under which the instructor sees the site, since that
 * one works for sure. An instructor who came by {@code localhost} gets this machine's address in the local network instead.
 */
final class JoinAddress {
    private static final Pattern HOST =
            Pattern.compile("[A-Za-z0-9.-]{1,253}(:[0-9]{1,5})?|\\[[0-9a-fA-F:.]{2,45}](:[0-9]{1,5})?");
    private static final Pattern THIS_MACHINE = Pattern.compile("(localhost|127\\.[0-9.]+|\\[::1])(:[0-9]+)?");

    private final Classroom classroom;

    JoinAddress(Classroom classroom) {
        this.classroom = classroom;
    }

    JoinView of(Context ctx, RoomCode code) {
        return view(ctx, code, "/r/" + code.text());
    }

    /** The link that leads a class from another device. What stands behind the hash is never sent to a server, nor written in a log. */
    JoinView desk(Context ctx, RoomCode code, String secret) {
        return view(ctx, code, "/r/" + code.text() + "/desk#" + secret);
    }

    private JoinView view(Context ctx, RoomCode code, String path) {
        Visit visit = Visit.of(ctx);
        String host = HOST.matcher(visit.host()).matches() ? visit.host() : "127.0.0.1";
        boolean local = THIS_MACHINE.matcher(host.toLowerCase(Locale.ROOT)).matches();
        String base = classroom.publicUrl().map(JoinAddress::withoutSlash).orElseGet(() -> {
            Optional<String> better = local && listensEverywhere() ? inTheNetwork(host) : Optional.empty();
            return visit.base(better.orElse(host));
        });
        String link = base + path;
        Optional<QrCode> qr = QrCode.of(link);
        return new JoinView(
                code.text(),
                code.spaced(),
                link,
                base.substring(base.indexOf("://") + 3),
                path,
                qr.map(QrCode::path).orElse(""),
                qr.map(QrCode::extent).orElse(1),
                local && classroom.publicUrl().isEmpty() && !listensEverywhere());
    }

    private static String withoutSlash(String url) {
        return url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
    }

    private boolean listensEverywhere() {
        return classroom.listensOn().equals("0.0.0.0") || classroom.listensOn().equals("::");
    }

    private static Optional<String> inTheNetwork(String host) {
        String port = host.contains("]")
                ? host.substring(host.indexOf(']') + 1)
                : host.contains(":") ? host.substring(host.indexOf(':')) : "";
        try {
            Enumeration<NetworkInterface> all = NetworkInterface.getNetworkInterfaces();
            while (all.hasMoreElements()) {
                NetworkInterface one = all.nextElement();
                Optional<String> found = one.isUp() && !one.isLoopback()
                        ? one.inetAddresses()
                                .filter(Inet4Address.class::isInstance)
                                .filter(InetAddress::isSiteLocalAddress)
                                .map(InetAddress::getHostAddress)
                                .findFirst()
                        : Optional.empty();
                if (found.isPresent()) {
                    return found.map(address -> address + port);
                }
            }
        } catch (SocketException unknown) {
            return Optional.empty();
        }
        return Optional.empty();
    }
}
