package misuse;

import static io.kfp4j.dsl.Setting.set;

import io.kfp4j.dsl.*;
import java.util.List;
import java.util.Map;
import misuse.World.*;

/** An artifact is given where another one, several, or a parameter belong. */
final class Artifacts {

    void datasetIntoModel(PipelineBuilder<Everything, Void> p) {
        p.task(Tune.class, set(Tune.Inputs::base).to(p.task(Read.class))); //! cant.apply.symbols: no suitable method found for to(ContainerTask<Dataset>)
    }

    void anyArtifactIntoModel(PipelineBuilder<Everything, Void> p) {
        p.task(Tune.class, set(Tune.Inputs::base).to(p.task(Guess.class))); //! cant.apply.symbols: no suitable method found for to(ContainerTask<Artifact>)
    }

    void parameterIntoArtifact(PipelineBuilder<Everything, Void> p) {
        p.task(Tune.class, set(Tune.Inputs::base).to(p.parameter(Everything::name))); //! cant.apply.symbols: no suitable method found for to(Value<String>)
    }

    void artifactIntoParameter(PipelineBuilder<Everything, Void> p) {
        p.task(Tune.class, set(Tune.Inputs::name).to(p.task(Read.class))); //! cant.apply.symbols: no suitable method found for to(ContainerTask<Dataset>)
    }

    void textIntoArtifact(PipelineBuilder<Everything, Void> p) {
        p.task(Tune.class, set(Tune.Inputs::base).to("s3://bucket/model")); //! cant.apply.symbols: no suitable method found for to(String)
    }

    void modelIntoModels(PipelineBuilder<Everything, Void> p) {
        p.task(SelectBest.class, set(SelectBest.Inputs::models).to(p.task(Build.class))); //! cant.apply.symbols: no suitable method found for to(ContainerTask<Model>)
    }

    void modelsIntoModel(PipelineBuilder<Everything, Void> p) {
        p.task(Tune.class, set(Tune.Inputs::base).to(p.forEach(List.of(1)).collect(i -> p.task(Build.class)))); //! cant.apply.symbols: no suitable method found for to(Collected<Object>)
    }

    void modelsIntoArtifacts(PipelineBuilder<Everything, Void> p) {
        p.task(SelectBest.class, set(SelectBest.Inputs::anything).to(p.forEach(List.of(1)).collect(i -> p.task(Build.class)))); //! prob.found.req: inference variable O has incompatible equality constraints Artifact,Model,R
    }

    void allOutputsIntoModel(PipelineBuilder<Everything, Void> p) {
        p.task(Tune.class, set(Tune.Inputs::base).to(p.task(Tune.class))); //! cant.apply.symbols: no suitable method found for to(ContainerTask<World.Tune.Tuned>)
    }

    void misspeltOutput(PipelineBuilder<Everything, Void> p) {
        p.task(Tune.class).output(Tune.Tuned::modell); //! invalid.mref: symbol: method modell()
    }

    void outputOfAnotherComponent(PipelineBuilder<Everything, Void> p) {
        p.task(Tune.class).output(Score.Scored::model); //! prob.found.req: method model in record World.Score.Scored cannot be applied
    }

    void outputOfNothing(PipelineBuilder<Everything, Void> p) {
        p.task(Notify.class, set(Notify.Inputs::message).to("x")).output(Tune.Tuned::model); //! prob.found.req: method model in record World.Tune.Tuned cannot be applied
    }

    void importedAsAnother(PipelineBuilder<Everything, Void> p) {
        p.task(Tune.class, set(Tune.Inputs::base).to(p.importArtifact(io.kfp4j.component.Dataset.class, "s3://a/b"))); //! cant.apply.symbols: no suitable method found for to(ImportTask<Dataset>)
    }

    void importOfNoArtifact(PipelineBuilder<Everything, Void> p) {
        p.importArtifact(String.class, "s3://a/b"); //! cant.apply.symbols: no suitable method found for importArtifact(Class<String>,String)
    }
}
