package padlock.site.view;

/**
 * What every page has around its content.
 *
 * @param section the navigation entry it belongs to: {@code lessons}, {@code sandbox}, {@code campaign}, {@code matrix},
 *     {@code rules}, or empty
 * @param assets the path below which this build's static files are found
 */
public record Layout(String title, String section, String assets) {
    public String asset(String path) {
        return assets + "/" + path;
    }
}
