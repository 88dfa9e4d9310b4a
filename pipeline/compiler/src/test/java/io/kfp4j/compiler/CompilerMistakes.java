package io.kfp4j.compiler;

import static io.kfp4j.dsl.Setting.set;

import io.kfp4j.compiler.cases.NoInputs;
import io.kfp4j.compiler.cases.Notify;
import io.kfp4j.compiler.cases.PushMetrics;
import io.kfp4j.component.Component;
import io.kfp4j.component.Dataset;
import io.kfp4j.component.Default;
import io.kfp4j.component.Model;
import io.kfp4j.dsl.FromYaml;
import io.kfp4j.dsl.PipelineBuilder;
import io.kfp4j.dsl.Task;
import java.util.ArrayList;
import java.util.List;

/** What shows only when all wires are known, each problem at its line. */
final class CompilerMistakes {

    record Parameters(boolean flag) {}

    interface Echo extends Component<Echo.Inputs, String> {
        record Inputs(String text) {}
    }

    interface Defaults extends Component<Defaults.Inputs, Void> {
        record Inputs(@Default("[1, 2") List<Integer> seeds) {}
    }

    @FromYaml("components/scale.yaml")
    interface Scale extends Component<Scale.Inputs, Void> {
        record Inputs(Dataset tabel) {}
    }

    static void tasks(PipelineBuilder<Parameters, Void> p) {
        p.task(Defaults.class);
        p.task(Scale.class, set(Scale.Inputs::tabel).to(p.task(NoInputs.class)));
        var text = p.task(Echo.class, set(Echo.Inputs::text).to("x"));
        p.task(Echo.class, set(Echo.Inputs::text).to(text)).ignoreUpstreamFailure();
        p.task(PushMetrics.class, set(PushMetrics.Inputs::status).to(text.finalStatus()));
        p.task(PushMetrics.class, set(PushMetrics.Inputs::status).to(text.finalStatus()))
                .ignoreUpstreamFailure()
                .after(p.task(NoInputs.class));
        p.importArtifact(Model.class, text);
    }

    static void circle(PipelineBuilder<Parameters, Void> p) {
        var first = p.task(NoInputs.class);
        var second = p.task(NoInputs.class).after(first);
        first.after(second);
    }

    static void circleThroughACondition(PipelineBuilder<Parameters, Void> p) {
        var first = p.task(NoInputs.class);
        var inside = new ArrayList<Task<Dataset>>();
        var branches = p.when(p.parameter(Parameters::flag))
                .is(true)
                .then(() -> inside.add(p.task(NoInputs.class).after(first)));
        first.after(branches);
    }

    static void workspace(PipelineBuilder<Parameters, Void> p) {
        p.importArtifact(Model.class, "s3://iris/model.zip").downloadToWorkspace();
    }

    static void large(PipelineBuilder<Parameters, Void> p) {
        p.task(Notify.class, set(Notify.Inputs::message).to("x".repeat(CompilerOptions.ARGO_LIMIT)));
    }

    static void late(PipelineBuilder<Parameters, Void> p) {
        p.task(NoInputs.class).caching("a-key");
    }

    private CompilerMistakes() {}
}
