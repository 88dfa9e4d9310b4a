package io.kfp4j.argo.object;

import java.util.List;

/** What a template or a workflow is given. */
public record Arguments(List<Parameter> parameters) {
    public Arguments {
        parameters = List.copyOf(parameters);
    }
}
