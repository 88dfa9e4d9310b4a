/**
 * A finished run as one page: {@link io.kfp4j.local.report.RunReport} turns a {@code RunRecord} into a self-contained HTML file with the
 * graph, the timeline, the metrics and everything known of each task. The page loads nothing from anywhere.
 */
@NullMarked
package io.kfp4j.local.report;

import org.jspecify.annotations.NullMarked;
