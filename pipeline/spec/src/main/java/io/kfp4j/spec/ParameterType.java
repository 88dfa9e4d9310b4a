package io.kfp4j.spec;

/** The types of parameters. */
public enum ParameterType {
    NUMBER_DOUBLE,
    NUMBER_INTEGER,
    STRING,
    BOOLEAN,
    LIST,
    STRUCT,
    TASK_FINAL_STATUS,
    TASK_CONFIG
}
