package io.kfp4j.argo;

import io.kfp4j.spec.ComponentSpec;
import io.kfp4j.spec.ContainerSpec;
import io.kfp4j.spec.ExecutorSpec.Work;
import io.kfp4j.spec.format.Json;
import io.kfp4j.spec.format.SpecException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The inputs that a container's image, command and resources name. */
record ProgramInputs(ComponentSpec component, @Nullable Work work) {
    private static final Pattern PARAMETER =
            Pattern.compile("\\{\\{\\$\\.inputs\\.parameters\\[(?:'([^']+)'|\"([^\"]+)\")\\]\\}\\}");

    /** Those that the component does not declare: KFP's compiler makes them for values that only the executor needs. */
    Set<String> undeclared() {
        var names = new TreeSet<String>();
        for (var text : texts()) {
            var matcher = PARAMETER.matcher(text);
            while (matcher.find()) {
                names.add(matcher.group(1) == null ? matcher.group(2) : matcher.group(1));
            }
        }
        var definitions = component.inputDefinitions();
        if (definitions != null) {
            names.removeAll(definitions.parameters().keySet());
        }
        return names;
    }

    /** Those on whose presence the words of the command depend. */
    Set<String> deciding() {
        var names = new TreeSet<String>();
        for (var text : texts()) {
            var choice = choice(text);
            if (choice != null && choice.get("InputName") instanceof String name) {
                names.add(name);
            }
        }
        return names;
    }

    /**
     * Whether the program may name its output parameters in the executor output alone, as KFP's own Python programs do. Ours write a
     * file for each, and others know nothing of the executor output.
     */
    boolean mayOmitFiles() {
        var texts = texts();
        return texts.stream().anyMatch(text -> text.contains("{{$}}"))
                && texts.stream().noneMatch("io.kfp4j.runtime.ComponentMain"::equals);
    }

    /** What stands in an argument {@code {"IfPresent": …}}. */
    static @Nullable Map<?, ?> choice(String argument) {
        return message(argument, "IfPresent") instanceof Map<?, ?> choice ? choice : null;
    }

    /** The only field of an argument that is a JSON message. */
    static @Nullable Object message(String argument, String field) {
        if (!argument.startsWith("{\"" + field + "\":")) {
            return null;
        }
        try {
            return Json.parse(argument, field) instanceof Map<?, ?> message ? message.get(field) : null;
        } catch (SpecException e) {
            // Then it is what it is: text for the program.
            return null;
        }
    }

    private List<String> texts() {
        if (!(work instanceof Work.Container container)) {
            return List.of();
        }
        var spec = container.container();
        var texts = new ArrayList<String>(spec.command());
        texts.addAll(spec.args());
        if (spec.image() != null) {
            texts.add(spec.image());
        }
        var resources = spec.resources();
        if (resources != null) {
            Stream.of(
                            resources.resourceCpuLimit(),
                            resources.resourceCpuRequest(),
                            resources.resourceMemoryLimit(),
                            resources.resourceMemoryRequest())
                    .filter(Objects::nonNull)
                    .forEach(texts::add);
            accelerator(resources).forEach(texts::add);
        }
        return texts;
    }

    private static Stream<String> accelerator(ContainerSpec.ResourceSpec resources) {
        var accelerator = resources.accelerator();
        return accelerator == null
                ? Stream.of()
                : Stream.of(accelerator.resourceType(), accelerator.resourceCount())
                        .filter(Objects::nonNull);
    }
}
