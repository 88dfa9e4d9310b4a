package io.kfp4j.dsl;

import io.kfp4j.component.Accessor;
import org.jspecify.annotations.Nullable;

/**
 * One input with its value: {@code set(TrainModel.Inputs::epochs).to(50)}.
 *
 * @param <R> the record the input belongs to
 */
@SuppressWarnings("UnusedTypeParameter") // it ties the setting to the record, for javac
public final class Setting<R extends Record> {
    private final Named name;
    private final Value<?> value;
    private final String where;

    private Setting(Named name, Value<?> value, String where) {
        this.name = name;
        this.value = value;
        this.where = where;
    }

    /** Starts giving one input its value. */
    @SuppressWarnings("overloads") // javac picks by the type of the record component; a lambda fits both and is refused
    public static <R extends Record, T extends @Nullable Object> Input<R, T> set(Accessor<R, T> input) {
        return new Input<>(Named.by(input), Caller.where());
    }

    /** Starts giving a double input its value; whole numbers are welcome too. */
    @SuppressWarnings("overloads") // see above
    public static <R extends Record> DoubleInput<R> set(DoubleAccessor<R> input) {
        return new DoubleInput<>(Named.by(input), Caller.where());
    }

    Named name() {
        return name;
    }

    Value<?> value() {
        return value;
    }

    String where() {
        return where;
    }

    /** An input waiting for its value. */
    public static final class Input<R extends Record, T extends @Nullable Object> {
        private final Named name;
        private final String where;

        private Input(Named name, String where) {
            this.name = name;
            this.where = where;
        }

        public Setting<R> to(T value) {
            return new Setting<>(name, new Values.Constant<>(value), where);
        }

        public Setting<R> to(Value<? extends T> value) {
            return new Setting<>(name, value, where);
        }
    }

    /** A double input waiting for its value. */
    public static final class DoubleInput<R extends Record> {
        private final Named name;
        private final String where;

        private DoubleInput(Named name, String where) {
            this.name = name;
            this.where = where;
        }

        public Setting<R> to(double value) {
            return new Setting<>(name, new Values.Constant<>(value), where);
        }

        public Setting<R> to(Value<? extends Number> value) {
            return new Setting<>(name, value, where);
        }
    }
}
