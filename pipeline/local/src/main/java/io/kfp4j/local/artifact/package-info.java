/**
 * Where artifacts are kept and how one is told from another.
 *
 * <p>{@link io.kfp4j.local.artifact.ArtifactStore} is the seam for places other than this machine's folders.
 */
@NullMarked
package io.kfp4j.local.artifact;

import org.jspecify.annotations.NullMarked;
