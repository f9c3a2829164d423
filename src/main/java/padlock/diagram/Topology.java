package padlock.diagram;

import java.util.List;

/**
 * Who stands between the mail and the page, before anything is sent, and what each link between them speaks.
 *
 * @param title what the picture is called
 * @param stops from the mail to the page
 * @param links one less than the stops: link 0 leads from the first stop to the second
 * @param sentences the picture in words, one for each stretch
 */
public record Topology(String title, List<Stop> stops, List<Link> links, List<String> sentences) {
    public Topology {
        stops = List.copyOf(stops);
        links = List.copyOf(links);
        sentences = List.copyOf(sentences);
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
     * @param speaks the word for that in the drawing
     * @param says what is set there, short
     * @param sound nothing that is needed is missing
     * @param certificate a certificate is shown at its end
     */
    public record Link(String scheme, String speaks, String says, boolean sound, boolean certificate) {}

    String asText() {
        return String.join(" ", sentences);
    }
}
