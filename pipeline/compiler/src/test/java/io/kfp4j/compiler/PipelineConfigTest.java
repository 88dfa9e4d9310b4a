package io.kfp4j.compiler;

import static io.kfp4j.dsl.Setting.set;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kfp4j.compiler.cases.Notify;
import io.kfp4j.compiler.cases.Tune;
import io.kfp4j.component.Model;
import io.kfp4j.dsl.Pipeline;
import io.kfp4j.dsl.PipelineConfig;
import io.kfp4j.dsl.PipelineDefinition;
import io.kfp4j.dsl.PipelineDefinitionException;
import io.kfp4j.dsl.RunValue;
import io.kfp4j.dsl.Value;
import io.kfp4j.dsl.Workspace;
import io.kfp4j.spec.CompiledPipeline;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class PipelineConfigTest {
    private static final CompilerOptions OPTIONS =
            CompilerOptions.defaults().images(ImageCatalog.pattern("registry.example/%s:1.0"));

    record Parameters(String name) {}

    @Test
    void saysWhatHoldsForRunsAsAWhole() {
        var compiled = compile(
                p -> {
                    p.config(PipelineConfig.none()
                            .displayName("Iris")
                            .pipelineRoot("s3://iris/runs")
                            .workspace(
                                    Workspace.size("10Gi").storageClass("fast").accessModes("ReadWriteMany"))
                            .timeToLive(Duration.ofHours(1))
                            .timeToLiveOnSuccess(Duration.ofMinutes(1))
                            .timeToLiveOnFailure(Duration.ofDays(1))
                            .deadline(Duration.ofHours(2)));
                    p.importArtifact(Model.class, "s3://iris/model.zip").downloadToWorkspace();
                    p.task(
                            Notify.class,
                            set(Notify.Inputs::message)
                                    .to(Value.text("%s in %s", p.parameter(Parameters::name), RunValue.WORKSPACE_PATH)),
                            set(Notify.Inputs::channel).to(RunValue.WORKSPACE_PATH));
                },
                OPTIONS);

        Golden.check("pipeline-config.yaml", compiled);
    }

    @Test
    void refusesToUseAWorkspaceThatIsNotThere() {
        assertThatThrownBy(() -> compile(
                        p -> p.importArtifact(Model.class, "s3://iris/model.zip")
                                .downloadToWorkspace(),
                        OPTIONS))
                .isInstanceOf(PipelineDefinitionException.class)
                .hasMessage("probe: KFP4J-E012 the pipeline uses a workspace and has none. Say"
                        + " config(PipelineConfig.none().workspace(…))");
    }

    @Test
    void refusesDeadlinesForServersThatWouldDropTheWholePlatformForThem() {
        assertThatThrownBy(() -> compile(
                        p -> {
                            p.config(PipelineConfig.none().deadline(Duration.ofHours(1)));
                            p.task(Tune.class);
                        },
                        OPTIONS.targetBackend(Release.of("2.16"))))
                .isInstanceOf(PipelineDefinitionException.class)
                .hasMessage("probe: KFP4J-E018 'the pipeline' uses a deadline or time to live of the whole run, which"
                        + " servers know from 2.17.0 on, and the target is 2.16.0. Leave it out, or choose a later"
                        + " target");
    }

    @Test
    void saysTheConstantsOfEnumsToServersThatCheckThem() {
        Pipeline<Parameters, Void> pipeline = p -> p.task(Tune.class);

        var silent = compile(pipeline, OPTIONS);
        var checked = compile(pipeline, OPTIONS.targetBackend(Release.of("2.16.0")));

        assertThat(silent.pipeline().components().get("comp-tune").inputDefinitions())
                .isNotNull()
                .satisfies(each ->
                        assertThat(each.parameters().get("mode").literals()).isEmpty());
        assertThat(checked.pipeline().components().get("comp-tune").inputDefinitions())
                .isNotNull()
                .satisfies(each ->
                        assertThat(each.parameters().get("mode").literals()).containsExactly("FAST", "THOROUGH"));
    }

    private static CompiledPipeline compile(Pipeline<Parameters, Void> pipeline, CompilerOptions options) {
        return Compiler.compile(PipelineDefinition.named("probe", Parameters.class, pipeline), options);
    }
}
