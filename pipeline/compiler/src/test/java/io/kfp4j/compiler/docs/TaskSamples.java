package io.kfp4j.compiler.docs;

import static io.kfp4j.dsl.Setting.set;

import io.kfp4j.component.Component;
import io.kfp4j.dsl.ConfigMap;
import io.kfp4j.dsl.Container;
import io.kfp4j.dsl.CreatePVC;
import io.kfp4j.dsl.DeletePVC;
import io.kfp4j.dsl.ImagePullPolicy;
import io.kfp4j.dsl.InitContainer;
import io.kfp4j.dsl.NodeAffinity;
import io.kfp4j.dsl.PipelineBuilder;
import io.kfp4j.dsl.PipelineConfig;
import io.kfp4j.dsl.PodField;
import io.kfp4j.dsl.Resources;
import io.kfp4j.dsl.Retry;
import io.kfp4j.dsl.RunValue;
import io.kfp4j.dsl.Secret;
import io.kfp4j.dsl.SecurityContext;
import io.kfp4j.dsl.Toleration;
import io.kfp4j.dsl.Value;
import io.kfp4j.dsl.Volume;
import io.kfp4j.dsl.Workspace;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What docs/dsl.md shows of the options of tasks and pipelines. */
final class TaskSamples {

    record Parameters(String memory, String image, String secret, Map<String, String> labels) {}

    static Map<String, Consumer<PipelineBuilder<Parameters, Void>>> all() {
        return Map.ofEntries(
                Map.entry("caching", TaskSamples::caching),
                Map.entry("resources", TaskSamples::resources),
                Map.entry("environment", TaskSamples::environment),
                Map.entry("volumes", TaskSamples::volumes),
                Map.entry("claims", TaskSamples::claims),
                Map.entry("places", TaskSamples::places),
                Map.entry("pods", TaskSamples::pods),
                Map.entry("init-containers", TaskSamples::initContainers),
                Map.entry("task-defaults", TaskSamples::taskDefaults),
                Map.entry("config", TaskSamples::config));
    }

    interface Train extends Component<Train.Inputs, Void> {
        record Inputs(@Nullable String folder) {}
    }

    static void caching(PipelineBuilder<Parameters, Void> p) {
        // sample: caching
        p.task(Train.class)
                .displayName("Train once more")
                .caching(false)
                .retry(Retry.times(2).backoff(Duration.ofSeconds(30)).maxBackoff(Duration.ofMinutes(5)))
                .timeout(Duration.ofHours(1));
        // end
    }

    static void resources(PipelineBuilder<Parameters, Void> p) {
        // sample: resources
        p.task(Train.class)
                .image(p.parameter(Parameters::image))
                .resources(Resources.cpu("2")
                        .cpuRequest("500m")
                        .memory(p.parameter(Parameters::memory))
                        .accelerator("nvidia.com/gpu", 1));
        // end
    }

    static void environment(PipelineBuilder<Parameters, Void> p) {
        // sample: environment
        p.task(Train.class)
                .env("MODE", "quiet")
                .env(Secret.named(p.parameter(Parameters::secret)).keys("USER").key("pass", "PASSWORD"))
                .env(ConfigMap.named("settings").keys("REGION").asOptional())
                .env(PodField.of("metadata.name").as("POD"))
                .env(PodField.label("team").as("TEAM"));
        // end
    }

    static void volumes(PipelineBuilder<Parameters, Void> p) {
        // sample: volumes
        p.task(Train.class)
                .mount(Secret.named("certificates").at("/certificates"))
                .mount(ConfigMap.named("settings").at("/settings"))
                .mount(Volume.claim("data").at("/data").folder("iris"))
                .mount(Volume.empty("scratch").at("/scratch").inMemory().size("1Gi"))
                .mount(Volume.ephemeral("big", "50Gi").storageClass("fast").at("/big"))
                .sharedMemory("2Gi");
        // end
    }

    static void claims(PipelineBuilder<Parameters, Void> p) {
        // sample: claims
        var claim = p.task(
                CreatePVC.class,
                set(CreatePVC.Inputs::pvcNameSuffix).to("-data"),
                set(CreatePVC.Inputs::accessModes).to(List.of("ReadWriteOnce")),
                set(CreatePVC.Inputs::size).to("5Gi"));
        var name = claim.output(CreatePVC.Outputs::name);
        var trained = p.task(Train.class).mount(Volume.claim(name).at("/data"));
        p.task(DeletePVC.class, set(DeletePVC.Inputs::pvcName).to(name)).after(trained);
        // end
    }

    static void places(PipelineBuilder<Parameters, Void> p) {
        // sample: places
        p.task(Train.class)
                .nodeSelector("disk", "ssd")
                .nodeAffinity(NodeAffinity.preferred(50).in("zone", "a", "b").notNamed("node-7"))
                .toleration(Toleration.of("nvidia.com/gpu").effect("NoSchedule"));
        p.task(Train.class).nodeSelector(p.parameter(Parameters::labels));
        // end
    }

    static void pods(PipelineBuilder<Parameters, Void> p) {
        // sample: pods
        p.task(Train.class)
                .podLabel("team", "vision")
                .podAnnotation("sidecar.istio.io/inject", "false")
                .imagePullPolicy(ImagePullPolicy.ALWAYS)
                .imagePullSecret("registry")
                .securityContext(SecurityContext.user(65534).group(0).nonRoot(true));
        // end
    }

    static void initContainers(PipelineBuilder<Parameters, Void> p) {
        // sample: init-containers
        var fetch = Container.image("registry.example/tools:1.0").command("fetch", "/scratch");
        p.task(Train.class)
                .mount(Volume.empty("scratch").at("/scratch"))
                .initContainer(InitContainer.named("fetch", fetch)
                        .mount("scratch", "/scratch")
                        .request("cpu", "100m")
                        .limit("memory", "256Mi"));
        // end
    }

    static void taskDefaults(PipelineBuilder<Parameters, Void> p) {
        // sample: task-defaults
        p.taskDefaults(task -> task.caching(false).retry(Retry.times(1)));
        p.task(Train.class);
        p.task(Train.class).retry(Retry.times(3));
        // end
    }

    static void config(PipelineBuilder<Parameters, Void> p) {
        // sample: config
        p.config(PipelineConfig.none()
                .displayName("Training")
                .pipelineRoot("s3://runs")
                .workspace(Workspace.size("10Gi").storageClass("fast"))
                .timeToLive(Duration.ofDays(7))
                .deadline(Duration.ofHours(12)));
        p.task(Train.class, set(Train.Inputs::folder).to(Value.text("%s/data", RunValue.WORKSPACE_PATH)));
        // end
    }

    private TaskSamples() {}
}
