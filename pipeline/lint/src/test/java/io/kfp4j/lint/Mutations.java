package io.kfp4j.lint;

import static io.kfp4j.lint.SpecTree.at;
import static io.kfp4j.lint.SpecTree.list;
import static io.kfp4j.lint.SpecTree.made;
import static io.kfp4j.lint.SpecTree.map;

import io.kfp4j.lint.SpecTree.At;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;

/** Ways to break a pipeline, each with the code that has to be found. */
final class Mutations {

    /**
     * One way.
     *
     * @param sites every place where a tree can be broken so, as what breaks it
     */
    record Mutation(String name, Code code, Function<SpecTree, List<Runnable>> sites) {}

    private final List<Mutation> all = new ArrayList<>();

    static List<Mutation> all() {
        var mutations = new Mutations();
        mutations.references();
        mutations.values();
        mutations.flow();
        mutations.containers();
        mutations.platform();
        mutations.whole();
        return mutations.all;
    }

    private void references() {
        tasks("drop the component", Code.UNKNOWN_COMPONENT, (tree, task) -> true, (tree, task) -> tree.components()
                .remove(String.valueOf(at(task.task(), "componentRef").get("name"))));
        tasks(
                "drop the executor",
                Code.UNKNOWN_EXECUTOR,
                (tree, task) -> label(tree, task) != null,
                (tree, task) -> tree.executors().remove(label(tree, task)));
        sources(
                "rename the producer",
                Code.UNKNOWN_TASK,
                "taskOutputParameter",
                source -> source.put("producerTask", "nobody"));
        sources(
                "rename the output",
                Code.UNKNOWN_OUTPUT,
                "taskOutputParameter",
                source -> source.put("outputParameterKey", "nothing"));
        artifacts(
                "rename the producer of an artifact",
                Code.UNKNOWN_TASK,
                source -> source.put("producerTask", "nobody"));
        artifacts("rename an artifact", Code.UNKNOWN_OUTPUT, source -> source.put("outputArtifactKey", "nothing"));
        inputs(
                "read an unknown input",
                Code.UNKNOWN_INPUT,
                (tree, task, name) -> parameter(task, name).containsKey("componentInputParameter"),
                (tree, task, name) -> parameter(task, name).put("componentInputParameter", "unheard_of"));
        tasks("give too much", Code.UNEXPECTED_INPUT, (tree, task) -> true, (tree, task) -> made(
                        task.task(), "inputs", "parameters", "unheard_of", "runtimeValue")
                .put("constant", "x"));
        inputs("unbind an input", Code.MISSING_INPUT, Mutations::isRequired, (tree, task, name) -> at(
                        task.task(), "inputs", "parameters")
                .remove(name));
        tasks(
                "unbind an artifact",
                Code.MISSING_INPUT,
                (tree, task) -> requiredArtifact(tree, task) != null,
                (tree, task) -> at(task.task(), "inputs", "artifacts").remove(requiredArtifact(tree, task)));
        tasks(
                "drop an output of the graph",
                Code.MISSING_OUTPUT,
                (tree, task) -> !at(task.graph(), "outputDefinitions").isEmpty(),
                (tree, task) -> at(task.graph(), "dag").remove("outputs"));
    }

    private void values() {
        inputs(
                "change a type",
                Code.TYPE_MISMATCH,
                (tree, task, name) -> isDirect(task, name)
                        && !at(tree.component(task), "inputDefinitions", "parameters", name)
                                .isEmpty(),
                (tree, task, name) -> {
                    var definition = at(tree.component(task), "inputDefinitions", "parameters", name);
                    definition.put(
                            "parameterType", "BOOLEAN".equals(definition.get("parameterType")) ? "LIST" : "BOOLEAN");
                    definition.remove("defaultValue");
                });
        inputs(
                "change a constant",
                Code.WRONG_VALUE,
                (tree, task, name) -> parameter(task, name).containsKey("runtimeValue")
                        && !at(tree.component(task), "inputDefinitions", "parameters", name)
                                .isEmpty(),
                (tree, task, name) -> made(task.task(), "inputs", "parameters", name, "runtimeValue")
                        .put(
                                "constant",
                                "STRING"
                                                .equals(at(tree.component(task), "inputDefinitions", "parameters", name)
                                                        .get("parameterType"))
                                        ? 1.5
                                        : "text"));
        inputs(
                "write a key",
                Code.SECRET,
                (tree, task, name) -> parameter(task, name).containsKey("runtimeValue"),
                (tree, task, name) -> made(task.task(), "inputs", "parameters", name, "runtimeValue")
                        .put("constant", "AKIA" + "IOSFODNN7EXAMPLE"));
        inputs(
                "use a workspace",
                Code.WORKSPACE,
                (tree, task, name) -> parameter(task, name).containsKey("runtimeValue")
                        && at(tree.platform, "platforms", "kubernetes", "pipelineConfig")
                                .isEmpty(),
                (tree, task, name) -> made(task.task(), "inputs", "parameters", name, "runtimeValue")
                        .put("constant", "{{$.workspace_path}}/x"));
    }

    private void flow() {
        sources("wait for each other", Code.CYCLE, "taskOutputParameter", null);
        tasks(
                "contain itself",
                Code.RECURSION,
                (tree, task) -> !at(tree.component(task), "dag", "tasks").isEmpty(),
                (tree, task) -> map(at(tree.component(task), "dag", "tasks")
                                .values()
                                .iterator()
                                .next())
                        .put("componentRef", new LinkedHashMap<>(at(task.task(), "componentRef"))));
        conditions("break a condition", Code.BROKEN_EXPRESSION, text -> text + " && (");
        conditions("rename a variable", Code.UNKNOWN_VARIABLE, text -> text.replace("['", "['un"));
        conditions("fix a condition", Code.CONSTANT_CONDITION, text -> "1 == 2");
        tasks("rename the item", Code.BROKEN_LOOP, Mutations::isLoop, (tree, task) -> at(
                        task.task(), "parameterIterator")
                .put("itemInput", "unheard_of"));
        tasks("break the items", Code.BROKEN_LOOP, Mutations::isLoop, (tree, task) -> made(
                        task.task(), "parameterIterator")
                .put("items", new LinkedHashMap<>(Map.of("raw", "{}"))));
        tasks("empty the items", Code.EMPTY_LOOP, Mutations::isLoop, (tree, task) -> made(
                        task.task(), "parameterIterator")
                .put("items", new LinkedHashMap<>(Map.of("raw", "[]"))));
        tasks("loop over artifacts", Code.BACKEND_REFUSES, (tree, task) -> true, (tree, task) -> {
            var iterator = made(task.task(), "artifactIterator");
            iterator.put("itemInput", "x");
            made(iterator, "items").put("inputArtifact", "x");
            task.task().remove("parameterIterator");
        });
        inputs(
                "do not wait for the status",
                Code.FINAL_STATUS,
                (tree, task, name) -> parameter(task, name).containsKey("taskFinalStatus"),
                (tree, task, name) -> task.task().remove("dependentTasks"));
        tasks("break the retry", Code.RETRY, (tree, task) -> true, (tree, task) -> made(task.task(), "retryPolicy")
                .put("backoffDuration", "two minutes"));
        tasks("name a cache key", Code.NEWER_BACKEND, (tree, task) -> true, (tree, task) -> {
            made(task.task(), "cachingOptions").put("enableCache", true);
            made(task.task(), "cachingOptions").put("cacheKey", "mine");
        });
        tasks("return nothing", Code.CACHED_EFFECT, (tree, task) -> isContainer(tree, task), (tree, task) -> {
            tree.component(task).remove("outputDefinitions");
            made(task.task(), "cachingOptions").put("enableCache", true);
        });
        tasks(
                "return to nobody",
                Code.NEVER_READ,
                (tree, task) -> isContainer(tree, task)
                        && !at(tree.component(task), "outputDefinitions", "parameters")
                                .isEmpty()
                        && at(tree.component(task), "outputDefinitions", "artifacts")
                                .isEmpty(),
                (tree, task) -> task.tasks().put(task.name() + "-again", new LinkedHashMap<>(task.task())));
    }

    private void containers() {
        containers("take the tag away", Code.MUTABLE_IMAGE, container -> container.put("image", "python:latest"));
        containers("break the image", Code.BROKEN_IMAGE, container -> container.put("image", "Not An Image"));
        containers("take the program away", Code.NO_COMMAND, container -> {
            container.remove("command");
            container.remove("args");
            container.put("image", "python:3.11");
        });
        containers("write a password", Code.SECRET, container -> env(container, "S3_PASSWORD", "hunter22"));
        containers("write a private key", Code.SECRET, container -> list(container, "args")
                .add("-----BEGIN RSA " + "PRIVATE KEY-----"));
        containers("break a variable", Code.ENV_NAME, container -> env(container, "1 2", "x"));
        containers("set a variable twice", Code.ENV_TWICE, container -> {
            env(container, "MODE", "a");
            env(container, "MODE", "b");
        });
        containers("break an amount", Code.QUANTITY, container -> made(container, "resources")
                .put("resourceMemoryLimit", "4GB"));
        containers("ask for too much", Code.QUANTITY, container -> {
            made(container, "resources").put("resourceCpuRequest", "2");
            made(container, "resources").put("resourceCpuLimit", "500m");
        });
        containers("read an unknown input", Code.UNKNOWN_PLACEHOLDER, container -> list(container, "args")
                .add("{{$.inputs.parameters['unheard_of']}}"));
        containers("read metadata", Code.PLACEHOLDER_KEPT, container -> list(container, "args")
                .add("{{$.inputs.artifacts['x'].metadata['y']}}"));
        containers("add a hook", Code.BACKEND_IGNORES, container -> made(container, "lifecycle", "preCacheCheck"));
    }

    private void platform() {
        executors("break a secret's name", Code.KUBERNETES_NAME, config -> list(config, "secretAsVolume")
                .add(new LinkedHashMap<>(Map.of("secretName", "My_Secret", "mountPath", "/x"))));
        executors("break a label", Code.KUBERNETES_NAME, config -> made(config, "podMetadata", "labels")
                .put("team", "the a team"));
        executors("mount twice", Code.MOUNT, config -> {
            list(config, "secretAsVolume").add(new LinkedHashMap<>(Map.of("secretName", "a", "mountPath", "/x")));
            list(config, "configMapAsVolume")
                    .add(new LinkedHashMap<>(Map.of("configMapName", "b", "mountPath", "/x/")));
        });
        executors("break a size", Code.QUANTITY, config -> list(config, "emptyDirMounts")
                .add(new LinkedHashMap<>(Map.of("volumeName", "scratch", "mountPath", "/s", "sizeLimit", "lots"))));
        executors("name a secret by an unknown input", Code.UNKNOWN_INPUT, config -> list(config, "secretAsEnv")
                .add(new LinkedHashMap<>(
                        Map.of("secretNameParameter", Map.of("componentInputParameter", "unheard_of")))));
        executors("mount the claim of an unknown task", Code.UNKNOWN_TASK, config -> list(config, "pvcMount")
                .add(new LinkedHashMap<>(Map.of(
                        "mountPath",
                        "/claimed",
                        "pvcNameParameter",
                        Map.of(
                                "taskOutputParameter",
                                Map.of("producerTask", "nobody", "outputParameterKey", "name"))))));
        executors("tolerate what an unknown placeholder says", Code.UNKNOWN_PLACEHOLDER, config -> list(
                        config, "tolerations")
                .add(new LinkedHashMap<>(Map.of(
                        "tolerationJson",
                        Map.of("runtimeValue", Map.of("constant", "{{$.inputs.parameters['unheard_of']}}"))))));
        all.add(new Mutation(
                "configure nobody",
                Code.PLATFORM_EXECUTOR,
                tree -> List.of(() ->
                        made(tree.platform, "platforms", "kubernetes", "deploymentSpec", "executors", "exec-nobody"))));
    }

    private void whole() {
        all.add(new Mutation(
                "rename the pipeline",
                Code.PIPELINE_NAME,
                tree -> List.of(() -> at(tree.pipeline, "pipelineInfo").put("name", "My pipeline"))));
        all.add(new Mutation(
                "add what nobody uses",
                Code.NEVER_USED,
                tree -> List.of(() -> made(tree.components(), "comp-spare").put("executorLabel", "exec-spare"))));
        all.add(new Mutation(
                "add far too much",
                Code.TOO_LARGE,
                tree -> List.of(() -> at(tree.pipeline, "pipelineInfo").put("description", "x".repeat(800_000)))));
        all.add(new Mutation(
                "add much",
                Code.NEARLY_TOO_LARGE,
                tree -> List.of(() -> at(tree.pipeline, "pipelineInfo").put("description", "x".repeat(400_000)))));
    }

    private interface OnTask {
        boolean test(SpecTree tree, At task);
    }

    private interface OnInput {
        boolean test(SpecTree tree, At task, String input);
    }

    private interface ChangeInput {
        void accept(SpecTree tree, At task, String input);
    }

    private void tasks(String name, Code code, OnTask where, BiConsumer<SpecTree, At> change) {
        all.add(new Mutation(name, code, tree -> tree.tasks().stream()
                .filter(task -> where.test(tree, task))
                .<Runnable>map(task -> () -> change.accept(tree, task))
                .toList()));
    }

    private void inputs(String name, Code code, OnInput where, ChangeInput change) {
        all.add(new Mutation(name, code, tree -> tree.tasks().stream()
                .flatMap(task -> at(task.task(), "inputs", "parameters").keySet().stream()
                        .filter(input -> where.test(tree, task, input))
                        .<Runnable>map(input -> () -> change.accept(tree, task, input)))
                .toList()));
    }

    private void sources(String name, Code code, String kind, Consumer<Map<String, Object>> change) {
        inputs(name, code, (tree, task, input) -> parameter(task, input).containsKey(kind), (tree, task, input) -> {
            var source = at(parameter(task, input), kind);
            if (change != null) {
                change.accept(source);
            } else {
                list(map(task.tasks().get(String.valueOf(source.get("producerTask")))), "dependentTasks")
                        .add(task.name());
            }
        });
    }

    private void artifacts(String name, Code code, Consumer<Map<String, Object>> change) {
        all.add(new Mutation(name, code, tree -> tree.tasks().stream()
                .flatMap(task -> at(task.task(), "inputs", "artifacts").values().stream())
                .map(input -> at(map(input), "taskOutputArtifact"))
                .filter(source -> !source.isEmpty())
                .<Runnable>map(source -> () -> change.accept(source))
                .toList()));
    }

    private void conditions(String name, Code code, Function<String, String> change) {
        tasks(name, code, (tree, task) -> at(task.task(), "triggerPolicy").containsKey("condition"), (tree, task) -> at(
                        task.task(), "triggerPolicy")
                .compute("condition", (key, text) -> change.apply(String.valueOf(text))));
    }

    private void containers(String name, Code code, Consumer<Map<String, Object>> change) {
        all.add(new Mutation(name, code, tree -> tree.containers().stream()
                .<Runnable>map(container -> () -> change.accept(container))
                .toList()));
    }

    private void executors(String name, Code code, Consumer<Map<String, Object>> change) {
        all.add(new Mutation(name, code, tree -> tree.executors().keySet().stream()
                .<Runnable>map(label -> () -> change.accept(
                        made(tree.platform, "platforms", "kubernetes", "deploymentSpec", "executors", label)))
                .toList()));
    }

    private static void env(Map<String, Object> container, String name, String value) {
        list(container, "env").add(new LinkedHashMap<>(Map.of("name", name, "value", value)));
    }

    private static String label(SpecTree tree, At task) {
        return (String) tree.component(task).get("executorLabel");
    }

    private static boolean isContainer(SpecTree tree, At task) {
        var label = label(tree, task);
        return label != null && !at(tree.executors(), label, "container").isEmpty();
    }

    private static boolean isLoop(SpecTree tree, At task) {
        return task.task().containsKey("parameterIterator");
    }

    private static Map<String, Object> parameter(At task, String input) {
        return at(task.task(), "inputs", "parameters", input);
    }

    /** Whether an input reads the one output of a task that is not repeated. */
    private static boolean isDirect(At task, String input) {
        var source = at(parameter(task, input), "taskOutputParameter");
        return !source.isEmpty()
                && !parameter(task, input).containsKey("parameterExpressionSelector")
                && !at(task.tasks(), String.valueOf(source.get("producerTask"))).containsKey("parameterIterator");
    }

    private static boolean isRequired(SpecTree tree, At task, String input) {
        var definition = at(tree.component(task), "inputDefinitions", "parameters", input);
        return !definition.isEmpty()
                && !definition.containsKey("isOptional")
                && !definition.containsKey("defaultValue")
                && !input.equals(at(task.task(), "parameterIterator").get("itemInput"));
    }

    private static String requiredArtifact(SpecTree tree, At task) {
        return at(task.task(), "inputs", "artifacts").keySet().stream()
                .filter(name -> !at(tree.component(task), "inputDefinitions", "artifacts", name)
                                .isEmpty()
                        && !at(tree.component(task), "inputDefinitions", "artifacts", name)
                                .containsKey("isOptional"))
                .findFirst()
                .orElse(null);
    }
}
