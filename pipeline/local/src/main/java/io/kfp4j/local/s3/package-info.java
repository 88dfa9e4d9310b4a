/**
 * Artifacts of local runs in S3 storage. The one package here that needs the MinIO SDK, an optional dependency: add {@code
 * io.minio:minio} and {@code com.squareup.okhttp3:okhttp-jvm} to use it.
 */
@NullMarked
package io.kfp4j.local.s3;

import org.jspecify.annotations.NullMarked;
