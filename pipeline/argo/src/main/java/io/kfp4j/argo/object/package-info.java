/**
 * Argo's objects as thin records: only the fields that a translated pipeline uses.
 *
 * <p>Components are named like the fields of Argo's custom resources; null is an absent field, and so are an empty text, list or map, and
 * false. Parts that are Kubernetes' own (volumes, affinity, tolerations) are plain trees.
 */
@NullMarked
package io.kfp4j.argo.object;

import org.jspecify.annotations.NullMarked;
