package padlock.site.room.view;

import padlock.words.Wording;

/**
 * What every page of a class has around its content.
 *
 * @param root the way from this page to the root of the site, such as {@code ../..}
 * @param assets the path below the root under which this build's static files are found
 * @param kind {@code lobby}, {@code seat}, {@code desk} or {@code screen}
 * @param tag the state the page shows; empty for a page that does not change
 * @param events where the page hears of changes, from the root
 * @param words what the pages say
 * @param said a sentence about what the reader tried last; empty when all went well
 */
public record ShellView(
        String title, String root, String assets, String kind, String tag, String events, Wording words, String said) {
    public String say(String key, Object... parts) {
        return words.say(key, parts);
    }

    public String asset(String path) {
        return root + assets + "/" + path;
    }

    /** A page of the site, from its root. */
    public String to(String path) {
        return root + path;
    }

    public boolean live() {
        return !tag.isEmpty();
    }
}
