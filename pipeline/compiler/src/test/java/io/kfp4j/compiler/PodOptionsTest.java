package io.kfp4j.compiler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.kfp4j.compiler.cases.NoInputs;
import io.kfp4j.dsl.Container;
import io.kfp4j.dsl.InitContainer;
import io.kfp4j.dsl.NodeAffinity;
import io.kfp4j.dsl.Pipeline;
import io.kfp4j.dsl.PipelineDefinition;
import io.kfp4j.dsl.PipelineDefinitionException;
import io.kfp4j.dsl.PodAffinity;
import io.kfp4j.dsl.Problem;
import io.kfp4j.dsl.Toleration;
import io.kfp4j.dsl.Volume;
import io.kfp4j.spec.CompiledPipeline;
import org.junit.jupiter.api.Test;

class PodOptionsTest {
    private static final Container FETCH =
            Container.image("registry.example/tools:1.0").command("fetch");

    record None() {}

    @Test
    void saysWhatAPodIsLike() {
        var compiled = compile(p -> p.task(NoInputs.class)
                .nodeAffinity(NodeAffinity.required().exists("gpu").named("node-1", "node-2"))
                .podAffinity(PodAffinity.near("zone").in("app", "cache").namespaces("shared"))
                .podAffinity(PodAffinity.awayFrom("kubernetes.io/hostname")
                        .doesNotExist("quiet")
                        .preferred(10))
                .toleration(Toleration.ofAll())
                .mount(Volume.empty("scratch").at("/scratch").inMemory().size("1Gi"))
                .sharedMemory("2Gi")
                .initContainer(InitContainer.named("fetch", FETCH)
                        .mount("scratch", "/scratch")
                        .request("cpu", "100m")
                        .limit("memory", "256Mi")));

        Golden.check("pod-options.yaml", compiled);
    }

    @Test
    void refusesAmountsAndRulesThatKubernetesDoesNotTake() {
        var refused = catchThrowableOfType(
                PipelineDefinitionException.class,
                () -> compile(p -> p.task(NoInputs.class)
                        .podAffinity(PodAffinity.near("not a label"))
                        .mount(Volume.empty("scratch").at("/scratch").size("much"))
                        .sharedMemory("2 GB")
                        .initContainer(InitContainer.named("fetch", FETCH).limit("cpu", "all"))));

        assertThat(refused.problems())
                .extracting(Problem::what)
                .containsExactly(
                        "task 'no-inputs' has a pod affinity without rules. Add one, such as .in(\"disk\", \"ssd\")",
                        "task 'no-inputs' has the topology key 'not a label'. Kubernetes takes at most 63 letters, digits,"
                                + " '-', '_' and '.', with a letter or digit at each end, after 'a.domain/' if need be."
                                + " Did you mean 'not-a-label'?",
                        "task 'no-inputs' has a pod affinity, which Kubeflow leaves out. Use a node affinity",
                        "task 'no-inputs' has the size 'much'. Write it like '512Mi' or '4Gi'",
                        "task 'no-inputs' has the size '2 GB'. Write it like '512Mi' or '4Gi'. Did you mean '2Gi' or"
                                + " '2G'?",
                        "task 'no-inputs' has the cpu of 'fetch' 'all'. Write it like '2', '0.5' or '500m'");
    }

    private static CompiledPipeline compile(Pipeline<None, Void> pipeline) {
        return Compiler.compile(
                PipelineDefinition.named("pods", None.class, pipeline),
                CompilerOptions.defaults().beyondKubeflow(true));
    }
}
