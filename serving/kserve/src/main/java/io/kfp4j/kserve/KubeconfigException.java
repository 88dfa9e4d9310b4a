package io.kfp4j.kserve;

import java.nio.file.Path;
import java.util.List;

/** Refuses a kubeconfig, with everything that is wrong with it. */
public final class KubeconfigException extends RuntimeException {

    private final List<String> problems;

    KubeconfigException(Path kubeconfig, List<String> problems) {
        super("kubeconfig '" + kubeconfig + "' is refused:\n- " + String.join("\n- ", problems));
        this.problems = List.copyOf(problems);
    }

    /** Each says where, what and what to do. Values of credentials are never repeated. */
    public List<String> problems() {
        return problems;
    }
}
