/**
 * Artifacts of local runs in S3 storage. The one package here that needs {@code io.kfp4j:kfp4j-s3}, an optional dependency: add
 * it to use this.
 */
@NullMarked
package io.kfp4j.local.s3;

import org.jspecify.annotations.NullMarked;
