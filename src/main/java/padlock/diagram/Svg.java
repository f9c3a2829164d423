package padlock.diagram;

/** A finished drawing: well-formed SVG in which every piece of foreign text is escaped, so a page may show it as it is. */
public record Svg(String text) {}
