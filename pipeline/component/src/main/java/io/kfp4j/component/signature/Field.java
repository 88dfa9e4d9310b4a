package io.kfp4j.component.signature;

import org.jspecify.annotations.Nullable;

/**
 * One input, output or pipeline parameter.
 *
 * @param javaName as in the record; {@code Output} for an output returned bare
 * @param wireName as in the spec
 * @param optional whether it may be left out
 * @param defaultText what {@code @Default} says, JSON or plain text
 * @param description what {@code @Description} says
 * @param fileName the file inside the artifact that it is about
 */
public record Field(
        String javaName,
        String wireName,
        FieldType type,
        boolean optional,
        @Nullable String defaultText,
        @Nullable String description,
        @Nullable String fileName) {}
