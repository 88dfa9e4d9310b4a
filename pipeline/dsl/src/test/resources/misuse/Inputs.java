package misuse;

import static io.kfp4j.dsl.Setting.set;

import io.kfp4j.dsl.*;
import java.util.List;
import java.util.Map;
import misuse.World.*;

/** Inputs that a component does not have, or that are not said in full. */
final class Inputs {

    void misspelt(PipelineBuilder<Everything, Void> p) {
        p.task(Tune.class, set(Tune.Inputs::epoch).to(3)); //! invalid.mref: symbol: method epoch()
    }

    void ofAnotherComponent(PipelineBuilder<Everything, Void> p) {
        p.task(Tune.class, set(Build.Inputs::seed).to(3)); //! cant.apply.symbol: found: Class<World.Tune>,Setting<World.Build.Inputs>
    }

    void byPosition(PipelineBuilder<Everything, Void> p) {
        p.task(Tune.class, 3); //! cant.apply.symbol: found: Class<World.Tune>,int
    }

    void byName(PipelineBuilder<Everything, Void> p) {
        p.task(Tune.class, Map.of("epochs", 3)); //! cant.apply.symbol: found: Class<World.Tune>,Map<String,Integer>
    }

    void withoutValue(PipelineBuilder<Everything, Void> p) {
        p.task(Tune.class, set(Tune.Inputs::epochs)); //! cant.apply.symbol: found: Class<World.Tune>,Setting.Input<World.Tune.Inputs,Integer>
    }

    void implicitLambda(PipelineBuilder<Everything, Void> p) {
        p.task(Tune.class, set(in -> in.epochs()).to(3)); //! cant.apply.symbol: found: Class<World.Tune>,Setting<Record>
    }
}
