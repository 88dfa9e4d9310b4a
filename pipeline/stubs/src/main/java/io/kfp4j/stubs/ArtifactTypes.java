package io.kfp4j.stubs;

import io.kfp4j.spec.ArtifactType;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The Java types of artifacts: those of KFP, and for other schema titles classes that the stub brings along. */
final class ArtifactTypes {
    private static final String OF_KFP = "io.kfp4j.component.";
    private static final Set<String> KNOWN = Set.of(
            "system.Artifact",
            "system.ClassificationMetrics",
            "system.Dataset",
            "system.HTML",
            "system.Markdown",
            "system.Metrics",
            "system.Model",
            "system.SlicedClassificationMetrics");

    private final String stub;
    private final Map<String, String> brought = new TreeMap<>();

    /**
     * @param stub the name of the interface, which no artifact type can have
     */
    ArtifactTypes(String stub) {
        this.stub = stub;
    }

    /** The class of a type, and what to import for it, which is nothing for a class of the same package. */
    JavaType of(@Nullable ArtifactType type) {
        var title = type == null || type.schemaTitle() == null ? "" : type.schemaTitle();
        if (KNOWN.contains(title)) {
            var name = title.substring("system.".length());
            return new JavaType(name, Set.of(OF_KFP + name));
        }
        if (title.matches("(system|google)\\.[A-Za-z][A-Za-z0-9]*")) {
            return new JavaType(brought.computeIfAbsent(title, this::name), Set.of());
        }
        return new JavaType("Artifact", Set.of(OF_KFP + "Artifact"));
    }

    /** The classes that the stub brings along: schema title to name. */
    Map<String, String> brought() {
        return brought;
    }

    private String name(String title) {
        int dot = title.indexOf('.');
        var name = title.substring(dot + 1, dot + 2).toUpperCase(Locale.ROOT) + title.substring(dot + 2);
        var longer = title.substring(0, 1).toUpperCase(Locale.ROOT) + title.substring(1, dot) + name;
        return JavaNames.isTaken(name) || name.equals(stub) || brought.containsValue(name) ? longer : name;
    }
}
