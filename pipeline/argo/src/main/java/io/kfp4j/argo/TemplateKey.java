package io.kfp4j.argo;

import io.kfp4j.spec.ParameterType;
import io.kfp4j.spec.TaskSpec.RetryPolicy;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What makes two uses of a component need different templates.
 *
 * @param kind a component that loops has one for the loop and one for a pass of it
 * @param retry how often containers are tried again
 * @param given the inputs given, as far as the command depends on that
 * @param extras inputs that the component does not declare but its executor names
 * @param aliases groups of artifact inputs that are one and the same artifact
 * @param use the task, where no other may have the same template
 */
record TemplateKey(
        String component,
        Kind kind,
        @Nullable RetryPolicy retry,
        Set<String> given,
        Map<String, ParameterType> extras,
        List<List<String>> aliases,
        String use) {

    TemplateKey(
            String component,
            Kind kind,
            @Nullable RetryPolicy retry,
            Set<String> given,
            Map<String, ParameterType> extras,
            List<List<String>> aliases) {
        this(component, kind, retry, given, extras, aliases, "");
    }

    enum Kind {
        CONTAINER,
        GRAPH,
        LOOP
    }

    static TemplateKey graph(String component, Kind kind, @Nullable RetryPolicy retry) {
        return new TemplateKey(component, kind, retry, Set.of(), Map.of(), List.of());
    }

    static TemplateKey loop(String component, @Nullable RetryPolicy retry, String use) {
        return new TemplateKey(component, Kind.LOOP, retry, Set.of(), Map.of(), List.of(), use);
    }
}
