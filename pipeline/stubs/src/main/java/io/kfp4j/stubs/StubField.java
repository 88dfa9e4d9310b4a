package io.kfp4j.stubs;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One component of a record in a stub.
 *
 * @param type as in the source, without its package
 * @param annotations before it, with their {@code @}
 * @param imports what type and annotations need
 */
record StubField(
        String javaName, String type, List<String> annotations, Set<String> imports, @Nullable String description) {

    String declaration() {
        return annotations.stream().map(each -> each + " ").collect(Collectors.joining()) + type + " " + javaName;
    }
}
