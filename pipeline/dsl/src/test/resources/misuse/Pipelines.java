package misuse;

import static io.kfp4j.dsl.Setting.set;

import io.kfp4j.dsl.*;
import java.util.List;
import java.util.Map;
import misuse.World.*;

/** Pipelines inside pipelines, what they return, and exit handlers. */
final class Pipelines {

    void inputsOfAnother(PipelineBuilder<Everything, Void> p) {
        p.pipeline(new Score(), set(Tune.Inputs::epochs).to(3)); //! cant.apply.symbol: found: World.Score,Setting<World.Tune.Inputs>
    }

    void resources(PipelineBuilder<Everything, Void> p) {
        p.pipeline(new Score(), set(Score.Inputs::epochs).to(3)).resources(Resources.cpu("2")); //! cant.resolve.location.args: symbol: method resources(Resources)
    }

    void secret(PipelineBuilder<Everything, Void> p) {
        p.pipeline(new Score(), set(Score.Inputs::epochs).to(3)).env(Secret.named("s").keys("A")); //! cant.resolve.location.args: symbol: method env(Secret)
    }

    void asATask(PipelineBuilder<Everything, Void> p) {
        p.task(Score.class); //! cant.apply.symbol: found: Class<World.Score>
    }

    void noComponent(PipelineBuilder<Everything, Void> p) {
        p.task(String.class); //! cant.apply.symbol: found: Class<String>
    }

    void returnsAnotherType(PipelineBuilder<Everything, Void> p) {
        p.returns(p.task(Read.class)); //! prob.found.req: inference variable R has incompatible bounds
    }

    void parameterOfAnother(PipelineBuilder<Everything, Void> p) {
        p.parameter(Score.Inputs::epochs); //! prob.found.req: method epochs in record World.Score.Inputs cannot be applied
    }

    void exitWithoutTask(PipelineBuilder<Everything, Void> p) {
        p.onExit(status -> { p.task(Read.class); }); //! prob.found.req: bad return type in lambda expression missing return value
    }

    void statusAsText(PipelineBuilder<Everything, Void> p) {
        p.onExit(status -> p.task(Notify.class, set(Notify.Inputs::message).to(status))); //! cant.apply.symbols: no suitable method found for to(Value<TaskFinalStatus>)
    }

    void exitHandlerAsValue(PipelineBuilder<Everything, Void> p) {
        p.task(Tune.class, set(Tune.Inputs::base).to(p.exitHandler(status -> p.task(Read.class), () -> p.task(Build.class)))); //! cant.apply.symbols: no suitable method found for to(Group)
    }
}
