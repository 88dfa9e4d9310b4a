package io.kfp4j.stubs;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.SourceVersion;

/** Makes Java names of names that others chose, each one once. */
final class JavaNames {
    /** Types that the source of a stub may name. */
    private static final Set<String> TYPES = Set.of(
            "Artifact",
            "Boolean",
            "ClassificationMetrics",
            "Component",
            "Dataset",
            "Default",
            "Double",
            "FromYaml",
            "HTML",
            "Inputs",
            "Integer",
            "List",
            "Long",
            "Map",
            "Markdown",
            "Metrics",
            "Model",
            "Nullable",
            "Object",
            "Outputs",
            "Record",
            "SchemaTitle",
            "SlicedClassificationMetrics",
            "StoredArtifact",
            "String",
            "TaskFinalStatus",
            "Void",
            "WireName");

    /** What no component of a record can be called, besides keywords: methods that every object has, and a word that is half a keyword. */
    private static final Set<String> METHODS =
            Set.of("clone", "finalize", "getClass", "hashCode", "notify", "notifyAll", "toString", "wait", "yield");

    private final Set<String> taken = new HashSet<>();

    static boolean isTaken(String typeName) {
        return TYPES.contains(typeName);
    }

    /** {@code learning-rate} is {@code learningRate}; {@code class} is {@code class_}. */
    String field(String name) {
        var camel = camel(name);
        var first = words(name).findFirst().orElse("");
        var java = first.equals(first.toUpperCase(Locale.ROOT))
                ? first.toLowerCase(Locale.ROOT) + camel.substring(first.length())
                : decapitalized(camel);
        java = java.isEmpty() || Character.isDigit(java.charAt(0)) ? "value" + java : java;
        return unique(SourceVersion.isKeyword(java) || METHODS.contains(java) ? java + "_" : java);
    }

    /** {@code train model} is {@code TrainModel}; {@code model}, which is taken, is {@code ModelComponent} if that is the word. */
    String type(String name, String word) {
        var java = camel(name);
        boolean isNone = java.isEmpty() || Character.isDigit(java.charAt(0));
        return unique(isNone ? word + java : isTaken(java) ? java + word : java);
    }

    /** Keeps a name for somebody else. */
    void reserve(String name) {
        taken.add(name);
    }

    private String unique(String wanted) {
        var name = wanted;
        for (int i = 2; !taken.add(name); i++) {
            name = wanted + i;
        }
        return name;
    }

    private static String camel(String name) {
        return words(name).map(word -> capitalized(word)).collect(Collectors.joining());
    }

    private static Stream<String> words(String name) {
        return Stream.of(name.split("[^A-Za-z0-9]+", -1)).filter(word -> !word.isEmpty());
    }

    private static String capitalized(String word) {
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }

    private static String decapitalized(String word) {
        return word.isEmpty() ? word : Character.toLowerCase(word.charAt(0)) + word.substring(1);
    }
}
