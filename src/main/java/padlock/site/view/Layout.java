package padlock.site.view;

import padlock.words.Sentence;
import padlock.words.Wording;

/**
 * What every page has around its content.
 *
 * @param section the navigation entry it belongs to: {@code lessons}, {@code sandbox}, {@code campaign}, {@code matrix},
 *     {@code rules}, or empty
 * @param assets the path below which this build's static files are found
 */
public record Layout(String title, String section, String assets, Wording words) {
    public Layout(String title, String section, String assets) {
        this(title, section, assets, Wording.english());
    }

    /** A sentence of a run or a tool, in the language of the page. */
    public String say(Sentence sentence) {
        return words.say(sentence);
    }

    /** What the page says, in its language. */
    public String say(String key, Object... parts) {
        return words.say(key, parts);
    }

    public String asset(String path) {
        return assets + "/" + path;
    }
}
