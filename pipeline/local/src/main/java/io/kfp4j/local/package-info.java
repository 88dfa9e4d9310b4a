/**
 * Runs a compiled pipeline on this machine, the way KFP would.
 *
 * <p>{@link io.kfp4j.local.LocalRunner} takes the spec, {@link io.kfp4j.local.LocalRunOptions} says how, and what comes back is the
 * {@link io.kfp4j.local.record.RunRecord} that also stands in the run's {@code run.json}.
 */
@NullMarked
package io.kfp4j.local;

import org.jspecify.annotations.NullMarked;
