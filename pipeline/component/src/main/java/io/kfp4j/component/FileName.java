package io.kfp4j.component;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The file inside an artifact that an input or output is about: {@code @FileName("model.onnx") Model model}.
 *
 * <p>The artifact is then a folder holding that file, and {@link Artifact#path()} is the file. For a component that returns its
 * only artifact bare it stands on the component's class. A reader in another language gets the folder.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.RECORD_COMPONENT})
public @interface FileName {
    String value();
}
