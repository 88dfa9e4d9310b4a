package io.kfp4j.component.signature;

import io.kfp4j.component.Accessor;
import java.lang.invoke.SerializedLambda;
import java.lang.reflect.RecordComponent;
import java.util.stream.Stream;

/** Finds the record component that an accessor names. */
public final class Accessors {

    /** What an accessor turned out to name. */
    public sealed interface Resolution {

        /** A component of a record. */
        record Found(Class<?> type, RecordComponent component) implements Resolution {}

        /** Nothing, and the sentence that says why. */
        record Problem(String sentence) implements Resolution {}
    }

    /** Looks at what an accessor names. */
    public static Resolution resolve(Accessor<?, ?> accessor) {
        try {
            // A serializable lambda can say what it was made from; that is the whole trick.
            var writeReplace = accessor.getClass().getDeclaredMethod("writeReplace");
            writeReplace.setAccessible(true);
            return resolve(
                    (SerializedLambda) writeReplace.invoke(accessor),
                    accessor.getClass().getClassLoader());
        } catch (ReflectiveOperationException e) {
            return new Resolution.Problem("expected a method reference, found an instance of "
                    + accessor.getClass().getName());
        }
    }

    private static Resolution resolve(SerializedLambda reference, ClassLoader loader) throws ClassNotFoundException {
        var method = reference.getImplMethodName();
        if (method.startsWith("lambda$")) {
            return new Resolution.Problem("expected an accessor such as TrainModel.Inputs::epochs, found a lambda");
        }
        var owner = Class.forName(reference.getImplClass().replace('/', '.'), false, loader);
        if (!owner.isRecord()) {
            return new Resolution.Problem(
                    "'" + owner.getSimpleName() + "::" + method + "' does not name a component of a record");
        }
        return Stream.of(owner.getRecordComponents())
                .filter(component -> component.getName().equals(method))
                .<Resolution>map(component -> new Resolution.Found(owner, component))
                .findFirst()
                .orElseGet(() -> new Resolution.Problem(notThere(method, owner)));
    }

    private static String notThere(String method, Class<?> owner) {
        var names = Stream.of(owner.getRecordComponents())
                .map(RecordComponent::getName)
                .toList();
        return "'" + method + "' is not a component of the record '" + RecordFields.nameOf(owner)
                + "', whose components are " + names + NearestName.hint(method, names);
    }

    private Accessors() {}
}
