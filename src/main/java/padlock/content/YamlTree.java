package padlock.content;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import padlock.content.YamlNode.Mapping;
import padlock.content.YamlNode.Pair;
import padlock.content.YamlNode.Place;
import padlock.content.YamlNode.Scalar;
import padlock.content.YamlNode.Sequence;

/**
 * Builds the tree from the parser's events, with a stack of its own instead of recursion.
 *
 * <p>The engine's own {@code Compose} would do the same, but it recurses (a file of ten thousand brackets ends the thread),
 * expands aliases and accepts a key twice. Reading events lets all three be refused at the place where they stand.
 */
final class YamlTree {
    private static final int DEEPEST = 20;
    private static final int MOST_NODES = 10_000;

    private final Fragment source;
    private final Problems problems;
    private final Deque<Open> open = new ArrayDeque<>();
    private Optional<YamlNode> root = Optional.empty();
    private int nodes;

    private YamlTree(Fragment source, Problems problems) {
        this.source = source;
        this.problems = problems;
    }

    /** Empty when the text is no YAML, is empty, or goes past a limit; the problems then say so. */
    static Optional<YamlNode> of(Fragment source, Problems problems) {
        return new YamlTree(source, problems).build();
    }

    private Optional<YamlNode> build() {
        LoadSettings settings =
                LoadSettings.builder().setLabel("file").setUseMarks(true).build();
        try {
            for (Event event : new Parse(settings).parseString(source.text())) {
                if (!take(event)) {
                    return Optional.empty();
                }
            }
        } catch (MarkedYamlEngineException syntax) {
            Place place = syntax.getProblemMark().map(this::place).orElse(source.start());
            refuse(place, "this is not YAML: " + syntax.getProblem());
            return Optional.empty();
        } catch (ReaderException unprintable) {
            refuse(source.placeOf(unprintable.getPosition()), "a character that YAML does not allow");
            return Optional.empty();
        } catch (YamlEngineException other) {
            refuse(source.start(), "this is not YAML: " + other.getMessage());
            return Optional.empty();
        }
        if (root.isEmpty()) {
            refuse(source.start(), "nothing is written here");
        }
        return root;
    }

    /** Whether to go on. */
    private boolean take(Event event) {
        Place place = event.getStartMark().map(this::place).orElse(source.start());
        switch (event.getEventId()) {
            case DocumentStart:
                return root.isEmpty() || refuse(place, "one document only, please");
            case Alias:
                return refuse(
                        place, "aliases (`*" + ((AliasEvent) event).getAlias() + "`) are not used here; write it out");
            case MappingEnd, SequenceEnd:
                Open done = open.pop();
                add(done.node());
                return true;
            case Scalar, MappingStart, SequenceStart:
                return count((NodeEvent) event, place) && start((NodeEvent) event, place);
            default:
                return true;
        }
    }

    private boolean count(NodeEvent event, Place place) {
        nodes++;
        if (nodes > MOST_NODES) {
            return refuse(place, "too much for one file: more than " + MOST_NODES + " values");
        }
        if (open.size() >= DEEPEST) {
            return refuse(place, "nested too deep: at most " + DEEPEST + " levels");
        }
        if (event.getAnchor().isPresent()) {
            problems.add(
                    place.line(),
                    place.column(),
                    "anchors (`&" + event.getAnchor().get() + "`) are not used here");
        }
        return true;
    }

    private boolean start(NodeEvent event, Place place) {
        Optional<String> tag;
        if (event instanceof ScalarEvent scalar) {
            tag = scalar.getTag();
            add(new Scalar(place, scalar.getValue(), scalar.isPlain()));
        } else {
            tag = ((CollectionStartEvent) event).getTag();
            open.push(new Open(place, event.getEventId() == Event.ID.MappingStart, problems));
        }
        tag.ifPresent(name ->
                problems.add(place.line(), place.column(), "tags (" + Quoted.of(name) + ") have no meaning here"));
        return true;
    }

    private void add(YamlNode node) {
        if (open.isEmpty()) {
            root = Optional.of(node);
        } else {
            open.element().add(node);
        }
    }

    private boolean refuse(Place place, String message) {
        problems.add(place.line(), place.column(), message);
        return false;
    }

    private Place place(Mark mark) {
        return source.place(mark.getLine(), mark.getColumn());
    }

    /** A list or mapping whose end has not come yet. */
    private static final class Open {
        private final Place place;
        private final boolean mapping;
        private final Problems problems;
        private final List<YamlNode> items = new ArrayList<>();
        private final List<Pair> pairs = new ArrayList<>();
        private final Set<String> keys = new HashSet<>();
        private Optional<YamlNode> key = Optional.empty();

        Open(Place place, boolean mapping, Problems problems) {
            this.place = place;
            this.mapping = mapping;
            this.problems = problems;
        }

        void add(YamlNode node) {
            if (!mapping) {
                items.add(node);
            } else if (key.isEmpty()) {
                key = Optional.of(node);
            } else {
                pair(key.get(), node);
                key = Optional.empty();
            }
        }

        private void pair(YamlNode name, YamlNode value) {
            Place where = name.place();
            if (!(name instanceof Scalar scalar)) {
                problems.add(where.line(), where.column(), "a key is a word, found " + name.kind());
            } else if (!keys.add(scalar.text())) {
                problems.add(
                        where.line(), where.column(), "the key " + Quoted.of(scalar.text()) + " stands here twice");
            } else {
                pairs.add(new Pair(scalar, value));
            }
        }

        YamlNode node() {
            return mapping ? new Mapping(place, List.copyOf(pairs)) : new Sequence(place, List.copyOf(items));
        }
    }
}
