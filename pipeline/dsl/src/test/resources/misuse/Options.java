package misuse;

import static io.kfp4j.dsl.Setting.set;
import static io.kfp4j.dsl.Value.text;

import io.kfp4j.dsl.*;
import java.util.List;
import java.util.Map;
import misuse.World.*;

/** Options and texts that are given what they cannot carry. */
final class Options {

    void cpuOfANumber(PipelineBuilder<Everything, Void> p) {
        p.task(Read.class).resources(Resources.cpu(p.parameter(Everything::epochs))); //! cant.apply.symbols: no suitable method found for cpu(Value<Integer>)
    }

    void memoryOfANumber(PipelineBuilder<Everything, Void> p) {
        p.task(Read.class).resources(Resources.none().memory(4)); //! cant.apply.symbols: no suitable method found for memory(int)
    }

    void environmentOfAValue(PipelineBuilder<Everything, Void> p) {
        p.task(Read.class).env("X", p.parameter(Everything::name)); //! prob.found.req: no instance(s) of type variable(s) T exist so that Value<T> conforms to String
    }

    void timeoutOfANumber(PipelineBuilder<Everything, Void> p) {
        p.task(Read.class).timeout(30); //! prob.found.req: int cannot be converted to Duration
    }

    void retriesOfANumber(PipelineBuilder<Everything, Void> p) {
        p.task(Read.class).retry(3); //! prob.found.req: int cannot be converted to Retry
    }

    void afterAValue(PipelineBuilder<Everything, Void> p) {
        p.task(Read.class).after(p.parameter(Everything::name)); //! prob.found.req: no instance(s) of type variable(s) T exist so that Value<T> conforms to Upstream
    }

    void mountOfAName(PipelineBuilder<Everything, Void> p) {
        p.task(Read.class).mount("claim"); //! prob.found.req: String cannot be converted to Mount
    }

    void artifactInAText(PipelineBuilder<Everything, Void> p) {
        p.task(Notify.class, set(Notify.Inputs::message).to(text("see %s", p.task(Read.class)))); //! cant.apply.symbol: found: String,ContainerTask<Dataset>
    }

    void listInAText(PipelineBuilder<Everything, Void> p) {
        p.task(Notify.class, set(Notify.Inputs::message).to(text("see %s", p.parameter(Everything::rates)))); //! cant.apply.symbol: found: String,Value<List<Double>>
    }

    void optionsOfAnImport(PipelineBuilder<Everything, Void> p) {
        p.importArtifact(io.kfp4j.component.Model.class, "s3://a/b").resources(Resources.cpu("1")); //! cant.resolve.location.args: symbol: method resources(Resources)
    }
}
