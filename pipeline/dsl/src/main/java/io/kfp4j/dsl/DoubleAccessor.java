package io.kfp4j.dsl;

import io.kfp4j.component.Accessor;

/** Names a record component of type double, so that {@link Setting#set(DoubleAccessor)} can let whole numbers in. */
@FunctionalInterface
public interface DoubleAccessor<R> extends Accessor<R, Double> {}
