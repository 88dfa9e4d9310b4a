package io.kfp4j.kserve;

import io.fabric8.kubernetes.client.Config;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Decides which kubeconfigs may be used.
 *
 * <p>A kubeconfig is a program: it can name a command to run, files to read, a server to trust blindly. {@link #STRICT}
 * refuses all of that in every entry of the file, used or not; {@link #allowing} makes an exception that the caller takes
 * the blame for. The environment is not consulted, so that no variable can loosen what the file says.
 *
 * @param allowed the risks that are accepted
 */
public record KubeconfigPolicy(Set<KubeconfigRisk> allowed) {

    public static final KubeconfigPolicy STRICT = new KubeconfigPolicy(Set.of());

    private static final int MOST_BYTES = 1 << 20;

    public KubeconfigPolicy {
        allowed = Set.copyOf(allowed);
    }

    /** This policy with one more exception. */
    public KubeconfigPolicy allowing(KubeconfigRisk... risks) {
        Set<KubeconfigRisk> all = EnumSet.noneOf(KubeconfigRisk.class);
        all.addAll(allowed);
        all.addAll(List.of(risks));
        return new KubeconfigPolicy(all);
    }

    /** Everything that speaks against using the file; empty if nothing does. */
    public List<String> problems(Path kubeconfig) {
        List<String> problems = new ArrayList<>();
        check(kubeconfig, problems);
        return List.copyOf(problems);
    }

    /**
     * The client configuration of the file's current context.
     *
     * @throws KubeconfigException with every problem at once
     */
    public Config load(Path kubeconfig) {
        List<String> problems = new ArrayList<>();
        KubeconfigCheck check = check(kubeconfig, problems);
        if (check == null || !problems.isEmpty()) {
            throw new KubeconfigException(kubeconfig, problems);
        }
        return check.toConfig();
    }

    private @Nullable KubeconfigCheck check(Path kubeconfig, List<String> problems) {
        try (InputStream in = Files.newInputStream(kubeconfig)) {
            byte[] bytes = in.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                problems.add("it is larger than " + MOST_BYTES + " bytes, which no kubeconfig needs.");
                return null;
            }
            return KubeconfigCheck.run(
                    new String(bytes, StandardCharsets.UTF_8), kubeconfig.toRealPath(), allowed, problems);
        } catch (IOException e) {
            problems.add("it cannot be read (" + e.getClass().getSimpleName() + "). Mount it from a Secret.");
            return null;
        }
    }
}
