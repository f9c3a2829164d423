package padlock.share;

/**
 * What a link carries: a scenario, and the browser to play it in.
 *
 * @param scenario the text of the scenario file
 * @param mail the mail's HTML where it stands in a file of its own; empty otherwise
 * @param browser the id of a profile; empty: the first one that the scenario names
 */
public record Parcel(String scenario, String mail, String browser) {}
