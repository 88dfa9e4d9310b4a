package io.kfp4j.compiler;

import io.kfp4j.component.signature.ComponentSignature;
import io.kfp4j.dsl.Container;
import io.kfp4j.dsl.definition.ContainerOptions;
import io.kfp4j.dsl.definition.ContainerOptions.Resource;
import io.kfp4j.dsl.definition.Source;
import io.kfp4j.dsl.definition.TaskDefinition.Work;
import io.kfp4j.spec.ContainerSpec;
import io.kfp4j.spec.ContainerSpec.Accelerator;
import io.kfp4j.spec.ContainerSpec.EnvVar;
import io.kfp4j.spec.ContainerSpec.ResourceSpec;
import io.kfp4j.spec.ExecutorSpec;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The containers that components run in. */
final class Containers {
    // KFP ignores an image's entry point, so the whole command is said here.
    private static final List<String> COMMAND =
            List.of("java", "-cp", "/component/*", "io.kfp4j.runtime.ComponentMain");

    static ExecutorSpec.Work of(Work.Component work, ImageCatalog images, Channels channels) {
        var program = work.container() == null ? java(work.signature(), images) : work.container();
        var said = new ContainerSpec(program.image(), program.command(), program.args(), null, null, List.of());
        return new ExecutorSpec.Work.Container(with(said, work.options(), channels));
    }

    /** A container with the options of a task, which win. */
    static ContainerSpec with(ContainerSpec said, ContainerOptions options, Channels channels) {
        Map<String, EnvVar> variables = new LinkedHashMap<>();
        said.env().forEach(each -> variables.put(each.name(), each));
        // An empty text is what a field that is not there means.
        options.variables()
                .forEach(each -> variables.put(
                        each.name(), new EnvVar(each.name(), each.value().isEmpty() ? null : each.value())));
        return new ContainerSpec(
                options.image() == null ? said.image() : text(options.image(), channels),
                said.command(),
                said.args(),
                said.lifecycle(),
                options.resources().isEmpty() ? said.resources() : resources(options.resources(), channels),
                List.copyOf(variables.values()));
    }

    private static Container java(ComponentSignature signature, ImageCatalog images) {
        return new Container(
                images.image(signature.name()),
                COMMAND,
                List.of("--component", signature.component().getName(), "--executor_input", "{{$}}"));
    }

    // Older servers read the numbers, newer ones the texts. What is known only later has no numbers.
    private static ResourceSpec resources(Map<Resource, Source> said, Channels channels) {
        return new ResourceSpec(
                Quantities.cores(fixed(said.get(Resource.CPU_LIMIT))),
                Quantities.gigabytes(fixed(said.get(Resource.MEMORY_LIMIT))),
                Quantities.cores(fixed(said.get(Resource.CPU_REQUEST))),
                Quantities.gigabytes(fixed(said.get(Resource.MEMORY_REQUEST))),
                accelerator(said.get(Resource.ACCELERATOR_TYPE), said.get(Resource.ACCELERATOR_COUNT), channels),
                text(said.get(Resource.CPU_LIMIT), channels),
                text(said.get(Resource.MEMORY_LIMIT), channels),
                text(said.get(Resource.CPU_REQUEST), channels),
                text(said.get(Resource.MEMORY_REQUEST), channels));
    }

    private static @Nullable Accelerator accelerator(@Nullable Source type, @Nullable Source count, Channels channels) {
        if (type == null || count == null) {
            return null;
        }
        var number = fixed(count);
        return new Accelerator(
                fixed(type), number == null ? null : Long.valueOf(number), text(type, channels), text(count, channels));
    }

    private static @Nullable String fixed(@Nullable Source said) {
        return said instanceof Source.Constant constant ? String.valueOf(constant.value()) : null;
    }

    private static @Nullable String text(@Nullable Source said, Channels channels) {
        return said instanceof Source.Channel channel ? channels.placeholder(channel) : fixed(said);
    }

    private Containers() {}
}
