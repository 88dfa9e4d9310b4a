package io.kfp4j.compiler;

import io.kfp4j.component.signature.WireValues;
import io.kfp4j.dsl.definition.Source;
import io.kfp4j.dsl.definition.TaskDefinition.Work;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is recorded beside an imported artifact.
 *
 * <p>A value known only when the pipeline runs comes in as an input called {@code metadata}, {@code metadata-2} and so on, and its
 * placeholder stands where it is recorded.
 */
final class ImportMetadata {
    private final Map<String, Source.Channel> inputs = new LinkedHashMap<>();
    private final Map<String, Object> recorded = new LinkedHashMap<>();

    private ImportMetadata() {}

    static ImportMetadata of(Work.Import work) {
        var metadata = new ImportMetadata();
        for (var each : work.metadata()) {
            var key = String.valueOf(metadata.wire(each.key()));
            var value = metadata.wire(each.value());
            if (value != null) {
                metadata.recorded.put(key, value);
            }
        }
        return metadata;
    }

    /** The inputs by name. */
    Map<String, Source.Channel> inputs() {
        return inputs;
    }

    Map<String, Object> recorded() {
        return recorded;
    }

    private @Nullable Object wire(Source source) {
        if (source instanceof Source.Channel channel) {
            return placeholder(channel);
        }
        if (source instanceof Source.OfRun run) {
            return run.value().placeholder();
        }
        if (source instanceof Source.Text text) {
            return TextTemplate.filled(text, this::placeholder);
        }
        if (source instanceof Source.ListOf list) {
            List<@Nullable Object> items = new ArrayList<>();
            list.items().forEach(each -> items.add(wire(each)));
            return items;
        }
        if (source instanceof Source.Struct struct) {
            Map<String, @Nullable Object> fields = new LinkedHashMap<>();
            struct.fields().forEach((name, each) -> fields.put(name, wire(each)));
            return fields;
        }
        return source instanceof Source.Constant constant ? WireValues.toWire(constant.value()) : null;
    }

    private String placeholder(Source.Channel channel) {
        var name = inputs.entrySet().stream()
                .filter(each -> each.getValue().equals(channel))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseGet(() -> inputs.isEmpty() ? "metadata" : "metadata-" + (inputs.size() + 1));
        inputs.put(name, channel);
        return "{{$.inputs.parameters['" + name + "']}}";
    }
}
