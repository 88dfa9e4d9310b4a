/**
 * Says what changed between two compiled pipelines, and what that means for those who run it: {@link io.kfp4j.lint.diff.PipelineDiff}
 * gives changes, each with a verdict.
 */
@NullMarked
package io.kfp4j.lint.diff;

import org.jspecify.annotations.NullMarked;
