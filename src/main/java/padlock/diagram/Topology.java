package padlock.diagram;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Who stands between the mail and the page, before anything is sent, and what each link between them speaks.
 *
 * @param stops from the mail to the page
 * @param links one less than the stops: link 0 leads from the first stop to the second
 */
public record Topology(List<Stop> stops, List<Link> links) {
    public Topology {
        stops = List.copyOf(stops);
        links = List.copyOf(links);
        if (stops.isEmpty() || links.size() != stops.size() - 1) {
            throw new IllegalArgumentException(stops.size() + " stops and " + links.size() + " links");
        }
    }

    /**
     * Somebody on the way.
     *
     * @param role who it is: {@code CDN}
     * @param name what it is called here: {@code edge.example.org}
     * @param used whether the way leads through it
     */
    public record Stop(String role, String name, boolean used) {}

    /**
     * A stretch of the way.
     *
     * @param scheme {@code http}, {@code https}, or {@code name} for a question that is no request
     * @param says what is set there, short
     * @param sound nothing that is needed is missing
     * @param certificate a certificate is shown at its end
     */
    public record Link(String scheme, String says, boolean sound, boolean certificate) {}

    /** One sentence for each stretch: the picture in words. */
    public List<String> sentences() {
        return IntStream.range(0, links.size())
                .filter(i -> stops.get(i + 1).used())
                .mapToObj(this::sentence)
                .toList();
    }

    private String sentence(int link) {
        int from = link;
        while (from > 0 && !stops.get(from).used()) {
            from--;
        }
        Link stretch = links.get(link);
        String speaks = stretch.scheme().equals("name") ? "" : stretch.scheme() + ", ";
        return stops.get(from).role() + " to " + stops.get(link + 1).role() + ": " + speaks + stretch.says()
                + (stretch.sound() ? "" : " (missing)") + ".";
    }

    String asText() {
        return sentences().stream().collect(Collectors.joining(" "));
    }
}
