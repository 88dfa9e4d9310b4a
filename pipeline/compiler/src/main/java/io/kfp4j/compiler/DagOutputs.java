package io.kfp4j.compiler;

import io.kfp4j.component.signature.FieldType;
import io.kfp4j.dsl.definition.Source;
import io.kfp4j.spec.DagSpec;
import io.kfp4j.spec.DagSpec.ArtifactOutput;
import io.kfp4j.spec.DagSpec.ArtifactSelector;
import io.kfp4j.spec.DagSpec.ParameterOrigin;
import io.kfp4j.spec.DagSpec.ParameterOutput;
import io.kfp4j.spec.DagSpec.ParameterSelector;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What leaves a graph, and which of its tasks makes it. */
final class DagOutputs {
    private final Channels channels;
    private final GroupNames names;
    private final Map<String, ArtifactOutput> artifacts = new TreeMap<>();
    private final Map<String, ParameterOutput> parameters = new TreeMap<>();

    DagOutputs(Channels channels, GroupNames names) {
        this.channels = channels;
        this.names = names;
    }

    /** Outputs of one task or group each. */
    DagSpec.DagOutputs of(Map<String, Source.Produced> leaving) {
        leaving.forEach((name, each) -> {
            var producer = channels.producer(each);
            if (each.type() instanceof FieldType.OfArtifact) {
                artifacts.put(
                        name, new ArtifactOutput(List.of(new ArtifactSelector(producer.member(), producer.key()))));
            } else {
                parameters.put(
                        name,
                        new ParameterOutput(
                                new ParameterOrigin.One(new ParameterSelector(producer.member(), producer.key()))));
            }
        });
        return new DagSpec.DagOutputs(artifacts, parameters);
    }

    /** Outputs of whichever branch ran. */
    DagSpec.DagOutputs oneOf(Map<String, Source.Produced> leaving) {
        leaving.forEach((name, each) -> {
            var alternatives = ((Source.OneOf) each).alternatives();
            if (each.type() instanceof FieldType.OfArtifact) {
                artifacts.put(
                        name,
                        new ArtifactOutput(alternatives.stream()
                                .map(one ->
                                        new ArtifactSelector(names.name(one.branch()), channels.input(one.output())))
                                .toList()));
            } else {
                parameters.put(
                        name,
                        new ParameterOutput(new ParameterOrigin.OneOf(alternatives.stream()
                                .map(one ->
                                        new ParameterSelector(names.name(one.branch()), channels.input(one.output())))
                                .toList())));
            }
        });
        return new DagSpec.DagOutputs(artifacts, parameters);
    }
}
