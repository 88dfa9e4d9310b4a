package io.kfp4j.argo;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Translates the conditions of a specification, which are CEL, into Argo's expression language: comparisons, {@code !}, {@code &&},
 * {@code ||}, conversions, literals and inputs. That is all that KFP's compilers write.
 */
final class Condition {
    private static final Pattern TOKEN = Pattern.compile(
            "\\s*(?:(?<input>inputs\\.parameter_values\\[(?:'(?<single>[^']*)'|\"(?<double>[^\"]*)\")\\])"
                    + "|(?<text>'(?:[^'\\\\]|\\\\.)*'|\"(?:[^\"\\\\]|\\\\.)*\")"
                    + "|(?<number>[0-9]+(?:\\.[0-9]+)?(?:[eE][-+]?[0-9]+)?)"
                    + "|(?<word>[A-Za-z_][A-Za-z0-9_.]*)"
                    + "|(?<operator>==|!=|<=|>=|&&|\\|\\||[-!<>()+*/%]))");
    private static final Set<String> COMPARISONS = Set.of("==", "!=", "<", "<=", ">", ">=");
    private static final Map<String, String> CONVERSIONS = Map.of("int", "int", "double", "float", "string", "string");
    private static final int DEEPEST = 50;

    private record Token(String kind, String text) {}

    private final String source;
    private final Function<String, String> inputs;
    private final List<Token> tokens = new ArrayList<>();
    private int next;
    private int depth;

    private Condition(String source, Function<String, String> inputs) {
        this.source = source;
        this.inputs = inputs;
    }

    /**
     * The condition in Argo's language.
     *
     * @param inputs the expression for the value of an input
     * @throws IllegalArgumentException if it holds something else; the message says what
     */
    static String translate(String source, Function<String, String> inputs) {
        var condition = new Condition(source, inputs);
        condition.split();
        var result = condition.either();
        if (condition.next < condition.tokens.size()) {
            throw condition.refused(condition.tokens.get(condition.next).text());
        }
        return result;
    }

    private void split() {
        var matcher = TOKEN.matcher(source);
        var position = 0;
        while (position < source.stripTrailing().length()) {
            matcher.region(position, source.length());
            if (!matcher.lookingAt()) {
                throw refused(source.substring(position).strip());
            }
            tokens.add(token(matcher));
            position = matcher.end();
        }
    }

    private static Token token(Matcher matcher) {
        if (matcher.group("input") != null) {
            var single = matcher.group("single");
            return new Token("input", single == null ? matcher.group("double") : single);
        }
        for (var kind : List.of("text", "number", "word")) {
            if (matcher.group(kind) != null) {
                return new Token(kind, matcher.group(kind));
            }
        }
        return new Token("operator", matcher.group("operator"));
    }

    private String either() {
        var result = both();
        while (accept("||")) {
            result += " || " + both();
        }
        return result;
    }

    private String both() {
        var result = comparison();
        while (accept("&&")) {
            result += " && " + comparison();
        }
        return result;
    }

    private String comparison() {
        var left = operand();
        if (next < tokens.size() && COMPARISONS.contains(tokens.get(next).text())) {
            var operator = tokens.get(next++).text();
            return left + " " + operator + " " + operand();
        }
        return left;
    }

    private String operand() {
        if (++depth > DEEPEST) {
            throw refused("more than " + DEEPEST + " levels");
        }
        try {
            return operand(take());
        } finally {
            depth--;
        }
    }

    private String operand(Token token) {
        return switch (token.kind()) {
            case "input" -> inputs.apply(token.text());
            case "number" -> token.text();
            case "text" -> Expr.text(unquoted(token.text()));
            case "word" -> word(token.text());
            default ->
                switch (token.text()) {
                    case "!", "-" -> token.text() + operand();
                    case "(" -> inParentheses();
                    default -> throw refused(token.text());
                };
        };
    }

    private String word(String word) {
        if (word.equals("true") || word.equals("false")) {
            return word;
        }
        var conversion = CONVERSIONS.get(word);
        if (conversion == null) {
            throw refused(word);
        }
        expect("(");
        return conversion + inParentheses();
    }

    private String inParentheses() {
        var result = "(" + either() + ")";
        expect(")");
        return result;
    }

    private Token take() {
        if (next == tokens.size()) {
            throw refused("its end");
        }
        return tokens.get(next++);
    }

    private boolean accept(String operator) {
        if (next < tokens.size() && tokens.get(next).equals(new Token("operator", operator))) {
            next++;
            return true;
        }
        return false;
    }

    private void expect(String operator) {
        if (!accept(operator)) {
            throw refused(next < tokens.size() ? tokens.get(next).text() : "its end");
        }
    }

    private static String unquoted(String literal) {
        return literal.substring(1, literal.length() - 1).replaceAll("\\\\(.)", "$1");
    }

    private IllegalArgumentException refused(String what) {
        return new IllegalArgumentException("condition \"" + source + "\" cannot be translated at '" + what
                + "'. Compare parameters with parameters or fixed values, joined by && and ||.");
    }
}
