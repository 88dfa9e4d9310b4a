package io.kfp4j.stubs;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One component of a record in a stub.
 *
 * @param annotations before it, with their {@code @}
 * @param imports what the annotations need
 */
record StubField(
        String javaName, JavaType type, List<String> annotations, Set<String> imports, @Nullable String description) {

    String declaration() {
        return annotations.stream().map(each -> each + " ").collect(Collectors.joining()) + type.name() + " "
                + javaName;
    }
}
