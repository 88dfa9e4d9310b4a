package misuse;

import static io.kfp4j.dsl.Setting.set;

import io.kfp4j.dsl.*;
import java.util.List;
import java.util.Map;
import misuse.World.*;

/** Conditions on what cannot be compared, and branches out of order. */
final class Conditions {

    void onAnArtifact(PipelineBuilder<Everything, Void> p) {
        p.when(p.task(Read.class)).is(null).then(() -> {}); //! cant.apply.symbol: found: ContainerTask<Dataset>
    }

    void onAList(PipelineBuilder<Everything, Void> p) {
        p.when(p.parameter(Everything::rates)).is(List.of()).then(() -> {}); //! cant.apply.symbol: found: Value<List<Double>>
    }

    void onARecord(PipelineBuilder<Everything, Void> p) {
        p.when(p.parameter(Everything::hyper)).is(null).then(() -> {}); //! cant.apply.symbol: found: Value<World.Hyperparameters>
    }

    void onAConstant(PipelineBuilder<Everything, Void> p) {
        p.when(true).is(true).then(() -> {}); //! cant.apply.symbol: found: boolean
    }

    void numberAgainstText(PipelineBuilder<Everything, Void> p) {
        p.when(p.parameter(Everything::rate)).isAtLeast("high").then(() -> {}); //! cant.apply.symbols: no suitable method found for isAtLeast(String)
    }

    void textAgainstNumber(PipelineBuilder<Everything, Void> p) {
        p.when(p.parameter(Everything::name)).is(1).then(() -> {}); //! cant.apply.symbols: no suitable method found for is(int)
    }

    void doubleAgainstInt(PipelineBuilder<Everything, Void> p) {
        p.when(p.parameter(Everything::rate)).isAtLeast(1).then(() -> {}); //! cant.apply.symbols: no suitable method found for isAtLeast(int)
    }

    void withoutComparison(PipelineBuilder<Everything, Void> p) {
        p.when(p.parameter(Everything::flag)).then(() -> {}); //! cant.resolve.location.args: symbol: method then(()->{ })
    }

    void chooseWithoutOtherwise(PipelineBuilder<Everything, Void> p) {
        p.task(Tune.class, set(Tune.Inputs::base).to(p.when(p.parameter(Everything::flag)).is(true).choose(() -> p.task(Build.class)))); //! cant.apply.symbols: no suitable method found for to(When.Choosing<Model>)
    }

    void branchesOfTwoTypes(PipelineBuilder<Everything, Void> p) {
        p.when(p.parameter(Everything::flag)).is(true).choose(() -> p.task(Read.class)).otherwise(() -> p.task(Build.class)); //! prob.found.req: bad return type in lambda expression
    }

    void otherwiseTwice(PipelineBuilder<Everything, Void> p) {
        p.when(p.parameter(Everything::flag)).is(true).then(() -> {}).otherwise(() -> {}).otherwise(() -> {}); //! cant.resolve.location.args: symbol: method otherwise(()->{ })
    }

    void otherwiseFirst(PipelineBuilder<Everything, Void> p) {
        p.when(p.parameter(Everything::flag)).is(true).otherwise(() -> {}); //! cant.resolve.location.args: symbol: method otherwise(()->{ })
    }

    void elseWhenAfterOtherwise(PipelineBuilder<Everything, Void> p) {
        p.when(p.parameter(Everything::flag)).is(true).then(() -> {}).otherwise(() -> {}).elseWhen(p.parameter(Everything::flag)); //! cant.resolve.location.args: symbol: method elseWhen(Value<Boolean>)
    }

    void elseWhenFirst(PipelineBuilder<Everything, Void> p) {
        p.elseWhen(p.parameter(Everything::flag)); //! cant.resolve.location.args: symbol: method elseWhen(Value<Boolean>)
    }

    void javaIf(PipelineBuilder<Everything, Void> p) {
        if (p.parameter(Everything::flag)) {} //! prob.found.req: no instance(s) of type variable(s) T exist so that Value<T> conforms to boolean
    }

    void javaIfOnEquality(PipelineBuilder<Everything, Void> p) {
        if (p.parameter(Everything::epochs) == 1) {} //! operator.cant.be.applied.1: bad operand types for binary operator '==' first type: Value<Integer> second type: int
    }

    void javaIfOnTextEquality(PipelineBuilder<Everything, Void> p) {
        if (p.parameter(Everything::name) == "a") {} //! incomparable.types: incomparable types: Value<String> and String
    }

    void javaIfOnOrder(PipelineBuilder<Everything, Void> p) {
        if (p.parameter(Everything::rate) > 0.9) {} //! operator.cant.be.applied.1: bad operand types for binary operator '>' first type: Value<Double> second type: double
    }

    void javaTernary(PipelineBuilder<Everything, Void> p) {
        var model = p.parameter(Everything::flag) ? p.task(Build.class) : null; //! prob.found.req: no instance(s) of type variable(s) T exist so that Value<T> conforms to boolean
    }

    void taskOfABranchOutside(PipelineBuilder<Everything, Void> p) {
        p.when(p.parameter(Everything::flag)).is(true).then(() -> { var built = p.task(Build.class); });
        p.task(Tune.class, set(Tune.Inputs::base).to(built)); //! cant.resolve.location: symbol: variable built
    }
}
