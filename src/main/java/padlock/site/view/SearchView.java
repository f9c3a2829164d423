package padlock.site.view;

import java.util.List;

/** What was looked for and what was found. */
public record SearchView(String query, List<Hit> hits) {
    /**
     * One place where it stands.
     *
     * @param kind the key of its kind in the words of the site, such as {@code search.lesson}
     */
    public record Hit(String kind, String title, String text, String address) {}
}
