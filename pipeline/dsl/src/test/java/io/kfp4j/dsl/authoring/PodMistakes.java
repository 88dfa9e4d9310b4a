package io.kfp4j.dsl.authoring;

import io.kfp4j.component.Dataset;
import io.kfp4j.component.Model;
import io.kfp4j.dsl.ConfigMap;
import io.kfp4j.dsl.Container;
import io.kfp4j.dsl.InitContainer;
import io.kfp4j.dsl.NodeAffinity;
import io.kfp4j.dsl.PipelineBuilder;
import io.kfp4j.dsl.PipelineConfig;
import io.kfp4j.dsl.PodField;
import io.kfp4j.dsl.Resources;
import io.kfp4j.dsl.Retry;
import io.kfp4j.dsl.Secret;
import io.kfp4j.dsl.SecurityContext;
import io.kfp4j.dsl.Toleration;
import io.kfp4j.dsl.Volume;
import io.kfp4j.dsl.Workspace;
import io.kfp4j.dsl.authoring.Components.NoInputs;
import java.time.Duration;

/** Options that are nearly right. */
final class PodMistakes {

    static void options(PipelineBuilder<NameMistakes.None, Void> p) {
        p.task(NoInputs.class)
                .image("Registry.example/Iris:1.0")
                .displayName(" ")
                .caching("");
        p.task(NoInputs.class)
                .resources(Resources.cpu("500 m")
                        .cpuRequest("2")
                        .memory("512MB")
                        .memoryRequest("4gib")
                        .accelerator("nvidia gpu", 1));
        p.task(NoInputs.class)
                .resources(Resources.cpu("500m").cpuRequest("1").memory("1Gi").memoryRequest("1100M"));
        p.task(NoInputs.class).retry(Retry.times(3).backoff(Duration.ofHours(2)));
        p.task(NoInputs.class).retry(Retry.times(3).factor(Double.NaN));
        p.task(NoInputs.class)
                .mount(Secret.named("team.certificates").at("/certificates"))
                .mount(ConfigMap.named("settings").at("/settings"))
                .mount(Volume.empty("scratch").at("/settings/"))
                .mount(Volume.claim("models").at("/models").folder("../other"));
        p.task(NoInputs.class).env("1ST", "x").env(PodField.of("metadata.nam").as("POD"));
        p.importArtifact(Model.class, "bucket/model");
        p.importArtifact(Dataset.class, "oci://registry/model:1").metadata("when", new Object());
    }

    static void pods(PipelineBuilder<NameMistakes.None, Void> p) {
        p.task(NoInputs.class)
                .nodeAffinity(NodeAffinity.preferred(200).in("disk type", "s s d"))
                .toleration(Toleration.of("nvidia.com/gpu!").effect("NoSchedul"))
                .podAnnotation("who did it", "x")
                .securityContext(SecurityContext.user(-1))
                .securityContext(SecurityContext.user(0).nonRoot(true))
                .mount(Volume.empty("scratch").at("/scratch"))
                .mount(Volume.ephemeral("cache", "10GB")
                        .accessModes("ReadWriteOnly")
                        .storageClass("Fast_SSD")
                        .label("team", "-")
                        .at("/cache"))
                .initContainer(InitContainer.named("Fetch", Container.image("alpine:3.22"))
                        .env("A B", "x")
                        .mount("scrach", "/data"))
                .initContainer(
                        InitContainer.named("Fetch", Container.image("Alpine")).mount("scratch", "data"));
        p.config(PipelineConfig.none()
                .workspace(Workspace.size("10 GB").storageClass("Fast").accessModes("ReadWriteOnc")));
    }

    private PodMistakes() {}
}
