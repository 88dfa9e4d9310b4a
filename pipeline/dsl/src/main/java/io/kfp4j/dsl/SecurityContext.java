package io.kfp4j.dsl;

import org.jspecify.annotations.Nullable;

/** The user a task runs as: {@code SecurityContext.user(65534).group(0)}. What is absent is left to the image and the cluster. */
public record SecurityContext(@Nullable Long user, @Nullable Long group, @Nullable Boolean nonRoot) {

    public static SecurityContext user(long id) {
        return new SecurityContext(id, null, null);
    }

    /** Refuses to start as root, whoever the image says. */
    public static SecurityContext notRoot() {
        return new SecurityContext(null, null, true);
    }

    public SecurityContext group(long id) {
        return new SecurityContext(user, id, nonRoot);
    }

    public SecurityContext nonRoot(boolean refused) {
        return new SecurityContext(user, group, refused);
    }
}
