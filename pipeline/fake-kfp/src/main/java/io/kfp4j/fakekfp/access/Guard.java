package io.kfp4j.fakekfp.access;

import io.kfp4j.fakekfp.http.ApiException;
import io.kfp4j.fakekfp.http.Code;
import io.kfp4j.fakekfp.http.Request;
import io.kfp4j.spec.Ordered;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whose things are whose.
 *
 * @param users the namespaces that each may use; null where the server has one user only and no namespaces
 */
public record Guard(@Nullable Map<String, Set<String>> users, Login login) {
    public Guard {
        users = users == null ? null : Ordered.copy(users);
    }

    public boolean isMultiUser() {
        return users != null;
    }

    /** What a request means by a namespace: nothing where there are none. */
    public String namespace(@Nullable String asked) {
        return users == null || asked == null ? "" : asked;
    }

    /**
     * Makes sure that who asks may use a namespace.
     *
     * @throws ApiException if they may not, or nobody knows who they are
     */
    public void check(Request request, String namespace) {
        if (users == null) {
            return;
        }
        String user = login.user(request);
        if (user == null) {
            throw new ApiException(
                    Code.UNAUTHENTICATED, "Request header error: there is no user identity header: 'kubeflow-userid'");
        }
        if (namespace.isEmpty()) {
            return;
        }
        Set<String> allowed = users.get(user);
        if (allowed == null || !allowed.contains(namespace)) {
            throw new ApiException(
                    Code.PERMISSION_DENIED,
                    "User '" + user + "' is not authorized with reason: it has no part in namespace '" + namespace
                            + "'");
        }
    }

    /**
     * The same for something that must be in a namespace.
     *
     * @throws ApiException if none is given
     */
    public String required(Request request, @Nullable String asked, String what) {
        String namespace = namespace(asked);
        if (isMultiUser() && namespace.isEmpty()) {
            throw ApiException.invalid(what + " cannot have an empty namespace in multi-user mode");
        }
        check(request, namespace);
        return namespace;
    }
}
