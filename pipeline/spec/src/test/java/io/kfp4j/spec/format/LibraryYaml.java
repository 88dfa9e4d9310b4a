package io.kfp4j.spec.format;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.api.StreamDataWriter;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.emitter.Emitter;
import org.snakeyaml.engine.v2.events.DocumentEndEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.ImplicitTuple;
import org.snakeyaml.engine.v2.events.MappingEndEvent;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceEndEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.events.StreamEndEvent;
import org.snakeyaml.engine.v2.events.StreamStartEvent;

/** Writes trees with the emitter of a library that knows all of YAML: what {@link YamlText} is to write as well. */
final class LibraryYaml implements StreamDataWriter {
    private static final DumpSettings LIKE_PYYAML = DumpSettings.builder()
            .setDefaultFlowStyle(FlowStyle.BLOCK)
            .setIndent(2)
            .setIndicatorIndent(0)
            .setWidth(80)
            .setUseUnicodeEncoding(false)
            .setBestLineBreak("\n")
            .build();

    private final StringBuilder text = new StringBuilder();
    private final Emitter emitter = new Emitter(LIKE_PYYAML, this);

    static String of(List<? extends Map<String, ?>> documents) {
        var yaml = new LibraryYaml();
        yaml.emitter.emit(new StreamStartEvent());
        for (Object document : documents) {
            yaml.emitter.emit(new DocumentStartEvent(false, Optional.empty(), Map.of()));
            yaml.emit(document);
            yaml.emitter.emit(new DocumentEndEvent(false));
        }
        yaml.emitter.emit(new StreamEndEvent());
        return yaml.text.toString();
    }

    private void emit(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            emitter.emit(new MappingStartEvent(Optional.empty(), Optional.empty(), true, FlowStyle.BLOCK));
            map.forEach((key, field) -> {
                emit(key);
                emit(field);
            });
            emitter.emit(new MappingEndEvent());
        } else if (value instanceof List<?> list) {
            emitter.emit(new SequenceStartEvent(Optional.empty(), Optional.empty(), true, FlowStyle.BLOCK));
            list.forEach(this::emit);
            emitter.emit(new SequenceEndEvent());
        } else if (value instanceof String string) {
            scalar(string, PlainScalar.isText(string) && string.indexOf('\n') < 0);
        } else {
            scalar(value instanceof Double number ? DecimalText.yaml(number) : String.valueOf(value), true);
        }
    }

    private void scalar(String value, boolean plain) {
        emitter.emit(new ScalarEvent(
                Optional.empty(), Optional.empty(), new ImplicitTuple(plain, true), value, ScalarStyle.PLAIN));
    }

    @Override
    public void write(String piece) {
        text.append(piece);
    }

    @Override
    public void write(String piece, int offset, int length) {
        text.append(piece, offset, offset + length);
    }
}
