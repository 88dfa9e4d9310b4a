package misuse;

import static io.kfp4j.dsl.Setting.set;

import io.kfp4j.dsl.*;
import java.util.List;
import java.util.Map;
import misuse.World.*;

/** Loops over what is no list, and uses of what they make. */
final class Loops {

    void overAText(PipelineBuilder<Everything, Void> p) {
        p.forEach(p.parameter(Everything::name)).run(x -> {}); //! cant.apply.symbols: no suitable method found for forEach(Value<String>)
    }

    void overATask(PipelineBuilder<Everything, Void> p) {
        p.forEach(p.task(Read.class)).run(x -> {}); //! cant.apply.symbols: no suitable method found for forEach(ContainerTask<Dataset>)
    }

    void wrongItem(PipelineBuilder<Everything, Void> p) {
        p.forEach(p.parameter(Everything::rates)).run(rate -> p.task(Tune.class, set(Tune.Inputs::epochs).to(rate))); //! cant.apply.symbols: no suitable method found for to(Value<Double>)
    }

    void misspeltField(PipelineBuilder<Everything, Void> p) {
        p.forEach(p.parameter(Everything::grid)).run(point -> p.task(Tune.class, set(Tune.Inputs::epochs).to(point.field(Point::epoch)))); //! invalid.mref: symbol: method epoch()
    }

    void collectsNothing(PipelineBuilder<Everything, Void> p) {
        p.forEach(List.of(1)).collect(i -> { p.task(Read.class); }); //! cant.apply.symbol: found: (i)->{ p.t[...]s); }
    }

    void takesOutOfRun(PipelineBuilder<Everything, Void> p) {
        p.forEach(List.of(1)).run(i -> p.task(Tune.class)).output(Tune.Tuned::model); //! cant.resolve.location.args: symbol: method output(Tune.Tuned::model)
    }

    void limitsAfterTheBody(PipelineBuilder<Everything, Void> p) {
        p.forEach(List.of(1)).run(i -> p.task(Tune.class)).parallelism(3); //! cant.resolve.location.args: symbol: method parallelism(int)
    }

    void itemOutside(PipelineBuilder<Everything, Void> p) {
        p.forEach(List.of(1)).run(i -> {});
        p.task(Tune.class, set(Tune.Inputs::epochs).to(i)); //! cant.resolve.location: symbol: variable i
    }

    void taskOutside(PipelineBuilder<Everything, Void> p) {
        p.forEach(List.of(1)).run(i -> { var built = p.task(Build.class); });
        p.task(Tune.class, set(Tune.Inputs::base).to(built)); //! cant.resolve.location: symbol: variable built
    }

    void javaLoop(PipelineBuilder<Everything, Void> p) {
        for (double rate : p.parameter(Everything::rates)) {} //! foreach.not.applicable.to.type: for-each not applicable to expression type required: array or Iterable found: Value<List<Double>>
    }

    void collectedOfAnotherShape(PipelineBuilder<Everything, Void> p) {
        p.task(SelectBest.class, set(SelectBest.Inputs::models).to(p.forEach(List.of(1)).collect(i -> p.task(Read.class)))); //! prob.found.req: inference variable O has incompatible equality constraints Model,Dataset,R
    }

    void collectedTwice(PipelineBuilder<Everything, Void> p) {
        p.task(SelectBest.class, set(SelectBest.Inputs::models).to(p.forEach(List.of(1)).collect(i -> p.forEach(List.of(2)).collect(j -> p.task(Build.class))))); //! prob.found.req: inference variable O has incompatible equality constraints Model,List<O>
    }
}
