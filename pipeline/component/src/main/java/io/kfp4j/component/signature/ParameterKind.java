package io.kfp4j.component.signature;

import io.kfp4j.component.TaskConfig;
import io.kfp4j.component.TaskFinalStatus;
import java.util.List;
import java.util.Map;

/** The parameter types that KFP knows, named as in its spec. */
public enum ParameterKind {
    STRING,
    BOOLEAN,
    NUMBER_INTEGER,
    NUMBER_DOUBLE,
    LIST,
    STRUCT,
    TASK_FINAL_STATUS,
    TASK_CONFIG;

    /** The kind of a Java type, which is none of the artifacts. */
    static ParameterKind of(Class<?> type) {
        if (type == String.class || type.isEnum()) {
            return STRING;
        }
        if (type == boolean.class || type == Boolean.class) {
            return BOOLEAN;
        }
        if (type == int.class || type == Integer.class || type == long.class || type == Long.class) {
            return NUMBER_INTEGER;
        }
        if (type == double.class || type == Double.class) {
            return NUMBER_DOUBLE;
        }
        if (type == List.class) {
            return LIST;
        }
        if (type == TaskFinalStatus.class) {
            return TASK_FINAL_STATUS;
        }
        if (type == TaskConfig.class) {
            return TASK_CONFIG;
        }
        if (type == Map.class || type.isRecord()) {
            return STRUCT;
        }
        throw new SignatureException("has the type " + type.getName()
                + ", which no parameter can have. Use String, boolean, int, long, double, an enum, List, Map<String, …>, a record, "
                + "TaskFinalStatus, TaskConfig or an artifact");
    }
}
