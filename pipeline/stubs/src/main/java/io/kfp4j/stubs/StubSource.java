package io.kfp4j.stubs;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Writes the source of a stub, formatted as a person would. */
final class StubSource {
    private static final int WIDTH = 120;
    private static final String BODY = "    ";

    private final StringBuilder text = new StringBuilder();
    private final Set<String> imports = new TreeSet<>();

    /**
     * What the source says.
     *
     * @param resource the YAML beside it
     * @param notes paragraphs after the description
     * @param bare whether the only output is returned itself
     */
    record Content(
            String packageName,
            String typeName,
            String resource,
            @Nullable String description,
            List<String> notes,
            List<StubField> inputs,
            List<StubField> outputs,
            boolean bare,
            Map<String, List<String>> enums) {}

    static String of(Content content) {
        return new StubSource().unit(content);
    }

    private String unit(Content content) {
        imports.add("io.kfp4j.component.Component");
        imports.add("io.kfp4j.dsl.FromYaml");
        Stream.concat(content.inputs().stream(), content.outputs().stream())
                .forEach(field -> imports.addAll(field.type().imports()));
        Stream.concat(content.inputs().stream(), content.bare() ? Stream.of() : content.outputs().stream())
                .forEach(field -> imports.addAll(field.imports()));
        typeComment(content);
        line("@FromYaml(" + JavaText.literal(content.resource()) + ")");
        line("public interface " + content.typeName() + " extends Component<" + content.typeName() + ".Inputs, "
                + result(content) + "> {");
        record("Inputs", content.inputs());
        if (!content.bare() && !content.outputs().isEmpty()) {
            record("Outputs", content.outputs());
        }
        content.enums().forEach(this::constants);
        line("}");
        return header(content.packageName()) + text;
    }

    private static String result(Content content) {
        if (content.outputs().isEmpty()) {
            return "Void";
        }
        return content.bare()
                ? ParameterTypes.boxed(content.outputs().get(0).type()).name()
                : content.typeName() + ".Outputs";
    }

    private String header(String packageName) {
        var all = imports.stream().map(each -> "import " + each + ";\n").collect(Collectors.joining());
        return (packageName.isEmpty() ? "" : "package " + packageName + ";\n\n") + all + "\n";
    }

    private void typeComment(Content content) {
        var description =
                content.description() == null ? "" : content.description().strip();
        List<String> lines = new ArrayList<>();
        lines.add("/**");
        paragraph(lines, "", description.isEmpty() ? content.typeName() + ", which others made." : description);
        for (String note : content.notes()) {
            lines.add(" *");
            paragraph(lines, "<p>", note);
        }
        lines.add(" */");
        lines.forEach(this::line);
    }

    private void record(String name, List<StubField> fields) {
        line("");
        var described =
                fields.stream().filter(field -> field.description() != null).toList();
        if (!described.isEmpty()) {
            line(BODY + "/**");
            line(BODY + " * " + (name.equals("Inputs") ? "What it takes." : "What it makes."));
            line(BODY + " *");
            described.forEach(this::parameterComment);
            line(BODY + " */");
        }
        var inline = fields.stream().map(StubField::declaration).collect(Collectors.joining(", "));
        var header = BODY + "record " + name + "(";
        if (fields.size() <= 1 || header.length() + inline.length() + ") {}".length() <= WIDTH) {
            line(header + inline + ") {}");
            return;
        }
        line(header);
        line(fields.stream()
                        .map(field -> BODY + BODY + BODY + field.declaration())
                        .collect(Collectors.joining(",\n")) + ") {}");
    }

    private void parameterComment(StubField field) {
        var start = "@param " + field.javaName() + " ";
        var lines = JavaText.javadoc(String.valueOf(field.description()), WIDTH - BODY.length() - 3 - start.length());
        line(BODY + " * " + start + lines.get(0));
        lines.stream().skip(1).forEach(each -> line(BODY + " *     " + each));
    }

    private void constants(String name, Collection<String> constants) {
        line("");
        line(BODY + "/** The values that are allowed. */");
        line(BODY + "enum " + name + " {");
        line(constants.stream().map(each -> BODY + BODY + each).collect(Collectors.joining(",\n")));
        line(BODY + "}");
    }

    private static void paragraph(List<String> lines, String start, String words) {
        var first = true;
        for (String line : JavaText.javadoc(words, WIDTH - 3 - start.length())) {
            lines.add(" * " + (first ? start : "") + line);
            first = false;
        }
    }

    private void line(String line) {
        text.append(line).append('\n');
    }
}
