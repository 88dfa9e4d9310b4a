package io.kfp4j.fakekfp.access;

import io.kfp4j.fakekfp.http.Reply;
import io.kfp4j.fakekfp.http.Request;
import org.jspecify.annotations.Nullable;

/** How who asks says who they are. */
public interface Login {
    /** The answer to a request that goes no further; null where it may. */
    @Nullable
    Reply refuse(Request request);

    /** Who asks; null where nobody knows. */
    @Nullable
    String user(Request request);
}
