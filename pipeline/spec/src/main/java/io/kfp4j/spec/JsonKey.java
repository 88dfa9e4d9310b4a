package io.kfp4j.spec;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The key under which one alternative of a sealed interface stands in its message (a protobuf oneof), or a component whose name in JSON is
 * none that Java would take.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.RECORD_COMPONENT})
public @interface JsonKey {
    String value();
}
