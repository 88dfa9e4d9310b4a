package io.kfp4j.argo;

import io.kfp4j.spec.ParameterSource;
import io.kfp4j.spec.TaskSpec.ParameterInput;
import org.jspecify.annotations.Nullable;

/** Names that Kubernetes objects are called by. */
final class Names {

    /** A name that is known now: given in the older plain form, or as a constant. */
    static @Nullable String constant(@Nullable String plain, @Nullable ParameterInput parameter) {
        if (parameter != null
                && parameter.source() instanceof ParameterSource.RuntimeValue value
                && value.constant() instanceof String text
                && !text.contains("{{")) {
            return text;
        }
        return parameter == null && plain != null && !plain.contains("{{") ? plain : null;
    }

    private Names() {}
}
