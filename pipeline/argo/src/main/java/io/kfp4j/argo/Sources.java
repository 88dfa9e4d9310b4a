package io.kfp4j.argo;

import io.kfp4j.spec.ArtifactType;
import io.kfp4j.spec.ExecutorSpec.Work;
import io.kfp4j.spec.ImporterSpec;
import io.kfp4j.spec.InputDefinitions;
import io.kfp4j.spec.ParameterSource;
import io.kfp4j.spec.ParameterType;
import io.kfp4j.spec.TaskSpec;
import io.kfp4j.spec.TaskSpec.ArtifactSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds, for the tasks of one graph, where their inputs come from in Argo's terms. */
record Sources(Graph graph) {
    /** What KFP's own driver understands. */
    private static final Pattern SELECTOR =
            Pattern.compile("parseJson\\(string_value\\)((?:\\[(?:\"[^\"\\]]*\"|'[^'\\]]*'|[0-9]+)\\])+)");

    private static final Pattern STEP = Pattern.compile("\\[(?:\"([^\"\\]]*)\"|'([^'\\]]*)'|([0-9]+))\\]");

    /** The value of a task's input parameter; absence where it cannot be had, which is reported. */
    Value parameter(String task, TaskSpec spec, String name, TaskSpec.ParameterInput input) {
        var found = source(task, spec, name, input.source());
        var selector = input.parameterExpressionSelector();
        return selector == null || selector.isEmpty() ? found : part(task, found, selector);
    }

    private Value source(String task, TaskSpec spec, String name, @Nullable ParameterSource source) {
        if (source instanceof ParameterSource.ComponentInput input) {
            return componentInput(task, input.name());
        } else if (source instanceof ParameterSource.TaskOutput output) {
            return output(task, output.producerTask(), output.outputParameterKey());
        } else if (source instanceof ParameterSource.FinalStatus status) {
            return FinalStatus.of(graph, status.producerTask());
        } else if (source instanceof ParameterSource.RuntimeValue value && value.constant() != null) {
            return new Constants(this, task, spec, name).value(value.constant(), typeOf(spec, name));
        }
        graph.problem(task, "its input '" + name + "' has no source. Compile the pipeline again.");
        return Value.constant(null, null);
    }

    private @Nullable ParameterType typeOf(TaskSpec spec, String name) {
        var called = graph.componentOf(spec);
        var definition = called == null || called.inputDefinitions() == null
                ? null
                : called.inputDefinitions().parameters().get(name);
        return definition == null ? null : definition.parameterType();
    }

    private Value componentInput(String task, String name) {
        var definitions = graph.component().inputDefinitions();
        var definition = definitions == null ? null : definitions.parameters().get(name);
        if (definition == null) {
            graph.problem(task, "nothing around it has the input '" + name + "'. Compile the pipeline again.");
            return Value.constant(null, null);
        }
        var absent = isAbsentByDefault(definition);
        if (graph.place() == Graph.Place.NESTED) {
            return Value.reference(
                    Expr.member("inputs.parameters", name),
                    "inputs.parameters." + name,
                    definition.parameterType(),
                    absent);
        }
        var text = Expr.member("workflow.parameters", name);
        return definition.parameterType() == ParameterType.STRING && !absent
                ? Value.of(Expr.toJson(text), ParameterType.STRING)
                : Value.reference(text, "workflow.parameters." + name, definition.parameterType(), absent);
    }

    static boolean isAbsentByDefault(InputDefinitions.ParameterInput definition) {
        return definition.isOptional() && definition.defaultValue() == null;
    }

    /** The value that another task of the graph makes. */
    Value output(String task, String producer, String key) {
        var spec = graph.task(producer);
        if (spec == null) {
            graph.problem(task, "it waits for '" + producer + "', which is not there. Compile the pipeline again.");
            return Value.constant(null, null);
        }
        var called = graph.componentOf(spec);
        var definition = called == null || called.outputDefinitions() == null
                ? null
                : called.outputDefinitions().parameters().get(key);
        var type = definition == null ? null : definition.parameterType();
        var text = taskOutput(producer, key);
        if (called != null && graph.kind(spec) == Graph.Kind.CONTAINER) {
            return new ProgramInputs(called, graph.translation().work(called)).mayOmitFiles()
                    ? said(producer, key, text, type)
                    : ofFile(text, "tasks." + producer + ".outputs.parameters." + key, type);
        }
        return Value.reference(text, "tasks." + producer + ".outputs.parameters." + key, type, false);
    }

    /** What a program said in its executor output or, if it did not, left in a file. */
    private static Value said(String producer, String key, String file, @Nullable ParameterType type) {
        var said = executorOutput(producer) + "?.parameterValues?." + Expr.member("", key);
        var otherwise = type == null || type == ParameterType.STRING
                ? file
                : Expr.fromJson(type == ParameterType.BOOLEAN ? "lower(trim(" + file + "))" : file);
        return Value.of(Expr.toJson(said + " ?? " + otherwise), type == null ? ParameterType.STRING : type);
    }

    private static String executorOutput(String producer) {
        return Expr.fromJson(taskOutput(producer, Wires.EXECUTOR_OUTPUT));
    }

    /** What a program left in a file, as JSON. */
    private static Value ofFile(String text, String tag, @Nullable ParameterType type) {
        if (type == null || type == ParameterType.STRING) {
            return Value.of(Expr.toJson(text), ParameterType.STRING);
        }
        return switch (type) {
            case NUMBER_INTEGER, NUMBER_DOUBLE -> Value.reference(text, tag, type, false);
            case BOOLEAN -> Value.of("lower(trim(" + text + "))", type);
            default -> Value.of(Expr.harmless(text), type);
        };
    }

    static String taskOutput(String task, String key) {
        return Expr.member(Expr.member("tasks", task) + ".outputs.parameters", key);
    }

    private Value part(String task, Value whole, String selector) {
        var matcher = SELECTOR.matcher(selector.strip());
        if (!matcher.matches()) {
            graph.problem(
                    task,
                    "selector \"" + selector
                            + "\" cannot be translated. Pick parts by keys alone, parseJson(string_value)[\"key\"].");
            return whole;
        }
        // A text that holds JSON is read a second time.
        var value =
                new StringBuilder(whole.type() == ParameterType.STRING ? Expr.fromJson(whole.plain()) : whole.plain());
        var steps = STEP.matcher(matcher.group(1));
        while (steps.find()) {
            var key = steps.group(1) == null ? steps.group(2) : steps.group(1);
            value.append('[')
                    .append(key == null ? steps.group(3) : Expr.text(key))
                    .append(']');
        }
        return Value.of(Expr.toJson(value.toString()), null);
    }

    /** The artifact list of a task's input. */
    Value artifact(String task, TaskSpec.ArtifactInput input) {
        if (input.source() instanceof ArtifactSource.TaskOutput output) {
            return outputArtifact(task, output.producerTask(), output.outputArtifactKey());
        }
        if (input.source() instanceof ArtifactSource.ComponentInput outer && graph.place() == Graph.Place.NESTED) {
            return Value.reference(
                    Expr.member("inputs.parameters", outer.name()), "inputs.parameters." + outer.name(), null, false);
        }
        graph.problem(
                task,
                "the pipeline takes an artifact from outside, which a workflow cannot. Import it by its URI in the pipeline.");
        return Value.constant(null, null);
    }

    /** The artifact list that another task of the graph makes. */
    Value outputArtifact(String task, String producer, String key) {
        var spec = graph.task(producer);
        var called = spec == null ? null : graph.componentOf(spec);
        if (spec == null || called == null) {
            graph.problem(task, "it waits for '" + producer + "', which is not there. Compile the pipeline again.");
            return Value.constant(null, null);
        }
        var definitions = called.outputDefinitions();
        var definition = definitions == null ? null : definitions.artifacts().get(key);
        var type = definition == null ? null : definition.artifactType();
        if (translationWork(spec) instanceof Work.Importer importer) {
            return imported(producer, spec, importer.importer(), key);
        }
        if (graph.kind(spec) != Graph.Kind.CONTAINER) {
            return Value.reference(
                    taskOutput(producer, key), "tasks." + producer + ".outputs.parameters." + key, null, false);
        }
        var uri = Expr.text(graph.translation().options.storage().root()) + " + " + graph.path() + " + "
                + Expr.text("/" + producer + "/" + key + "/") + " + " + taskOutput(producer, Wires.POD);
        var said = executorOutput(producer) + "?.artifacts?." + Expr.member("", key)
                + "?.artifacts?.[0]?.metadata ?? "
                + Expr.tree(Constants.quoted(definition == null ? Map.of() : definition.metadata()));
        return Value.of(list(key, type, uri, said), null);
    }

    private @Nullable Work translationWork(TaskSpec spec) {
        var called = graph.componentOf(spec);
        return called == null ? null : graph.translation().work(called);
    }

    private Value imported(String producer, TaskSpec spec, ImporterSpec importer, String key) {
        if (importer.downloadToWorkspace()) {
            graph.problem(
                    producer, "it downloads into the workspace, which Argo cannot. Take the artifact as an input.");
        }
        var source =
                importer.artifactUri() == null ? null : importer.artifactUri().source();
        String uri;
        if (source instanceof ImporterSpec.UriSource.RuntimeParameter parameter) {
            var inputs = spec.inputs();
            var input = inputs == null ? null : inputs.parameters().get(parameter.name());
            uri = input == null
                    ? "''"
                    : parameter(producer, spec, parameter.name(), input).text();
            checkUri(
                    producer,
                    input == null
                            ? null
                            : input.source() instanceof ParameterSource.RuntimeValue value
                                    ? value.constant()
                                    : "s3://");
        } else {
            var constant = source instanceof ImporterSpec.UriSource.Constant fixed ? fixed.uri() : null;
            checkUri(producer, constant);
            uri = Expr.text(String.valueOf(constant));
        }
        var metadata = new Constants(this, producer, spec, key).value(importer.metadata(), ParameterType.STRUCT);
        return Value.of(list(key, importer.typeSchema(), uri, metadata.plain()), null);
    }

    private void checkUri(String producer, @Nullable Object uri) {
        var storage = graph.translation().options.storage();
        if (!(uri instanceof String text) || !text.startsWith("s3://")) {
            graph.problem(producer, "Argo cannot fetch '" + uri + "'. Put the artifact into S3 and import s3://….");
        } else if (!text.equals("s3://") && !text.startsWith("s3://" + storage.bucket() + "/")) {
            graph.problem(
                    producer,
                    "'" + uri + "' is not in bucket '" + storage.bucket()
                            + "', which alone the workflow can open. Copy it there.");
        }
    }

    private static String list(String name, @Nullable ArtifactType type, String uri, String metadata) {
        var artifact = new LinkedHashMap<String, Object>();
        artifact.put("name", Expr.text(name));
        artifact.put("type", Constants.quoted(type(type)));
        artifact.put("uri", uri);
        artifact.put("metadata", metadata);
        return Expr.toJson(Expr.tree(Map.of("artifacts", List.of(artifact))));
    }

    /** A type as the executor input has it. */
    static Map<String, Object> type(@Nullable ArtifactType type) {
        var fields = new LinkedHashMap<String, Object>();
        if (type != null) {
            put(fields, "schemaTitle", type.schemaTitle());
            put(fields, "schemaVersion", type.schemaVersion());
            put(fields, "schemaUri", type.schemaUri());
            put(fields, "instanceSchema", type.instanceSchema());
        }
        return fields;
    }

    private static void put(Map<String, Object> fields, String key, @Nullable String value) {
        if (value != null) {
            fields.put(key, value);
        }
    }
}
