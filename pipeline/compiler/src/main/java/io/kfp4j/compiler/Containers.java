package io.kfp4j.compiler;

import io.kfp4j.dsl.Resources;
import io.kfp4j.dsl.definition.TaskDefinition.Work;
import io.kfp4j.spec.ContainerSpec;
import io.kfp4j.spec.ContainerSpec.Accelerator;
import io.kfp4j.spec.ContainerSpec.EnvVar;
import io.kfp4j.spec.ContainerSpec.ResourceSpec;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The containers that Java components run in. */
final class Containers {
    // KFP ignores an image's entry point, so the whole command is said here.
    private static final List<String> COMMAND =
            List.of("java", "-cp", "/component/*", "io.kfp4j.runtime.ComponentMain");

    static ContainerSpec of(Work.Component work, ImageCatalog images) {
        var options = work.options();
        var signature = work.signature();
        return new ContainerSpec(
                options.image() == null ? images.image(signature.name()) : options.image(),
                COMMAND,
                List.of("--component", signature.component().getName(), "--executor_input", "{{$}}"),
                null,
                options.resources() == null ? null : resources(options.resources()),
                options.variables().stream()
                        .map(each -> new EnvVar(each.name(), each.value()))
                        .toList());
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
