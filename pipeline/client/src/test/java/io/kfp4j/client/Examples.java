package io.kfp4j.client;

import io.kfp4j.spec.CompiledPipeline;
import io.kfp4j.spec.format.SpecReader;

/** Pipelines to try things with. */
final class Examples {

    static final CompiledPipeline IRIS = SpecReader.parse(
            """
            components:
              comp-train:
                executorLabel: exec-train
                inputDefinitions:
                  parameters:
                    epochs: {parameterType: NUMBER_INTEGER}
            deploymentSpec:
              executors:
                exec-train:
                  container: {image: 'example/train:1', command: [train]}
            pipelineInfo: {name: iris, description: Tells irises apart.}
            root:
              dag:
                tasks:
                  train:
                    cachingOptions: {enableCache: true}
                    componentRef: {name: comp-train}
                    inputs:
                      parameters:
                        epochs: {componentInputParameter: epochs}
                    taskInfo: {name: train}
              inputDefinitions:
                parameters:
                  epochs: {parameterType: NUMBER_INTEGER}
                  learning_rate: {parameterType: NUMBER_DOUBLE, defaultValue: 0.001, isOptional: true}
                  labels: {parameterType: LIST, isOptional: true}
                  mode: {parameterType: STRING, isOptional: true, literals: [fast, slow]}
            schemaVersion: 2.1.0
            sdkVersion: kfp-2.17.0
            """,
            "iris.yaml");

    private Examples() {}
}
