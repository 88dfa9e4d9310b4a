package io.kfp4j.client;

import io.kfp4j.client.connection.ExperimentNames;
import org.jspecify.annotations.Nullable;

/** Finds, or makes, the experiment that a request is for. */
record ExperimentChoice(ExperimentNames names, Experiments experiments) {

    /** Its id; null for the server's default. */
    @Nullable
    String idFor(RunRequest request) {
        String name = names.choose(request.experiment());
        return name == null ? null : experiments.getOrCreate(name).experimentId();
    }
}
