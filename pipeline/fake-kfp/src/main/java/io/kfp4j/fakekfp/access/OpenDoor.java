package io.kfp4j.fakekfp.access;

import io.kfp4j.fakekfp.http.Reply;
import io.kfp4j.fakekfp.http.Request;
import org.jspecify.annotations.Nullable;

/** Everybody is let in, and is who they say: what Istio writes into a header on a real installation. */
public final class OpenDoor implements Login {
    private static final String USER_ID = "kubeflow-userid";

    @Override
    public @Nullable Reply refuse(Request request) {
        return null;
    }

    @Override
    public @Nullable String user(Request request) {
        return request.header(USER_ID);
    }
}
