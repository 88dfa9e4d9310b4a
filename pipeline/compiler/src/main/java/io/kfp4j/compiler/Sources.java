package io.kfp4j.compiler;

import io.kfp4j.dsl.definition.Source;
import io.kfp4j.spec.ParameterSource;
import io.kfp4j.spec.TaskSpec.ArtifactInput;
import io.kfp4j.spec.TaskSpec.ArtifactSource;
import io.kfp4j.spec.TaskSpec.ParameterInput;
import java.util.List;

/** Where the tasks of one graph take values from: from each other, or from what came in. */
final class Sources {
    private final Channels channels;
    private final List<Integer> path;

    /**
     * The sources of one graph.
     *
     * @param path the group the graph belongs to, with those around it
     */
    Sources(Channels channels, List<Integer> path) {
        this.channels = channels;
        this.path = path;
    }

    ParameterInput parameter(Source.Channel channel) {
        if (channel instanceof Source.ItemField field) {
            return new ParameterInput(
                    new ParameterSource.ComponentInput(channels.input(field.item())), Channels.selector(field));
        }
        if (channel instanceof Source.Produced produced && isHere(channel)) {
            var producer = channels.producer(produced);
            return new ParameterInput(new ParameterSource.TaskOutput(producer.member(), producer.key()), null);
        }
        return new ParameterInput(new ParameterSource.ComponentInput(incoming(channel)), null);
    }

    ArtifactInput artifact(Source.Channel channel) {
        if (channel instanceof Source.Produced produced && isHere(channel)) {
            var producer = channels.producer(produced);
            return new ArtifactInput(new ArtifactSource.TaskOutput(producer.member(), producer.key()));
        }
        return new ArtifactInput(new ArtifactSource.ComponentInput(incoming(channel)));
    }

    private String incoming(Source.Channel channel) {
        return channel instanceof Source.Parameter parameter && path.isEmpty()
                ? parameter.field().wireName()
                : channels.input(channel);
    }

    private boolean isHere(Source.Channel channel) {
        return channels.home(channel).size() == path.size();
    }

    Channels channels() {
        return channels;
    }
}
