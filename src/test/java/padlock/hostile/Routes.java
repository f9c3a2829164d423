package padlock.hostile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import padlock.site.sandbox.Switch;
import padlock.site.sandbox.Switchboard;

/** Every route and every field of the site, read from its sources, so that a new one is attacked without being asked. */
public final class Routes {
    private static final Path SITE = Path.of("src/main/java/padlock/site");
    private static final Path PAGES = Path.of("src/main/jte");
    private static final Pattern ROUTE = Pattern.compile("routes\\s*\\.(get|post)\\(\\s*\"([^\"]+)\"");
    private static final Pattern FIELD =
            Pattern.compile("(?:formParam|queryParam|field|text)\\((?:ctx, )?\"([a-z0-9._-]+)\"");
    private static final Pattern NAME = Pattern.compile("\\bname=\"([a-zA-Z0-9._-]+)\"");

    private Routes() {}

    /** A method and a path with its placeholders. */
    public record Route(String method, String path) {
        /** Whether it is a stream of events, which has no end. */
        public boolean streams() {
            return path.endsWith("/events");
        }
    }

    public static List<Route> all() {
        return find(SITE, ROUTE)
                .map(found -> new Route(found.group(1).equals("get") ? "GET" : "POST", found.group(2)))
                .distinct()
                .toList();
    }

    public static List<String> fields() {
        TreeSet<String> names = new TreeSet<>();
        find(SITE, FIELD).forEach(found -> names.add(found.group(1)));
        find(PAGES, NAME).forEach(found -> names.add(found.group(1)));
        Switchboard.all().map(Switch::name).forEach(names::add);
        return List.copyOf(names);
    }

    private static Stream<Matcher> find(Path folder, Pattern pattern) {
        Stream.Builder<Matcher> found = Stream.builder();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                String text = Files.readString(file);
                Matcher matcher = pattern.matcher(text);
                for (int at = 0; matcher.find(at); at = matcher.end()) {
                    Matcher one = pattern.matcher(text);
                    one.find(at);
                    found.add(one);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found.build();
    }
}
