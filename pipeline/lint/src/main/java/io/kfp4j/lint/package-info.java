/**
 * Finds mistakes in compiled pipelines, whoever compiled them, before a cluster does: {@link io.kfp4j.lint.Linter} gives findings,
 * {@link io.kfp4j.lint.LintReport} shows them as text, JSON or SARIF, and {@link io.kfp4j.lint.Code} explains them. One rule is one
 * class.
 */
@NullMarked
package io.kfp4j.lint;

import org.jspecify.annotations.NullMarked;
