/**
 * Reads and writes the contracts of KFP: compiled pipelines as YAML or JSON, and what launchers and programs tell each other as JSON.
 *
 * <p>{@link io.kfp4j.spec.format.SpecReader}, {@link io.kfp4j.spec.format.SpecWriter} and {@link io.kfp4j.spec.format.Json} are the doors.
 * Behind them, text becomes a tree of nodes that know where they stand, and one codec goes by the records themselves, their component
 * names and annotations, in both directions. Readers are bounded in size and depth and report everything that is wrong at once.
 */
@NullMarked
package io.kfp4j.spec.format;

import org.jspecify.annotations.NullMarked;
