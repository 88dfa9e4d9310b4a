package misuse;

import static io.kfp4j.dsl.Setting.set;
import static io.kfp4j.dsl.Value.recordOf;

import io.kfp4j.dsl.*;
import java.util.List;
import java.util.Map;
import misuse.World.*;

/** A structure, list or enum is given something of another shape. */
final class Structures {

    void textIntoEnum(PipelineBuilder<Everything, Void> p) {
        p.task(Tune.class, set(Tune.Inputs::mode).to("FAST")); //! cant.apply.symbols: no suitable method found for to(String)
    }

    void numbersIntoTexts(PipelineBuilder<Everything, Void> p) {
        p.task(Tune.class, set(Tune.Inputs::columns).to(List.of(1, 2))); //! cant.apply.symbols: no suitable method found for to(List<Integer>)
    }

    void mapIntoRecord(PipelineBuilder<Everything, Void> p) {
        p.task(Tune.class, set(Tune.Inputs::hyper).to(Map.of("epochs", 3))); //! cant.apply.symbols: no suitable method found for to(Map<String,Integer>)
    }

    void misspeltKey(PipelineBuilder<Everything, Void> p) {
        p.task(Tune.class, set(Tune.Inputs::hyper).to(recordOf(set(Hyperparameters::epoch).to(3)))); //! invalid.mref: symbol: method epoch()
    }

    void textAsNumberInRecord(PipelineBuilder<Everything, Void> p) {
        p.task(Tune.class, set(Tune.Inputs::hyper).to(recordOf(set(Hyperparameters::epochs).to("3")))); //! cant.apply.symbols: no suitable method found for to(String)
    }

    void textAsNumberInConstructor(PipelineBuilder<Everything, Void> p) {
        p.task(Tune.class, set(Tune.Inputs::hyper).to(new Hyperparameters("3", 0.1, Mode.FAST))); //! prob.found.req: String cannot be converted to int
    }

    void keyOfAnotherRecord(PipelineBuilder<Everything, Void> p) {
        p.task(Tune.class, set(Tune.Inputs::hyper).to(recordOf(set(Layer::width).to(3)))); //! cant.apply.symbols: no suitable method found for to(Value<World.Layer>)
    }

    void fieldOfAnotherRecord(PipelineBuilder<Everything, Void> p) {
        p.task(Tune.class, set(Tune.Inputs::epochs).to(p.parameter(Everything::hyper).field(Layer::width))); //! prob.found.req: method width in record World.Layer cannot be applied
    }

    void fieldOfAnotherType(PipelineBuilder<Everything, Void> p) {
        p.task(Tune.class, set(Tune.Inputs::epochs).to(p.parameter(Everything::hyper).field(Hyperparameters::mode))); //! cant.apply.symbols: no suitable method found for to(Value<World.Mode>)
    }

    void wholeForItsField(PipelineBuilder<Everything, Void> p) {
        p.task(Tune.class, set(Tune.Inputs::epochs).to(p.parameter(Everything::hyper))); //! cant.apply.symbols: no suitable method found for to(Value<World.Hyperparameters>)
    }
}
