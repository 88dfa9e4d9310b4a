package io.kfp4j.dsl;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A volume that all tasks of a run share; its folder is {@link RunValue#WORKSPACE_PATH}.
 *
 * @param size {@code 10Gi}
 * @param storageClass the server's default where absent
 * @param accessModes the server's default where empty
 */
public record Workspace(String size, @Nullable String storageClass, List<String> accessModes) {

    public Workspace {
        accessModes = List.copyOf(accessModes);
    }

    public static Workspace size(String size) {
        return new Workspace(size, null, List.of());
    }

    public Workspace storageClass(String wanted) {
        return new Workspace(size, wanted, accessModes);
    }

    public Workspace accessModes(String... modes) {
        return new Workspace(size, storageClass, List.of(modes));
    }
}
