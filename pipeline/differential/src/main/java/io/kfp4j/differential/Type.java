package io.kfp4j.differential;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What a value can be, as both languages spell it. */
enum Type {
    TEXT("String", "String", "str"),
    WHOLE("int", "Integer", "int"),
    NUMBER("double", "Double", "float"),
    TRUTH("boolean", "Boolean", "bool"),
    TEXTS("List<String>", "List<String>", "List[str]"),
    WHOLES("List<Integer>", "List<Integer>", "List[int]"),
    TABLE("Map<String, Object>", "Map<String, Object>", "Dict[str, Any]"),
    DATASET("Dataset", "Dataset", "Dataset"),
    MODEL("Model", "Model", "Model"),
    METRICS("Metrics", "Metrics", "Metrics"),
    ARTIFACT("Artifact", "Artifact", "Artifact"),
    DATASETS("List<Dataset>", "List<Dataset>", "List[Dataset]");

    /** Those that have constants, a table last. */
    static final List<Type> CONSTANTS = List.of(TEXT, WHOLE, NUMBER, TRUTH, TEXTS, WHOLES, TABLE);

    private static final Set<Type> PRIMITIVES = EnumSet.of(TEXT, WHOLE, NUMBER, TRUTH);
    private static final Set<Type> ARTIFACTS = EnumSet.range(DATASET, DATASETS);

    private final String java;
    private final String boxed;
    private final String python;

    Type(String java, String boxed, String python) {
        this.java = java;
        this.boxed = boxed;
        this.python = python;
    }

    String java() {
        return java;
    }

    /** As a type argument, and where it may be absent. */
    String boxed() {
        return boxed;
    }

    String python() {
        return python;
    }

    boolean isArtifact() {
        return ARTIFACTS.contains(this);
    }

    /** Whether conditions can be about it. */
    boolean isPrimitive() {
        return PRIMITIVES.contains(this);
    }

    /** Whether a value of another type will do where this one is wanted. */
    boolean takes(Type other) {
        return this == other || (this == ARTIFACT && other.isArtifact() && other != DATASETS);
    }
}
