package io.kfp4j.component;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The name of an input or output in the spec, where it is not the Java name in snake_case: {@code @WireName("learningRate") double
 * learningRate}.
 *
 * <p>It is for components that others made, whose names are given. For a component that returns its only output bare it stands on
 * the component's class and names that output, which is {@code Output} otherwise.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.RECORD_COMPONENT})
public @interface WireName {

    /** Letters, digits, '_' and '-', no digit first. */
    String value();
}
