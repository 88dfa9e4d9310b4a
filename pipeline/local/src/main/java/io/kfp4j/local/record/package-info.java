/**
 * What a run on this machine leaves behind: the content of its {@code run.json}.
 *
 * <p>{@link io.kfp4j.local.record.RunRecord} is the whole; reports, assertions and resumed runs read nothing else. All paths in it are
 * relative to the run's folder, with {@code /} between names, so that the folder can be moved.
 */
@NullMarked
package io.kfp4j.local.record;

import org.jspecify.annotations.NullMarked;
