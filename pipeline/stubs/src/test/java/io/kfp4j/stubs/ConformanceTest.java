package io.kfp4j.stubs;

import static org.assertj.core.api.Assertions.assertThat;

import io.kfp4j.compiler.Compiler;
import io.kfp4j.compiler.CompilerOptions;
import io.kfp4j.compiler.Release;
import io.kfp4j.component.Component;
import io.kfp4j.component.signature.SignatureException;
import io.kfp4j.dsl.PipelineConfig;
import io.kfp4j.dsl.PipelineDefinition;
import io.kfp4j.dsl.PipelineDefinitionException;
import io.kfp4j.dsl.Workspace;
import io.kfp4j.dsl.definition.GraphDefinition;
import io.kfp4j.spec.ArtifactType;
import io.kfp4j.spec.CompiledPipeline;
import io.kfp4j.spec.ComponentSpec;
import io.kfp4j.spec.ComponentSpec.Implementation;
import io.kfp4j.spec.PipelineSpec;
import io.kfp4j.spec.PipelineSpec.PipelineInfo;
import io.kfp4j.spec.format.SpecReader;
import io.kfp4j.spec.format.SpecWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConformanceTest {

    @TempDir
    Path folder;

    /** A component of a file, and what was made of it. */
    private record Case(String name, ComponentSpec component, CompiledPipeline spec, Stub stub) {
        Case(Found found, int number) {
            this(
                    found.name(),
                    found.component(),
                    found.spec(),
                    Stub.of(
                            SpecWriter.yaml(found.spec()),
                            found.name() + ".yaml",
                            new StubOptions("stubs.n" + number, null)));
        }
    }

    /** A component of a file. */
    private record Found(String name, ComponentSpec component, CompiledPipeline spec) {}

    @Test
    void everyComponentAndPipelineOfKfpsOwnCompilerCompilesAndComesBackTheSame() throws Exception {
        var files = files();
        int all = 0;
        var alike = new HashSet<List<Object>>();
        List<Case> cases = new ArrayList<>();
        for (Path file : files) {
            for (Found found : components(file)) {
                all++;
                if (alike.add(List.of(faces(found.component()), isPipeline(found.component())))) {
                    cases.add(new Case(found, all));
                }
            }
        }
        cases.forEach(each -> each.stub().write(folder, folder, false));
        Map<String, String> different = new TreeMap<>();

        try (var classes = Javac.compile(folder)) {
            for (Case each : cases) {
                var difference = difference(each, component(classes, each.stub()));
                if (difference != null) {
                    different.put(each.name(), difference);
                }
            }
        }

        System.out.println("stubs: " + (cases.size() - different.size()) + " of " + cases.size()
                + " come back the same, which is " + all + " components and pipelines of " + files.size()
                + " files without those that look alike");
        assertThat(different).isEmpty();
        assertThat(all).isGreaterThan(files.size());
    }

    /** The pipeline of a file, and each of its components as if it were alone. */
    private static List<Found> components(Path file) {
        var compiled = SpecReader.read(file);
        var spec = compiled.pipeline();
        List<Found> all = new ArrayList<>();
        var name = Objects.requireNonNull(spec.pipelineInfo()).name();
        if (!spec.components().containsKey("comp-" + name)) {
            all.add(new Found(name, Objects.requireNonNull(spec.root()), compiled));
        }
        spec.components().forEach((key, component) -> {
            var alone = key.substring("comp-".length());
            all.add(new Found(alone, component, named(compiled, alone)));
        });
        return all;
    }

    private static CompiledPipeline named(CompiledPipeline compiled, String name) {
        var spec = compiled.pipeline();
        return new CompiledPipeline(
                new PipelineSpec(
                        new PipelineInfo(name, null, null),
                        spec.schemaVersion(),
                        spec.sdkVersion(),
                        spec.components(),
                        spec.root(),
                        spec.deploymentSpec(),
                        spec.defaultPipelineRoot()),
                compiled.platform());
    }

    @SuppressWarnings("unchecked") // the compiler looks at the type arguments
    private static Class<? extends Component<?, ?>> component(ClassLoader classes, Stub stub) throws Exception {
        return (Class<? extends Component<?, ?>>) Class.forName(stub.typeName(), false, classes);
    }

    /** What the stub's own spec says otherwise than the original; null if nothing. */
    private static @Nullable String difference(Case original, Class<? extends Component<?, ?>> stub) {
        try {
            return difference(original, compiled(stub));
        } catch (PipelineDefinitionException | SignatureException e) {
            return e.getMessage();
        }
    }

    /** A pipeline of the stub alone, with a workspace for the pipelines that want one. */
    private static CompiledPipeline compiled(Class<? extends Component<?, ?>> stub) {
        var definition = PipelineDefinition.ofComponent(stub);
        var graph = definition.graph();
        var roomy = new GraphDefinition(
                graph.name(),
                graph.where(),
                graph.description(),
                graph.parameters(),
                graph.outputs(),
                graph.members(),
                PipelineConfig.none().workspace(Workspace.size("1Gi")));
        return Compiler.compile(
                new PipelineDefinition(roomy, definition.beyondKubeflow()),
                CompilerOptions.defaults().targetBackend(Release.of("99.0.0")));
    }

    private static @Nullable String difference(Case original, CompiledPipeline back) {
        var root = Objects.requireNonNull(back.pipeline().root());
        var task = ((Implementation.Dag) Objects.requireNonNull(root.implementation()))
                .dag()
                .tasks()
                .values()
                .iterator()
                .next();
        var component = Objects.requireNonNull(back.pipeline()
                .components()
                .get(Objects.requireNonNull(task.componentRef()).name()));
        if (!faces(component).equals(faces(original.component()))
                || !Objects.equals(
                        component.inputDefinitions(), original.component().inputDefinitions())) {
            return "the component differs: " + component;
        }
        if (!faces(root).equals(faces(original.component()))) {
            return "the stub says " + faces(root) + ", the original " + faces(original.component());
        }
        var work = work(component, back);
        var originalWork = work(original.component(), original.spec());
        return work.equals(originalWork) ? null : "it runs " + work + ", not " + originalWork;
    }

    private static boolean isPipeline(ComponentSpec component) {
        return component.implementation() instanceof Implementation.Dag;
    }

    /** The executor itself, or the names of the tasks. */
    private static Object work(ComponentSpec component, CompiledPipeline spec) {
        return component.implementation() instanceof Implementation.Executor executor
                ? Objects.requireNonNull(Objects.requireNonNull(spec.pipeline().deploymentSpec())
                        .executors()
                        .get(executor.label()))
                : ((Implementation.Dag) Objects.requireNonNull(component.implementation()))
                        .dag()
                        .tasks()
                        .keySet();
    }

    /** Inputs and outputs without what no class says: descriptions, allowed values, versions of artifact types. */
    private static Map<String, List<Object>> faces(ComponentSpec component) {
        Map<String, List<Object>> faces = new TreeMap<>();
        var inputs = component.inputDefinitions();
        if (inputs != null) {
            inputs.artifacts()
                    .forEach((name, each) -> faces.put(
                            "in " + name,
                            List.of(title(each.artifactType()), each.isArtifactList(), each.isOptional())));
            inputs.parameters()
                    .forEach((name, each) -> faces.put(
                            "in " + name,
                            List.of(
                                    String.valueOf(each.parameterType()),
                                    each.isOptional() || each.defaultValue() != null,
                                    asRead(each.defaultValue()))));
        }
        var outputs = component.outputDefinitions();
        if (outputs != null) {
            outputs.artifacts()
                    .forEach((name, each) ->
                            faces.put("out " + name, List.of(title(each.artifactType()), each.isArtifactList())));
            outputs.parameters()
                    .forEach((name, each) -> faces.put("out " + name, List.of(String.valueOf(each.parameterType()))));
        }
        return faces;
    }

    /** Numbers in a file are doubles. */
    private static String asRead(@Nullable Object value) {
        return String.valueOf(value).replaceAll("(?<=[0-9])\\.0\\b", "");
    }

    private static String title(@Nullable ArtifactType type) {
        return type == null ? "" : String.valueOf(type.schemaTitle());
    }

    private static List<Path> files() throws IOException {
        for (Path up = Path.of("").toAbsolutePath(); up != null; up = up.getParent()) {
            Path folder = up.resolve("shared/conformance/ir");
            if (Files.isDirectory(folder)) {
                try (Stream<Path> files = Files.walk(folder)) {
                    return files.filter(file -> file.toString().endsWith(".yaml"))
                            .sorted()
                            .toList();
                }
            }
        }
        return Assumptions.abort("there is no folder shared/conformance/ir beside the project");
    }
}
