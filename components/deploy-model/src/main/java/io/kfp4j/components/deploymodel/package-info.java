/**
 * Brings a model to KServe on one or many clusters and fails unless it serves there:
 * {@link io.kfp4j.components.deploymodel.DeployModel} is the component, the other classes do the work.
 */
@NullMarked
package io.kfp4j.components.deploymodel;

import org.jspecify.annotations.NullMarked;
