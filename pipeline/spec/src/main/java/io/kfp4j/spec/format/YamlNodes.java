package io.kfp4j.spec.format;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** Reads YAML text as nodes, one a document. */
final class YamlNodes {
    private static final String TEXT_TAG = "tag:yaml.org,2002:str";

    private final Problems problems;
    private final Iterator<Event> events;
    private final Map<Anchor, Anchored> anchors = new HashMap<>();
    private long values;
    private long aliasedValues;

    /** A node that aliases may repeat, null while it is still open, and how many values it stands for. */
    private record Anchored(@Nullable Node node, long values) {}

    private YamlNodes(String text, Problems problems) {
        this.problems = problems;
        var settings = LoadSettings.builder()
                .setCodePointLimit(Integer.MAX_VALUE)
                .setUseMarks(true)
                .build();
        this.events = new Parse(settings).parseString(text).iterator();
    }

    static List<Node> read(String text, Problems problems) {
        // The parser fails on them where its buffer ends.
        int half = halfCharacter(text);
        if (half >= 0) {
            throw problems.fatal(
                    positionOf(text, half),
                    String.format(Locale.ROOT, "U+%04X is half of a character", (int) text.charAt(half))
                            + ". Remove it, or write the whole character.");
        }
        try {
            return new YamlNodes(text, problems).documents();
        } catch (MarkedYamlEngineException e) {
            Position at = position(e.getProblemMark().or(e::getContextMark));
            throw problems.fatal(
                    at, "this is not YAML: " + sentence(e.getProblem()) + " Correct it here or in the lines before.");
        } catch (ReaderException e) {
            throw problems.fatal(
                    positionOf(text, e.getPosition()),
                    String.format(Locale.ROOT, "YAML does not allow the character U+%04X", e.getCodePoint())
                            + ". Remove it, or write it as an escape in double quotes.");
        } catch (YamlEngineException e) {
            throw problems.fatal(
                    Position.START, "this is not YAML: " + sentence(String.valueOf(e.getMessage())) + " Correct it.");
        }
    }

    private static int halfCharacter(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                if (!Character.isSupplementaryCodePoint(text.codePointAt(i))) {
                    return i;
                }
                i++;
            }
        }
        return -1;
    }

    private List<Node> documents() {
        var documents = new ArrayList<Node>();
        while (events.hasNext()) {
            Event event = events.next();
            if (event.getEventId() == Event.ID.DocumentStart) {
                anchors.clear();
                documents.add(node(events.next(), 0));
            }
        }
        return documents;
    }

    private Node node(Event event, int depth) {
        Position at = position(event.getStartMark());
        if (depth > Limits.DEPTH) {
            throw problems.fatal(
                    at, "this is nested deeper than " + Limits.DEPTH + " levels. Make the structure flatter.");
        }
        if (event instanceof AliasEvent alias) {
            return aliased(at, alias);
        }
        long before = values++;
        Optional<Anchor> anchor = event instanceof NodeEvent named ? named.getAnchor() : Optional.empty();
        anchor.ifPresent(name -> anchors.put(name, new Anchored(null, 0)));
        Node node;
        if (event instanceof ScalarEvent scalar) {
            node = scalar(at, scalar);
        } else if (event instanceof SequenceStartEvent items) {
            checkTag(at, items.getTag());
            node = items(at, depth);
        } else if (event instanceof MappingStartEvent fields) {
            checkTag(at, fields.getTag());
            node = fields(at, depth);
        } else {
            throw problems.fatal(at, "this is not YAML: a value is missing. Correct it.");
        }
        anchor.ifPresent(name -> anchors.put(name, new Anchored(node, values - before)));
        return node;
    }

    private Node scalar(Position at, ScalarEvent scalar) {
        if (scalar.getTag().isPresent()) {
            checkTag(at, scalar.getTag().filter(tag -> !tag.equals(TEXT_TAG) && !tag.equals("!")));
            return new Node.Text(at, scalar.getValue());
        }
        return scalar.isPlain() ? PlainScalar.read(at, scalar.getValue()) : new Node.Text(at, scalar.getValue());
    }

    private Node items(Position at, int depth) {
        var items = new ArrayList<Node>();
        for (Event event = events.next(); event.getEventId() != Event.ID.SequenceEnd; event = events.next()) {
            items.add(node(event, depth + 1));
        }
        return new Node.Items(at, items);
    }

    private Node fields(Position at, int depth) {
        var fields = new LinkedHashMap<String, Node.Field>();
        for (Event event = events.next(); event.getEventId() != Event.ID.MappingEnd; event = events.next()) {
            Node key = node(event, depth + 1);
            Node value = node(events.next(), depth + 1);
            if (!(key instanceof Node.Text text)) {
                problems.add(key.at(), "a key must be text and is " + key.kind() + ". Put it in quotes.");
            } else if (text.value().equals("<<") && event instanceof ScalarEvent scalar && scalar.isPlain()) {
                problems.add(key.at(), "the merge key '<<' is not supported. Write out what it stands for.");
            } else if (fields.putIfAbsent(text.value(), new Node.Field(key.at(), value)) != null) {
                problems.add(key.at(), duplicate(text.value(), fields));
            }
        }
        return new Node.Fields(at, fields);
    }

    static String duplicate(String key, Map<String, Node.Field> fields) {
        Node.Field first = fields.get(key);
        return "the key '" + key + "' stands here a second time"
                + (first == null ? "" : ", first in line " + first.at().line()) + ". Remove one of the two.";
    }

    private Node aliased(Position at, AliasEvent alias) {
        Anchored anchored = anchors.get(alias.getAlias());
        Node node = anchored == null ? null : anchored.node();
        if (anchored == null || node == null) {
            throw problems.fatal(
                    at,
                    "the alias '*" + alias.getAlias().getValue() + "' stands for "
                            + (anchored == null ? "nothing before it" : "something that it is a part of")
                            + ". Write out what it stands for.");
        }
        values += anchored.values();
        aliasedValues += anchored.values();
        if (aliasedValues > Limits.ALIASED_VALUES) {
            throw problems.fatal(
                    at,
                    "the aliases stand for more than " + Limits.ALIASED_VALUES
                            + " values. Write them out, or repeat less.");
        }
        return node;
    }

    private void checkTag(Position at, Optional<String> tag) {
        tag.ifPresent(name -> problems.add(at, "the tag '" + name + "' is not allowed. Remove it."));
    }

    private static Position position(Optional<Mark> mark) {
        return mark.map(place -> new Position(place.getLine() + 1, place.getColumn() + 1))
                .orElse(Position.START);
    }

    private static Position positionOf(String text, int index) {
        String before = text.substring(0, Math.min(Math.max(index, 0), text.length()));
        int line = (int) before.chars().filter(c -> c == '\n').count() + 1;
        return new Position(line, before.length() - before.lastIndexOf('\n'));
    }

    private static String sentence(String problem) {
        String first = problem.lines().findFirst().orElse("").strip();
        return first.endsWith(".") ? first : first + ".";
    }
}
