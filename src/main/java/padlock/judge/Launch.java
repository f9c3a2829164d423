package padlock.judge;

import java.util.List;
import java.util.stream.Stream;

/**
 * A command that starts a browser for one session, to be copied into a terminal.
 *
 * <p>The profile is a new folder among the temporary files. The browser reaches the lab through its proxy alone, and any other name is
 * answered nowhere.
 *
 * @param system where it is typed: {@code Linux}, {@code macOS} or {@code Windows}
 * @param program what it starts
 */
public record Launch(String system, String program, String command) {
    private static final String WINDOWS = "Windows";
    private static final List<Program> CHROMIUMS = List.of(
            new Program("Linux", "Chromium", "chromium"),
            new Program("Linux", "Chrome", "google-chrome"),
            new Program("Linux", "Edge", "microsoft-edge"),
            new Program("macOS", "Chrome", "'/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'"),
            new Program("macOS", "Edge", "'/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge'"),
            new Program(WINDOWS, "Chrome", "start \"\" chrome"),
            new Program(WINDOWS, "Edge", "start \"\" msedge"));
    private static final List<Program> FIREFOXES = List.of(
            new Program("Linux", "Firefox", "firefox"),
            new Program("macOS", "Firefox", "/Applications/Firefox.app/Contents/MacOS/firefox"),
            new Program(WINDOWS, "Firefox", "start \"\" firefox"));

    private record Program(String system, String name, String start) {
        boolean windows() {
            return system.equals(WINDOWS);
        }
    }

    /**
     * The commands for a session, those for Chromium first.
     *
     * @param site where the browser's files are fetched from, such as {@code http://127.0.0.1:8080/judge/5f…}
     */
    public static List<Launch> all(Session session, String site) {
        return Stream.concat(
                        CHROMIUMS.stream()
                                .map(program ->
                                        new Launch(program.system(), program.name(), chromium(program, session, site))),
                        FIREFOXES.stream()
                                .map(program ->
                                        new Launch(program.system(), program.name(), firefox(program, session, site))))
                .toList();
    }

    private static String chromium(Program program, Session session, String site) {
        String folder = folder(program, session);
        String file = program.windows() ? "\\Default\\ServerCertificate" : "/" + TrustFile.PLACE;
        String make = program.windows()
                ? "mkdir \"" + folder + "\\Default\" 2>nul & "
                : "mkdir -p \"" + folder + "/Default\" && ";
        return make
                + fetch(program) + " \"" + folder + file + "\" " + site + "/ServerCertificate && "
                + program.start() + " --user-data-dir=\"" + folder + "\" --proxy-server=socks5://127.0.0.1:"
                + session.port()
                + " --host-resolver-rules=\"MAP * ~NOTFOUND, EXCLUDE 127.0.0.1\""
                + " --no-first-run --no-default-browser-check --disable-background-networking"
                + " --disable-component-update --disable-sync " + session.start();
    }

    private static String firefox(Program program, Session session, String site) {
        String folder = folder(program, session);
        String slash = program.windows() ? "\\" : "/";
        String make = program.windows() ? "mkdir \"" + folder + "\" 2>nul & " : "mkdir -p \"" + folder + "\" && ";
        // Windows has no certutil of NSS; there the certificate is imported by hand, as the page says.
        String trust = program.windows()
                ? ""
                : "certutil -N -d \"sql:" + folder + "\" --empty-password && certutil -A -d \"sql:" + folder
                        + "\" -n padlock -t C,, -i \"" + folder + "/lab.pem\" && ";
        return make
                + fetch(program) + " \"" + folder + slash + "user.js\" " + site + "/user.js && "
                + fetch(program) + " \"" + folder + slash + "lab.pem\" " + site + "/lab.pem && "
                + trust
                + program.start() + " --no-remote --profile \"" + folder + "\" " + session.start();
    }

    private static String fetch(Program program) {
        return (program.windows() ? "curl.exe" : "curl") + " -fsS --noproxy \"*\" -o";
    }

    private static String folder(Program program, Session session) {
        return (program.windows() ? "%TEMP%\\padlock-" : "${TMPDIR:-/tmp}/padlock-") + session.id();
    }

    /** The preferences of a Firefox profile: everything through the session's door, and no talk with anybody else. */
    public static String preferences(Session session) {
        return """
                user_pref("network.proxy.type", 1);
                user_pref("network.proxy.socks", "127.0.0.1");
                user_pref("network.proxy.socks_port", %d);
                user_pref("network.proxy.socks_version", 5);
                user_pref("network.proxy.socks_remote_dns", true);
                user_pref("network.trr.mode", 5);
                user_pref("network.captive-portal-service.enabled", false);
                user_pref("network.connectivity-service.enabled", false);
                user_pref("browser.shell.checkDefaultBrowser", false);
                user_pref("browser.aboutwelcome.enabled", false);
                user_pref("datareporting.policy.dataSubmissionEnabled", false);
                user_pref("app.normandy.enabled", false);
                """.formatted(session.port());
    }
}
