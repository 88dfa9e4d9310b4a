package misuse;

import static io.kfp4j.dsl.Setting.set;

import io.kfp4j.dsl.*;
import java.util.List;
import java.util.Map;
import misuse.World.*;

/** A number is given what is none, or another number than it asks for. */
final class Numbers {

    void textIntoInt(PipelineBuilder<Everything, Void> p) {
        p.task(Tune.class, set(Tune.Inputs::epochs).to("fifty")); //! cant.apply.symbols: no suitable method found for to(String)
    }

    void doubleValueIntoInt(PipelineBuilder<Everything, Void> p) {
        p.task(Tune.class, set(Tune.Inputs::epochs).to(p.parameter(Everything::rate))); //! cant.apply.symbols: no suitable method found for to(Value<Double>)
    }

    void doubleIntoInt(PipelineBuilder<Everything, Void> p) {
        p.task(Tune.class, set(Tune.Inputs::epochs).to(0.5)); //! cant.apply.symbols: no suitable method found for to(double)
    }

    void textIntoDouble(PipelineBuilder<Everything, Void> p) {
        p.task(Tune.class, set(Tune.Inputs::learningRate).to("0.1")); //! cant.apply.symbols: no suitable method found for to(String)
    }

    void textValueIntoDouble(PipelineBuilder<Everything, Void> p) {
        p.task(Tune.class, set(Tune.Inputs::learningRate).to(p.parameter(Everything::name))); //! cant.apply.symbols: no suitable method found for to(Value<String>)
    }

    void intValueIntoLong(PipelineBuilder<Everything, Void> p) {
        p.task(Tune.class, set(Tune.Inputs::seed).to(p.parameter(Everything::epochs))); //! cant.apply.symbols: no suitable method found for to(Value<Integer>)
    }

    void intIntoLong(PipelineBuilder<Everything, Void> p) {
        p.task(Tune.class, set(Tune.Inputs::seed).to(5)); //! cant.apply.symbols: no suitable method found for to(int)
    }

    void flagIntoText(PipelineBuilder<Everything, Void> p) {
        p.task(Tune.class, set(Tune.Inputs::name).to(p.parameter(Everything::flag))); //! cant.apply.symbols: no suitable method found for to(Value<Boolean>)
    }

    void sum(PipelineBuilder<Everything, Void> p) {
        p.task(Tune.class, set(Tune.Inputs::epochs).to(p.parameter(Everything::epochs) + 1)); //! operator.cant.be.applied.1: bad operand types for binary operator '+' first type: Value<Integer> second type: int
    }

    void product(PipelineBuilder<Everything, Void> p) {
        p.task(Tune.class, set(Tune.Inputs::learningRate).to(2 * p.parameter(Everything::rate))); //! operator.cant.be.applied.1: bad operand types for binary operator '*' first type: int second type: Value<Double>
    }

    void increment(PipelineBuilder<Everything, Void> p) {
        var epochs = p.parameter(Everything::epochs);
        epochs++; //! operator.cant.be.applied: bad operand type Value<Integer> for unary operator '++'
    }

    void nothing(PipelineBuilder<Everything, Void> p) {
        p.task(Tune.class, set(Tune.Inputs::epochs).to(null)); //! ref.ambiguous: reference to to is ambiguous both method to(T) in Setting.Input and method to(Value<? extends T>) in Setting.Input match
    }
}
