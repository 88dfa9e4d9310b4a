package io.kfp4j.spec.format;

import io.kfp4j.spec.ArtifactType;
import io.kfp4j.spec.ComponentSpec;
import io.kfp4j.spec.ParameterType;
import io.kfp4j.spec.PipelineSpec;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The comment before a pipeline's YAML that tells people what the pipeline is, takes and makes; types and values are Python's. */
final class Header {
    private static final String CONTINUATION = "\n#              ";

    private final StringBuilder text = new StringBuilder("# PIPELINE DEFINITION\n");

    static String of(PipelineSpec pipeline) {
        var header = new Header();
        PipelineSpec.PipelineInfo info = pipeline.pipelineInfo();
        if (info != null) {
            header.line("# Name: ", oneLine(info.name()));
            String description = info.description();
            if (description != null && !description.isEmpty()) {
                header.line(
                        "# Description: ",
                        String.join(CONTINUATION, printable(description).lines().toList()));
            }
        }
        ComponentSpec root = pipeline.root();
        if (root != null) {
            header.section("# Inputs:", inputs(root));
            header.section("# Outputs:", outputs(root));
        }
        return header.text.toString();
    }

    private void line(String start, String rest) {
        text.append(start).append(rest).append('\n');
    }

    private void section(String title, SortedMap<String, String> lines) {
        if (!lines.isEmpty()) {
            line(title, "");
            lines.forEach((name, type) -> line("#    ", oneLine(name) + ": " + type));
        }
    }

    private static SortedMap<String, String> inputs(ComponentSpec root) {
        var lines = new TreeMap<String, String>();
        if (root.inputDefinitions() != null) {
            root.inputDefinitions().parameters().forEach((name, parameter) -> {
                Object value = parameter.defaultValue();
                lines.put(
                        name,
                        type(parameter.parameterType()) + (value == null ? "" : " [Default: " + literal(value) + "]"));
            });
            root.inputDefinitions()
                    .artifacts()
                    .forEach((name, artifact) -> lines.put(name, type(artifact.artifactType())));
        }
        return lines;
    }

    private static SortedMap<String, String> outputs(ComponentSpec root) {
        var lines = new TreeMap<String, String>();
        if (root.outputDefinitions() != null) {
            root.outputDefinitions()
                    .parameters()
                    .forEach((name, parameter) -> lines.put(name, type(parameter.parameterType())));
            root.outputDefinitions()
                    .artifacts()
                    .forEach((name, artifact) -> lines.put(name, type(artifact.artifactType())));
        }
        return lines;
    }

    private static String type(@Nullable ParameterType type) {
        if (type == null) {
            return "?";
        }
        return switch (type) {
            case NUMBER_DOUBLE -> "float";
            case NUMBER_INTEGER -> "int";
            case STRING -> "str";
            case BOOLEAN -> "bool";
            case LIST -> "list";
            case STRUCT -> "dict";
            case TASK_FINAL_STATUS -> "PipelineTaskFinalStatus";
            case TASK_CONFIG -> "TaskConfig";
        };
    }

    private static String type(@Nullable ArtifactType type) {
        return type == null || type.schemaTitle() == null ? "?" : oneLine(type.schemaTitle());
    }

    private static String literal(@Nullable Object value) {
        var text = new StringBuilder();
        literal(value, text);
        return text.toString();
    }

    private static void literal(@Nullable Object value, StringBuilder text) {
        if (value instanceof String string) {
            text.append('\'').append(oneLine(string)).append('\'');
        } else if (value instanceof Boolean bool) {
            text.append(bool ? "True" : "False");
        } else if (value instanceof Number number) {
            text.append(DecimalText.yaml(number.doubleValue()));
        } else if (value instanceof List<?> list) {
            text.append('[');
            for (int i = 0; i < list.size(); i++) {
                text.append(i > 0 ? ", " : "");
                literal(list.get(i), text);
            }
            text.append(']');
        } else if (value instanceof Map<?, ?> map) {
            text.append('{');
            Iterator<? extends Map.Entry<?, ?>> entries = map.entrySet().stream()
                    .sorted(Comparator.comparing(entry -> String.valueOf(entry.getKey())))
                    .iterator();
            while (entries.hasNext()) {
                Map.Entry<?, ?> entry = entries.next();
                literal(entry.getKey(), text);
                text.append(": ");
                literal(entry.getValue(), text);
                text.append(entries.hasNext() ? ", " : "");
            }
            text.append('}');
        } else {
            text.append("None");
        }
    }

    /** On one line, whatever the text: what follows a line break would no longer be a comment. */
    private static String oneLine(String text) {
        return printable(text).replace("\r", "\\r").replace("\n", "\\n");
    }

    /** Without characters that YAML does not allow or takes for line breaks. */
    private static String printable(String text) {
        var clean = new StringBuilder(text.length());
        text.codePoints()
                .map(c -> c == '\n' || c == '\r' || c == '\t' || isPrintable(c) ? c : '\uFFFD')
                .forEach(clean::appendCodePoint);
        return clean.toString();
    }

    private static boolean isPrintable(int c) {
        return (c >= 0x20 && c < 0x7f)
                || (c >= 0xa0 && c < 0xd800 && c != 0x2028 && c != 0x2029)
                || (c >= 0xe000 && c < 0xfffe && c != 0xfeff)
                || c >= 0x10000;
    }
}
