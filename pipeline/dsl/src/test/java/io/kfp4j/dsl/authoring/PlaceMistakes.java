package io.kfp4j.dsl.authoring;

import static io.kfp4j.dsl.Value.text;

import io.kfp4j.dsl.Container;
import io.kfp4j.dsl.InitContainer;
import io.kfp4j.dsl.NodeAffinity;
import io.kfp4j.dsl.PipelineBuilder;
import io.kfp4j.dsl.PipelineConfig;
import io.kfp4j.dsl.PodField;
import io.kfp4j.dsl.Resources;
import io.kfp4j.dsl.Toleration;
import io.kfp4j.dsl.Volume;
import io.kfp4j.dsl.Workspace;
import java.time.Duration;

/** Places, pods and runs that Kubernetes would refuse. */
final class PlaceMistakes {

    static void all(PipelineBuilder<Mistakes.Parameters, Void> p) {
        p.task(Components.NoInputs.class)
                .nodeSelector("disk type", "ssd")
                .nodeAffinity(NodeAffinity.preferred(0))
                .nodeAffinity(NodeAffinity.required().in("disk"))
                .toleration(Toleration.of("gpu").effect("Never").lasting(Duration.ofSeconds(1)))
                .podLabel("team", "a b")
                .imagePullSecret("My_Secret")
                .env(PodField.of("metadata.name").as("POD NAME"))
                .mount(Volume.ephemeral("Fast", "1 GB").at("fast"))
                .initContainer(InitContainer.named("log", Container.image("")))
                .image(text("iris:%s", p.parameter(Mistakes.Parameters::name)))
                .resources(Resources.cpu(text("%s", p.parameter(Mistakes.Parameters::name))));
        p.config(PipelineConfig.none()
                .displayName(" ")
                .workspace(Workspace.size("large"))
                .timeToLive(Duration.ZERO)
                .deadline(Duration.ofMillis(1500)));
    }

    private PlaceMistakes() {}
}
