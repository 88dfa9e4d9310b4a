/**
 * A pipeline as it was written: an immutable model for those who turn definitions into something else, such as the compiler.
 *
 * <p>Authors of pipelines need none of it. Tasks are known by name, groups (loops, conditions, exit handlers) by a number that is
 * unique within their pipeline; every reference has been checked to be visible from where it is used.
 */
@NullMarked
package io.kfp4j.dsl.definition;

import org.jspecify.annotations.NullMarked;
