package io.kfp4j.components.trainmodel;

import io.kfp4j.component.ComponentException;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The names by which classes are reported. */
final class ClassNames {

    /** The names given, or {@code class 0}, {@code class 1}, … */
    static List<String> of(@Nullable List<String> given, int classes) throws ComponentException {
        if (given == null) {
            return IntStream.range(0, classes).mapToObj(each -> "class " + each).toList();
        }
        if (given.size() != classes) {
            throw new ComponentException("There are " + given.size() + " class names " + given
                    + ", but the labels have " + classes + " columns. Pass the names that came with the labels");
        }
        return given;
    }

    private ClassNames() {}
}
