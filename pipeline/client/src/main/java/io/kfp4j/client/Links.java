package io.kfp4j.client;

import io.kfp4j.client.http.Call;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * Where people see things in the Kubeflow user interface.
 *
 * @param base its address, without a slash at the end
 */
public record Links(URI base) {

    public URI experiment(String id) {
        return at("experiments/details/" + Call.segment(id));
    }

    public URI run(String id) {
        return at("runs/details/" + Call.segment(id));
    }

    public URI recurringRun(String id) {
        return at("recurringrun/details/" + Call.segment(id));
    }

    /**
     * A pipeline, or one version of it.
     *
     * @param versionId null for the newest
     */
    public URI pipeline(String id, @Nullable String versionId) {
        String pipeline = "pipelines/details/" + Call.segment(id);
        return at(versionId == null ? pipeline : pipeline + "/version/" + Call.segment(versionId));
    }

    private URI at(String place) {
        return URI.create(base + "/#/" + place);
    }
}
