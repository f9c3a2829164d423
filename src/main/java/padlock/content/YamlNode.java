package padlock.content;

import java.util.List;

/** A YAML document as a tree with places, without anchors, aliases and tags. */
sealed interface YamlNode {
    Place place();

    /** What the author would call it. */
    String kind();

    /** Where something starts; both count from 1. */
    record Place(int line, int column) {}

    /** A value; {@code plain} means without quotes, so that it may also be a number, {@code true} or {@code null}. */
    record Scalar(Place place, String text, boolean plain) implements YamlNode {
        boolean isNull() {
            return plain
                    && (text.isEmpty()
                            || text.equals("~")
                            || text.equals("null")
                            || text.equals("Null")
                            || text.equals("NULL"));
        }

        @Override
        public String kind() {
            return isNull() ? "nothing" : (plain ? "" : "the text ") + Quoted.of(text);
        }
    }

    record Sequence(Place place, List<YamlNode> items) implements YamlNode {
        @Override
        public String kind() {
            return "a list";
        }
    }

    record Mapping(Place place, List<Pair> pairs) implements YamlNode {
        @Override
        public String kind() {
            return "a group of keys";
        }
    }

    /** One key of a mapping. */
    record Pair(Scalar key, YamlNode value) {}
}
