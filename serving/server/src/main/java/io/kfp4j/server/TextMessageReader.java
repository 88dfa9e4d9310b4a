package io.kfp4j.server;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads protobuf's text format, the language of {@code config.pbtxt}, without knowing the fields: whoever reads the message
 * looks for those that matter. Numbers and names of enumerations are kept as they are written.
 */
final class TextMessageReader {
    private static final int MAX_DEPTH = 32;
    private static final char END = 0;

    private final String text;
    private int position;
    private int depth;

    private TextMessageReader(String text) {
        this.text = text;
    }

    static TextMessage read(String text) throws ModelLoadException {
        var reader = new TextMessageReader(text);
        reader.skipSpace();
        return reader.message(END);
    }

    private char peek() {
        return position < text.length() ? text.charAt(position) : END;
    }

    private boolean taken(char wanted) {
        if (peek() != wanted || position >= text.length()) {
            return false;
        }
        position++;
        skipSpace();
        return true;
    }

    private void skipSpace() {
        while (position < text.length()) {
            if (text.charAt(position) == '#') {
                while (position < text.length() && text.charAt(position) != '\n') {
                    position++;
                }
            } else if (Character.isWhitespace(text.charAt(position))) {
                position++;
            } else {
                return;
            }
        }
    }

    private TextMessage message(char close) throws ModelLoadException {
        if (++depth > MAX_DEPTH) {
            throw problem("messages are nested more than " + MAX_DEPTH + " deep");
        }
        var fields = new LinkedHashMap<String, List<Object>>();
        while (close == END ? position < text.length() : !taken(close)) {
            field(fields);
        }
        depth--;
        return new TextMessage(fields);
    }

    private void field(Map<String, List<Object>> fields) throws ModelLoadException {
        var name = word("the name of a field");
        var colon = taken(':');
        var values = fields.computeIfAbsent(name, missing -> new ArrayList<>());
        if (taken('[')) {
            while (!taken(']')) {
                values.add(value(name, true));
                if (!taken(',') && peek() != ']') {
                    throw problem("expected ',' or ']' in the list '" + name + "'");
                }
            }
        } else {
            values.add(value(name, colon));
        }
        if (!taken(',')) {
            taken(';');
        }
    }

    private Object value(String field, boolean scalarAllowed) throws ModelLoadException {
        if (taken('{')) {
            return message('}');
        } else if (taken('<')) {
            return message('>');
        } else if (!scalarAllowed) {
            throw problem("expected ':' or '{' after '" + field + "'");
        } else if (peek() == '"' || peek() == '\'') {
            var whole = new StringBuilder();
            while (peek() == '"' || peek() == '\'') {
                quoted(whole);
            }
            return whole.toString();
        }
        return word("a value for '" + field + "'");
    }

    private String word(String expected) throws ModelLoadException {
        var start = position;
        while (position < text.length() && isPartOfWord(text.charAt(position))) {
            position++;
        }
        if (start == position) {
            throw problem("expected " + expected);
        }
        var word = text.substring(start, position);
        skipSpace();
        return word;
    }

    private static boolean isPartOfWord(char c) {
        return (c >= 'a' && c <= 'z')
                || (c >= 'A' && c <= 'Z')
                || (c >= '0' && c <= '9')
                || c == '_'
                || c == '-'
                || c == '+'
                || c == '.';
    }

    private void quoted(StringBuilder into) throws ModelLoadException {
        var quote = text.charAt(position++);
        while (peek() != quote) {
            if (position >= text.length() || peek() == '\n') {
                throw problem("a string does not end");
            }
            var c = text.charAt(position++);
            into.append(c == '\\' ? escaped() : c);
        }
        position++;
        skipSpace();
    }

    private char escaped() throws ModelLoadException {
        var c = peek();
        position++;
        return switch (c) {
            case 'n' -> '\n';
            case 't' -> '\t';
            case 'r' -> '\r';
            case '\\', '\'', '"' -> c;
            default -> throw problem("the escape '\\" + c + "' is not known here");
        };
    }

    private ModelLoadException problem(String what) {
        var before = text.substring(0, Math.min(position, text.length()));
        var line = before.chars().filter(c -> c == '\n').count() + 1;
        var found = position < text.length() ? "'" + text.charAt(position) + "'" : "the end of the file";
        return new ModelLoadException("line " + line + ": " + what + " at " + found);
    }
}
