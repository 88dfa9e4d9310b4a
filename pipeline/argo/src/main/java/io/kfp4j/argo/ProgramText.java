package io.kfp4j.argo;

import io.kfp4j.spec.ComponentSpec;
import io.kfp4j.spec.InputDefinitions;
import io.kfp4j.spec.OutputDefinitions;
import io.kfp4j.spec.ParameterType;
import io.kfp4j.spec.format.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Translates the words of a command: KFP's placeholders become tags that Argo fills.
 *
 * @param refuse takes what has no counterpart
 */
record ProgramText(ComponentSpec component, TemplateKey key, S3Storage storage, Consumer<String> refuse) {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{\\$(?:\\.(.*?))?\\}\\}");
    private static final Pattern PARAMETER = Pattern.compile("inputs\\.parameters\\[['\"]([^'\"]+)['\"]\\]");
    private static final Pattern ARTIFACT =
            Pattern.compile("(inputs|outputs)\\.artifacts\\[['\"]([^'\"]+)['\"]\\]\\.(uri|path)");
    private static final Pattern OUTPUT =
            Pattern.compile("outputs\\.parameters\\[['\"]([^'\"]+)['\"]\\]\\.output_file");

    /** The words of a command or of its arguments. */
    List<String> words(List<String> words) {
        var result = new ArrayList<String>();
        for (var word : words) {
            chosen(word).forEach(each -> result.add(text(each)));
        }
        return result;
    }

    private List<String> chosen(String word) {
        var choice = ProgramInputs.choice(word);
        if (choice != null) {
            var branch = choice.get(key.given().contains(String.valueOf(choice.get("InputName"))) ? "Then" : "Else");
            return branch instanceof List<?> list
                    ? list.stream().map(ProgramText::joined).toList()
                    : branch == null ? List.of() : List.of(joined(branch));
        }
        var parts = ProgramInputs.message(word, "Concat");
        return List.of(parts == null ? word : joined(Map.of("Concat", parts)));
    }

    /** Parts to be joined stand in a row, which KFP's backend leaves to the program. */
    private static String joined(Object part) {
        if (part instanceof Map<?, ?> map && map.get("Concat") instanceof List<?> parts) {
            var text = new StringBuilder();
            parts.forEach(each -> text.append(joined(each)));
            return text.toString();
        }
        return part instanceof String text ? text : Json.text(part);
    }

    /** One text with its placeholders as tags. */
    String text(String text) {
        var result = new StringBuilder();
        var matcher = PLACEHOLDER.matcher(text);
        var end = 0;
        while (matcher.find()) {
            result.append(Expr.outside(text.substring(end, matcher.start())));
            result.append(matcher.group(1) == null ? executorInput() : tag(matcher.group(1), matcher.group()));
            end = matcher.end();
        }
        return result.append(Expr.outside(text.substring(end))).toString();
    }

    private String tag(String name, String whole) {
        var parameter = PARAMETER.matcher(name);
        if (parameter.matches()) {
            return parameterText(parameter.group(1));
        }
        var output = OUTPUT.matcher(name);
        if (output.matches()) {
            return ContainerPaths.OUTPUTS + "/" + output.group(1);
        }
        var artifact = ARTIFACT.matcher(name);
        if (artifact.matches() && artifact.group(1).equals("outputs")) {
            var uri = outputUri(artifact.group(2));
            return artifact.group(3).equals("uri") ? uri : pathOf(uri);
        } else if (artifact.matches()) {
            return artifact.group(3).equals("uri")
                    ? Expr.tag(inputUri(artifact.group(2)))
                    : Expr.tag(inputPath(artifact.group(2)));
        }
        if (name.equals("outputs.output_file")) {
            return ContainerPaths.EXECUTOR_OUTPUT;
        } else if (name.equals("workspace_path")) {
            return ContainerPaths.WORKSPACE;
        } else if (Constants.RUN.containsKey(name)) {
            return "{{" + Constants.RUN.get(name) + "}}";
        }
        refuse.accept(
                "its command holds '" + whole + "', which has no counterpart in Argo. Take it from an input instead.");
        return "";
    }

    private String parameterText(String name) {
        var definition = inputs().parameters().get(name);
        var type = definition == null ? key.extras().get(name) : definition.parameterType();
        var absent = definition != null && Sources.isAbsentByDefault(definition);
        var value = Value.reference(Expr.member("inputs.parameters", name), "inputs.parameters." + name, type, absent);
        return type == ParameterType.STRING || absent
                ? Expr.tag(
                        type == ParameterType.STRING
                                ? value.text()
                                : "(" + value.json() + " == 'null' ? '' : " + value.json() + ")")
                : value.argument();
    }

    /** Everything a program is told, as KFP's launcher tells it. */
    private String executorInput() {
        var parameters = new StringJoiner(",", "{", "}");
        inputs().parameters().forEach((name, definition) -> {
            if (definition.parameterType() != ParameterType.TASK_CONFIG) {
                parameters.add(Json.text(name) + ":{{inputs.parameters." + name + "}}");
            }
        });
        var artifacts = new StringJoiner(",", "{", "}");
        inputs().artifacts()
                .keySet()
                .forEach(name -> artifacts.add(Json.text(name) + ":{{inputs.parameters." + name + "}}"));
        var outputs = new StringJoiner(",", "{", "}");
        outputs()
                .parameters()
                .keySet()
                .forEach(name -> outputs.add(
                        Json.text(name) + ":" + Json.text(Map.of("outputFile", ContainerPaths.OUTPUTS + "/" + name))));
        var made = new StringJoiner(",", "{", "}");
        outputs()
                .artifacts()
                .forEach((name, definition) -> made.add(Json.text(name) + ":"
                        + Expr.outsideJson(Json.text(Map.of(
                                        "artifacts",
                                        List.of(Map.of(
                                                "name",
                                                name,
                                                "type",
                                                Sources.type(definition.artifactType()),
                                                "uri",
                                                "@uri@",
                                                "metadata",
                                                definition.metadata())))))
                                .replace("@uri@", outputUri(name))));
        return "{\"inputs\":{\"parameterValues\":" + parameters + ",\"artifacts\":" + artifacts
                + "},\"outputs\":{\"parameters\":" + outputs + ",\"artifacts\":" + made + ",\"outputFile\":"
                + Json.text(ContainerPaths.EXECUTOR_OUTPUT) + "}}";
    }

    /** Where an artifact is kept, as text with tags. */
    String outputUri(String name) {
        return storage.root() + outputKey(name);
    }

    /** The same without the storage in front. */
    private static String outputKey(String name) {
        return "{{inputs.parameters." + Wires.PATH + "}}/" + name + "/{{pod.name}}";
    }

    /** The folder on the machine that an artifact is in. */
    String outputFolder(String name) {
        return pathOf(storage.root() + "{{inputs.parameters." + Wires.PATH + "}}/" + name);
    }

    /** KFP's rule for where an artifact lies on the machine. */
    static String pathOf(String uri) {
        return uri.replaceFirst("^s3://", "/s3/");
    }

    private static String inputUri(String name) {
        return Expr.fromJson(Expr.member("inputs.parameters", name)) + "?.artifacts?.[0]?.uri ?? ''";
    }

    /** An expression for where an input artifact lies; of several, their folder. Somewhere harmless where there is none. */
    String inputPath(String name) {
        return place(name, "'s3://', '/s3/'", "'" + ContainerPaths.NONE + "/" + name + "'");
    }

    /** An expression for the key that an input artifact is kept under; of several, the beginning of their keys. */
    String inputKey(String name) {
        return place(name, Expr.text("s3://" + storage.bucket() + "/") + ", ''", "''");
    }

    private String place(String name, String replacement, String otherwise) {
        var uri = "artifacts[0].uri";
        var definition = inputs().artifacts().get(name);
        var where = "replace(" + uri + ", " + replacement + ")";
        return "let artifacts = " + Expr.fromJson(Expr.member("inputs.parameters", name))
                + ".artifacts; len(artifacts) > 0 ? "
                + (definition != null && definition.isArtifactList() ? "sprig.dir(" + where + ")" : where) + " : "
                + otherwise;
    }

    InputDefinitions inputs() {
        var inputs = component.inputDefinitions();
        return inputs == null ? new InputDefinitions(Map.of(), Map.of()) : inputs;
    }

    OutputDefinitions outputs() {
        @Nullable OutputDefinitions outputs = component.outputDefinitions();
        return outputs == null ? new OutputDefinitions(Map.of(), Map.of()) : outputs;
    }
}
