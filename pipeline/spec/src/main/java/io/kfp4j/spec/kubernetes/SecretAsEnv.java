package io.kfp4j.spec.kubernetes;

import io.kfp4j.spec.TaskSpec.ParameterInput;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Keys of a secret as environment variables. */
public record SecretAsEnv(
        @Nullable String secretName,
        @Nullable ParameterInput secretNameParameter,
        List<SecretKeyToEnv> keyToEnv,
        @Nullable Boolean optional) {
    public SecretAsEnv {
        keyToEnv = List.copyOf(keyToEnv);
    }

    /** One key and its variable. */
    public record SecretKeyToEnv(String secretKey, String envVar) {}
}
