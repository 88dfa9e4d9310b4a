package io.kfp4j.dsl.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.util.JavacTask;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Wrong wires that the Java compiler itself refuses. */
class MisuseTest {
    private static final String AROUND =
            """
            package io.kfp4j.dsl.authoring;
            import static io.kfp4j.dsl.Setting.set;
            import io.kfp4j.component.*;
            import io.kfp4j.dsl.*;
            import io.kfp4j.dsl.authoring.Components.*;
            import java.util.List;
            class Probe {
                record Parameters(int epochs, double rate, String name, boolean flag) {}
                void define(PipelineBuilder<Parameters, Void> p) {
                    var epochs = p.parameter(Parameters::epochs);
                    var dataset = p.task(NoInputs.class);
                    var tuned = p.task(Tune.class);
                    %s
                }
            }
            """;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "p.task(Tune.class, set(Tune.Inputs::epochs).to(\"fifty\"));        | String cannot be converted to Integer",
                "p.task(Tune.class, set(Tune.Inputs::epochs).to(p.parameter(Parameters::rate))); | Value<Double>",
                "p.task(ExportOnnx.class, set(ExportOnnx.Inputs::model).to(dataset)); | Dataset",
                "p.task(SelectBest.class, set(SelectBest.Inputs::models).to(tuned.output(Tune.Tuned::model))); | List<Model>",
                "p.task(Tune.class, set(BuildModel.Inputs::seed).to(3));            | inference variable I",
                "p.task(Tune.class, set(Tune.Inputs::epoch).to(3));                 | cannot find symbol",
                "p.task(Tune.class, set(Tune.Inputs::epochs));                      | cannot be applied to given types",
                "if (epochs) {}                                                     | cannot be converted to boolean",
                "if (epochs > 3) {}                                                 | bad operand types",
                "for (var each : tuned.output(Tune.Tuned::folds)) {}                | for-each not applicable",
                "p.when(dataset);                                                   | inference variable C",
                "p.when(tuned.output(Tune.Tuned::accuracy)).is(1);                  | int cannot be converted to Double",
                "Value<Model> m = p.when(epochs).is(1).choose(() -> p.task(BuildModel.class)); | incompatible types",
                "p.forEach(List.of(1)).run(i -> {}).parallelism(2);                 | cannot find symbol",
                "p.onExit(status -> {});                                            | bad return type",
                "p.returns(dataset);                                                | cannot be converted",
                "Value.text(\"%s\", dataset);                                       | cannot be converted",
            })
    void doesNotCompile(String statement, String complaint) {
        var errors = errors(statement);

        assertThat(errors).contains(complaint);
    }

    @Test
    void compilesWhatIsRight() {
        var errors = errors("p.task(Tune.class, set(Tune.Inputs::learningRate).to(epochs));");

        assertThat(errors).isEmpty();
    }

    private static String errors(String statement) {
        var source = new SimpleJavaFileObject(URI.create("string:///Probe.java"), JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return AROUND.formatted(statement);
            }
        };
        var diagnostics = new DiagnosticCollector<JavaFileObject>();
        var task = (JavacTask) ToolProvider.getSystemJavaCompiler()
                .getTask(null, null, diagnostics, List.of("-proc:none"), null, List.of(source));
        try {
            task.analyze(); // and write nothing
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return diagnostics.getDiagnostics().stream()
                .filter(each -> each.getKind() == Diagnostic.Kind.ERROR)
                .map(each -> each.getMessage(Locale.ENGLISH).replaceAll("\\b([a-z]\\w*\\.)+(?=[A-Z])", ""))
                .collect(Collectors.joining("\n"));
    }
}
