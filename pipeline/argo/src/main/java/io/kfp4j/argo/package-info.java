/**
 * The same compiled pipeline as an Argo Workflow, for clusters that run Argo without KFP.
 *
 * <p>{@link io.kfp4j.argo.ArgoWorkflows} translates a compiled specification into Argo's objects. Nothing of KFP runs on the cluster then:
 * what its driver and launcher do for a task (finding input values, building the executor input, moving artifacts) stands in the workflow
 * as Argo's own expressions, parameters and artifacts. What Argo cannot express is refused by name.
 *
 * <p>Inside a workflow every KFP parameter is one Argo parameter that holds JSON text ({@code "setosa"}, {@code 50}, {@code null} for an
 * input that is absent), and every artifact one that holds KFP's artifact list as JSON, beside the file that Argo moves.
 */
@NullMarked
package io.kfp4j.argo;

import org.jspecify.annotations.NullMarked;
