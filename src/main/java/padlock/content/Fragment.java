package padlock.content;

import padlock.content.YamlNode.Place;

/**
 * Text to read, and where it stands: a file, or a piece of one, such as the front matter of a lesson.
 *
 * @param file the path as the author knows it
 * @param line the file's line on which the text starts, counted from 1
 * @param indent how many columns of the file stand before each line of the text
 */
public record Fragment(String file, int line, int indent, String text) {
    /** The text of a whole file; a byte order mark is no part of it. */
    public static Fragment file(String file, String text) {
        return new Fragment(file, 1, 0, text.startsWith("\uFEFF") ? text.substring(1) : text);
    }

    Place start() {
        return place(0, 0);
    }

    /** A place in the file, from a line and a column of the text, both counted from 0. */
    Place place(int lineIndex, int columnIndex) {
        return new Place(line + lineIndex, indent + columnIndex + 1);
    }

    /** A place in the file, from the number of code points before it in the text. */
    Place placeOf(int codePoints) {
        int lineIndex = 0;
        int columnIndex = 0;
        int seen = 0;
        for (int c : (Iterable<Integer>) text.codePoints()::iterator) {
            if (seen++ == codePoints) {
                break;
            }
            columnIndex = c == '\n' ? 0 : columnIndex + 1;
            lineIndex += c == '\n' ? 1 : 0;
        }
        return place(lineIndex, columnIndex);
    }
}
