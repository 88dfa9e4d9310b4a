package io.kfp4j.compiler;

import io.kfp4j.component.signature.ComponentSignature;
import io.kfp4j.dsl.Container;
import io.kfp4j.dsl.Resources;
import io.kfp4j.dsl.definition.TaskDefinition.Work;
import io.kfp4j.spec.ContainerSpec;
import io.kfp4j.spec.ContainerSpec.Accelerator;
import io.kfp4j.spec.ContainerSpec.EnvVar;
import io.kfp4j.spec.ContainerSpec.ResourceSpec;
import io.kfp4j.spec.ExecutorSpec;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The containers that components run in. */
final class Containers {
    // KFP ignores an image's entry point, so the whole command is said here.
    private static final List<String> COMMAND =
            List.of("java", "-cp", "/component/*", "io.kfp4j.runtime.ComponentMain");

    static ExecutorSpec.Work of(Work.Component work, ImageCatalog images) {
        var options = work.options();
        var program = work.container() == null ? java(work.signature(), images) : work.container();
        return new ExecutorSpec.Work.Container(new ContainerSpec(
                options.image() == null ? program.image() : options.image(),
                program.command(),
                program.args(),
                null,
                options.resources() == null ? null : resources(options.resources()),
                options.variables().stream()
                        .map(each -> new EnvVar(each.name(), each.value()))
                        .toList()));
    }

    private static Container java(ComponentSignature signature, ImageCatalog images) {
        return new Container(
                images.image(signature.name()),
                COMMAND,
                List.of("--component", signature.component().getName(), "--executor_input", "{{$}}"));
    }

    // Older servers read the numbers, newer ones the texts.
    private static ResourceSpec resources(Resources said) {
        return new ResourceSpec(
                Quantities.cores(said.cpu()),
                Quantities.gigabytes(said.memory()),
                Quantities.cores(said.cpuRequest()),
                Quantities.gigabytes(said.memoryRequest()),
                accelerator(said.accelerator()),
                said.cpu(),
                said.memory(),
                said.cpuRequest(),
                said.memoryRequest());
    }

    private static @Nullable Accelerator accelerator(Resources.@Nullable Accelerator said) {
        return said == null
                ? null
                : new Accelerator(said.type(), (long) said.count(), said.type(), String.valueOf(said.count()));
    }

    private Containers() {}
}
