package io.kfp4j.dsl;

import io.kfp4j.dsl.definition.ContainerOptions.Resource;
import io.kfp4j.dsl.definition.Source;
import java.util.EnumMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Looks at the amounts that a task asks for. */
final class ResourceChecks {
    private static final Pattern CPU = Pattern.compile("([0-9]*[.])?[0-9]+m?");
    private static final Pattern MEMORY = Pattern.compile("[0-9]+(E|Ei|P|Pi|T|Ti|G|Gi|M|Mi|K|Ki)?");
    private static final Pattern COUNT = Pattern.compile("[1-9][0-9]{0,8}");
    private static final Pattern TYPE = Pattern.compile("\\S+");

    private final Recording recording;
    private final String where;
    private final Task<?> task;
    private final Map<Resource, Source> resolved = new EnumMap<>(Resource.class);

    ResourceChecks(Recording recording, String where, Task<?> task) {
        this.recording = recording;
        this.where = where;
        this.task = task;
    }

    Map<Resource, Source> resolved(Resources said) {
        amount(Resource.CPU_LIMIT, "cpu limit", said.cpu(), CPU, "'2', '0.5' or '500m'");
        amount(Resource.CPU_REQUEST, "cpu request", said.cpuRequest(), CPU, "'2', '0.5' or '500m'");
        amount(Resource.MEMORY_LIMIT, "memory limit", said.memory(), MEMORY, "'512Mi' or '4Gi'");
        amount(Resource.MEMORY_REQUEST, "memory request", said.memoryRequest(), MEMORY, "'512Mi' or '4Gi'");
        var accelerator = said.accelerator();
        if (accelerator != null) {
            amount(Resource.ACCELERATOR_COUNT, "accelerator count", accelerator.count(), COUNT, "'1' or '2'");
            amount(Resource.ACCELERATOR_TYPE, "accelerator type", accelerator.type(), TYPE, "'nvidia.com/gpu'");
        }
        return resolved;
    }

    void check(InitContainer container) {
        Stream.of(container.requests(), container.limits())
                .flatMap(each -> each.entrySet().stream())
                .forEach(each -> {
                    boolean cpu = each.getKey().equals("cpu");
                    check(
                            each.getKey() + " of '" + container.name() + "'",
                            each.getValue(),
                            cpu ? CPU : MEMORY,
                            cpu ? "'2', '0.5' or '500m'" : "'512Mi' or '4Gi'");
                });
    }

    void checkSize(String size) {
        check("size", size, MEMORY, "'512Mi' or '4Gi'");
    }

    private void amount(Resource resource, String what, @Nullable Value<String> amount, Pattern form, String example) {
        if (amount == null) {
            return;
        }
        recording.options().text(where, task, what, amount).ifPresent(source -> {
            resolved.put(resource, source);
            if (source instanceof Source.Constant constant) {
                check(what, String.valueOf(constant.value()), form, example);
            }
        });
    }

    private void check(String what, String amount, Pattern form, String example) {
        if (!form.matcher(amount).matches()) {
            recording
                    .options()
                    .bad(where, task.name(), "the " + what + " '" + amount + "'", "Write it like " + example);
        }
    }
}
