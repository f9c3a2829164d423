package padlock.share;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import padlock.scenario.HeldLab;
import padlock.trace.Hop;
import padlock.trace.KnownHost;
import padlock.trace.StepRecord;
import padlock.url.Host;
import padlock.url.Scheme;
import padlock.url.WebUrl;
import padlock.words.Sentence;

/**
 * One step of a run as commands for {@code curl}, against the servers of a {@link HeldLab}.
 *
 * <p>The commands are for a POSIX shell. Every address goes to the lab's doors; one that has none there goes to a closed port of this
 * machine, so that no command asks anybody on a real network. Of a URL only what {@link WebUrl} takes is ever written, so a mail cannot
 * have a file read or a server of another kind asked.
 *
 * @param step the step whose way is written down
 * @param known what the browser knew of HSTS when the step began
 */
public record CurlKit(StepRecord step, List<KnownHost> known, HeldLab lab) {
    static final String AUTHORITY_FILE = "padlock-lab.pem";
    static final String HSTS_FILE = "padlock-hsts.txt";

    // Port 1 of loopback: nobody listens there, and nothing leaves the machine.
    private static final String NOWHERE = "::127.0.0.1:1";
    private static final String NEXT_LINE = " \\\n  ";

    public CurlKit {
        known = List.copyOf(known);
    }

    /**
     * A command for one hop.
     *
     * @param because what the browser did there
     */
    public record OneHop(String url, String command, Sentence because) {}

    /** The commands that write the two files the others name into the folder of the shell. */
    public String prepare() {
        return write(AUTHORITY_FILE, lab.authority().lines().toList()) + write(HSTS_FILE, CurlHstsFile.lines(known));
    }

    /** Each request that the browser sent, by itself. */
    public List<OneHop> hops() {
        List<OneHop> commands = new ArrayList<>();
        for (Hop hop : step.hops()) {
            if (hop instanceof Hop.Exchange exchange) {
                WebUrl.parse(exchange.url())
                        .ifPresent(url ->
                                commands.add(new OneHop(url.toString(), command(url, List.of()), exchange.because())));
            }
        }
        return List.copyOf(commands);
    }

    /** The whole way, with curl deciding by itself; empty when the step did not start at an address of the web. */
    public Optional<String> chain() {
        return start().map(url -> command(
                url,
                List.of(
                        "--location --max-redirs 20",
                        "--hsts " + HSTS_FILE,
                        "--write-out " + Shell.quote("ended at %{url_effective}\\n"))));
    }

    /** The whole way as one script, in a folder of its own, which it removes. */
    public Optional<String> script() {
        return chain().map(chain -> "#!/bin/sh\n# Step " + step.step()
                + " of a run of Padlock. It works on the machine Padlock runs on, while its servers stand.\n"
                + "folder=$(mktemp -d) || exit\ntrap 'rm -rf \"$folder\"' EXIT\ncd \"$folder\" || exit\n" + prepare()
                + chain);
    }

    private Optional<WebUrl> start() {
        return step.url().flatMap(WebUrl::parse).map(WebUrl::withoutFragment);
    }

    private String command(WebUrl url, List<String> more) {
        List<String> words = new ArrayList<>();
        // -q first: a file in somebody's home folder must not change what is shown here.
        words.add("curl -q --silent --show-error --globoff --path-as-is --proto '=http,https' --noproxy '*'");
        words.add("--max-time 20 --dump-header - --output /dev/null");
        words.add("--user-agent " + Shell.quote(lab.userAgent()));
        words.addAll(more);
        words.add("--cacert " + AUTHORITY_FILE);
        for (String door : doors(more.isEmpty() ? Set.of(url.host()) : hosts())) {
            words.add("--connect-to " + Shell.quote(door));
        }
        words.add("--url " + Shell.quote(url.withoutFragment().toString()));
        return String.join(NEXT_LINE, words) + "\n";
    }

    /** Every host that the step touched. */
    private Set<Host> hosts() {
        Set<Host> hosts = new LinkedHashSet<>();
        start().ifPresent(url -> hosts.add(url.host()));
        for (Hop hop : step.hops()) {
            WebUrl.parse(hop.url()).ifPresent(url -> hosts.add(url.host()));
            if (hop instanceof Hop.Exchange exchange) {
                exchange.location().flatMap(WebUrl::parse).ifPresent(url -> hosts.add(url.host()));
            }
        }
        return hosts;
    }

    private List<String> doors(Set<Host> hosts) {
        List<String> doors = new ArrayList<>();
        for (Host host : hosts) {
            for (Scheme scheme : Scheme.values()) {
                lab.door(host, scheme.defaultPort())
                        .ifPresent(door -> doors.add(host.text() + ":" + scheme.defaultPort() + ":" + door));
            }
        }
        // The last one is for whatever the others do not name.
        doors.add(NOWHERE);
        return doors;
    }

    private static String write(String file, List<String> lines) {
        return lines.stream()
                .map(Shell::quote)
                .collect(Collectors.joining(NEXT_LINE, "printf '%s\\n'" + NEXT_LINE, " > " + file + "\n"));
    }
}
