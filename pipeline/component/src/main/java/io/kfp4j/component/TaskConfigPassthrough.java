package io.kfp4j.component;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Names what a component with a {@link TaskConfig} input takes from its task: {@code @TaskConfigPassthrough(RESOURCES)}. Options of
 * the kinds it does not name are refused for its tasks, because nobody would heed them.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE})
public @interface TaskConfigPassthrough {

    /** What is handed over and does not count for the task's own pod. */
    Field[] value() default {};

    /** What is handed over and counts for the task's own pod as well. */
    Field[] alsoApplied() default {};

    /** What can be handed over. */
    enum Field {
        RESOURCES,
        ENV,
        KUBERNETES_AFFINITY,
        KUBERNETES_TOLERATIONS,
        KUBERNETES_NODE_SELECTOR,
        /** Volume claims, and secrets and config maps as folders. */
        KUBERNETES_VOLUMES
    }
}
