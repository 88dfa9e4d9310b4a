package io.kfp4j.cli;

import io.kfp4j.spec.ArtifactType;
import io.kfp4j.spec.CompiledPipeline;
import io.kfp4j.spec.ComponentSpec;
import io.kfp4j.spec.ExecutorSpec;
import io.kfp4j.spec.ParameterType;
import io.kfp4j.spec.format.Json;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a component or pipeline takes and gives, as a user of it needs to know.
 *
 * @param images of its programs
 */
record Interface(
        String name, @Nullable String description, List<String> images, List<Member> inputs, List<Member> outputs) {

    /**
     * An input or output.
     *
     * @param type {@code STRING}, or an artifact's {@code system.Model}
     */
    record Member(
            String name, String type, boolean optional, @Nullable Object defaultValue, @Nullable String description) {

        String need() {
            if (defaultValue != null) {
                return defaultValue instanceof String text ? "'" + text + "'" : Json.text(defaultValue);
            }
            return optional ? "optional" : "required";
        }

        private Map<String, @Nullable Object> tree() {
            Map<String, @Nullable Object> tree = new LinkedHashMap<>();
            tree.put("name", name);
            tree.put("type", type);
            tree.put("optional", optional);
            putIfThere(tree, "default", defaultValue);
            putIfThere(tree, "description", description);
            return tree;
        }
    }

    static Interface of(CompiledPipeline compiled) {
        var spec = compiled.pipeline();
        var info = spec.pipelineInfo();
        var root = spec.root();
        return new Interface(
                info == null ? "" : info.name(),
                info == null ? null : info.description(),
                spec.deploymentSpec() == null
                        ? List.of()
                        : images(spec.deploymentSpec().executors().values()),
                root == null ? List.of() : inputs(root),
                root == null ? List.of() : outputs(root));
    }

    Map<String, @Nullable Object> tree() {
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        tree.put("name", name);
        putIfThere(tree, "description", description);
        tree.put("images", images);
        tree.put("inputs", inputs.stream().map(Member::tree).toList());
        tree.put("outputs", outputs.stream().map(Member::tree).toList());
        return tree;
    }

    String table() {
        var text = new StringBuilder(name).append('\n');
        if (description != null) {
            text.append(description).append('\n');
        }
        images.forEach(image -> text.append("image ").append(image).append('\n'));
        if (!inputs.isEmpty()) {
            var table = new Table("INPUT", "TYPE", "DEFAULT", "DESCRIPTION");
            inputs.forEach(each -> table.row(each.name(), each.type(), each.need(), orEmpty(each.description())));
            text.append('\n').append(table);
        }
        if (!outputs.isEmpty()) {
            var table = new Table("OUTPUT", "TYPE", "DESCRIPTION");
            outputs.forEach(each -> table.row(each.name(), each.type(), orEmpty(each.description())));
            text.append('\n').append(table);
        }
        return text.toString();
    }

    private static List<String> images(Iterable<ExecutorSpec> executors) {
        List<String> images = new ArrayList<>();
        for (ExecutorSpec executor : executors) {
            if (executor.work() instanceof ExecutorSpec.Work.Container container) {
                var image = container.container().image();
                if (image != null && !images.contains(image)) {
                    images.add(image);
                }
            }
        }
        return images;
    }

    private static List<Member> inputs(ComponentSpec root) {
        List<Member> members = new ArrayList<>();
        var inputs = root.inputDefinitions();
        if (inputs != null) {
            inputs.artifacts()
                    .forEach((name, each) -> members.add(new Member(
                            name,
                            type(each.artifactType(), each.isArtifactList()),
                            each.isOptional(),
                            null,
                            each.description())));
            inputs.parameters()
                    .forEach((name, each) -> members.add(new Member(
                            name,
                            type(each.parameterType()),
                            each.isOptional(),
                            each.defaultValue(),
                            each.description())));
        }
        return members;
    }

    private static List<Member> outputs(ComponentSpec root) {
        List<Member> members = new ArrayList<>();
        var outputs = root.outputDefinitions();
        if (outputs != null) {
            outputs.artifacts()
                    .forEach((name, each) -> members.add(new Member(
                            name, type(each.artifactType(), each.isArtifactList()), false, null, each.description())));
            outputs.parameters()
                    .forEach((name, each) ->
                            members.add(new Member(name, type(each.parameterType()), false, null, each.description())));
        }
        return members;
    }

    private static String type(@Nullable ArtifactType type, boolean list) {
        var title = type == null || type.schemaTitle() == null ? "artifact" : type.schemaTitle();
        return list ? "list of " + title : title;
    }

    private static String type(@Nullable ParameterType type) {
        return type == null ? "STRING" : type.name();
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static void putIfThere(Map<String, @Nullable Object> tree, String key, @Nullable Object value) {
        if (value != null) {
            tree.put(key, value);
        }
    }
}
