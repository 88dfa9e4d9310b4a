/**
 * KFP's intermediate representation as records: what a compiler writes, a server reads and a local run executes.
 *
 * <p>{@link io.kfp4j.spec.PipelineSpec} is the first document of a compiled file, {@link io.kfp4j.spec.PlatformSpec} the second. Components
 * of records are named like the fields in the files; a sealed interface inside a record is a protobuf oneof and its alternatives carry
 * their {@link io.kfp4j.spec.JsonKey}. Source: kubeflow/pipelines, api/v2alpha1/pipeline_spec.proto and
 * kubernetes_platform/proto/kubernetes_executor_config.proto.
 */
@NullMarked
package io.kfp4j.spec;

import org.jspecify.annotations.NullMarked;
