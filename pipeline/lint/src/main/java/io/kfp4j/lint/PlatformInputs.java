package io.kfp4j.lint;

import io.kfp4j.spec.TaskSpec.ParameterInput;
import io.kfp4j.spec.kubernetes.KubernetesExecutorConfig;
import io.kfp4j.spec.kubernetes.PvcMount.PvcReference;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Walks over everything in a Kubernetes configuration that is known only when the pipeline runs, with its place. */
final class PlatformInputs {

    /**
     * Visits every {@link ParameterInput} and {@link PvcReference}, wherever they stand; what later releases of KFP add is found as
     * well.
     */
    static void of(SpecPath at, KubernetesExecutorConfig config, BiConsumer<SpecPath, Record> visitor) {
        fields(at, config, visitor);
    }

    private static void fields(SpecPath at, Record record, BiConsumer<SpecPath, Record> visitor) {
        for (RecordComponent component : record.getClass().getRecordComponents()) {
            value(at.to(component.getName()), read(record, component), visitor);
        }
    }

    private static void value(SpecPath at, @Nullable Object value, BiConsumer<SpecPath, Record> visitor) {
        if (value instanceof ParameterInput || value instanceof PvcReference) {
            visitor.accept(at, (Record) value);
        } else if (value instanceof Record record) {
            fields(at, record, visitor);
        } else if (value instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
                value(at.to(i), list.get(i), visitor);
            }
        }
    }

    private static @Nullable Object read(Record record, RecordComponent component) {
        try {
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("The records of the spec are public: " + component, e);
        }
    }

    private PlatformInputs() {}
}
