package io.kfp4j.spec.format;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import org.jspecify.annotations.Nullable;

/** Reads JSON text as a node. */
final class JsonNodes {
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    // Ours says it better, and comes first.
                    .maxNestingDepth(Limits.DEPTH + 10)
                    .maxNumberLength(Limits.NUMBER_LENGTH)
                    .maxStringLength(Limits.BYTES)
                    .maxNameLength(Limits.BYTES)
                    .build())
            // Keys come from outside; interned they would stay for ever.
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
            .build();

    private final Problems problems;
    private final JsonParser parser;

    private JsonNodes(JsonParser parser, Problems problems) {
        this.parser = parser;
        this.problems = problems;
    }

    static Node read(String text, Problems problems) {
        try (JsonParser parser = FACTORY.createParser(text)) {
            return new JsonNodes(parser, problems).document();
        } catch (JsonProcessingException e) {
            throw problems.fatal(
                    position(e.getLocation()),
                    "this is not JSON: " + plain(e.getOriginalMessage()) + ". Correct it here or before.");
        } catch (IOException e) {
            throw problems.fatal(Position.START, "this cannot be read as JSON: " + e.getMessage() + ". Correct it.");
        }
    }

    private Node document() throws IOException {
        JsonToken first = parser.nextToken();
        if (first == null) {
            throw problems.fatal(Position.START, "there is nothing here. Give a JSON value.");
        }
        Node node = node(first, 0);
        if (parser.nextToken() != null) {
            throw problems.fatal(here(), "the JSON value ended before this. Remove what follows it.");
        }
        return node;
    }

    private Node node(JsonToken token, int depth) throws IOException {
        Position at = here();
        if (depth > Limits.DEPTH) {
            throw problems.fatal(
                    at, "this is nested deeper than " + Limits.DEPTH + " levels. Make the structure flatter.");
        }
        return switch (token) {
            case VALUE_STRING -> new Node.Text(at, parser.getText());
            case VALUE_TRUE -> new Node.Bool(at, true);
            case VALUE_FALSE -> new Node.Bool(at, false);
            case VALUE_NULL -> new Node.Null(at);
            case VALUE_NUMBER_INT -> integer(at);
            case VALUE_NUMBER_FLOAT -> new Node.Decimal(at, parser.getDoubleValue());
            case START_ARRAY -> items(at, depth);
            case START_OBJECT -> fields(at, depth);
            default -> throw problems.fatal(at, "this is not JSON: a value is missing. Correct it.");
        };
    }

    private Node integer(Position at) throws IOException {
        return parser.getNumberType() == JsonParser.NumberType.BIG_INTEGER
                ? new Node.Decimal(at, parser.getDoubleValue())
                : new Node.Int(at, parser.getLongValue());
    }

    private Node items(Position at, int depth) throws IOException {
        var items = new ArrayList<Node>();
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            items.add(node(token, depth + 1));
        }
        return new Node.Items(at, items);
    }

    private Node fields(Position at, int depth) throws IOException {
        var fields = new LinkedHashMap<String, Node.Field>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            Position keyAt = here();
            String key = parser.currentName();
            Node value = node(parser.nextToken(), depth + 1);
            if (fields.putIfAbsent(key, new Node.Field(keyAt, value)) != null) {
                problems.add(keyAt, YamlNodes.duplicate(key, fields));
            }
        }
        return new Node.Fields(at, fields);
    }

    /** The parser's message without its hints about settings that are not ours to change. */
    private static String plain(String message) {
        return message.replaceAll("(?s) \\(start marker .*|: enable `.*|, from `[^`]*`", "");
    }

    private Position here() {
        return position(parser.currentTokenLocation());
    }

    private static Position position(@Nullable JsonLocation location) {
        return location == null
                ? Position.START
                : new Position(Math.max(1, location.getLineNr()), Math.max(1, location.getColumnNr()));
    }
}
