package io.kfp4j.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.kfp4j.spec.CompiledPipeline;
import io.kfp4j.spec.format.SpecReader;
import io.kfp4j.spec.format.SpecWriter;
import org.junit.jupiter.api.Test;

class CachingTest {
    private static final String NESTED =
            """
            components:
              comp-group:
                dag:
                  tasks:
                    inner:
                      cachingOptions: {enableCache: true, cacheKey: mine}
                      componentRef: {name: comp-work}
                      taskInfo: {name: inner}
              comp-work: {executorLabel: exec-work}
            deploymentSpec: {executors: {exec-work: {container: {image: 'example/work:1'}}}}
            pipelineInfo: {name: nested}
            root:
              dag:
                tasks:
                  group:
                    cachingOptions: {}
                    componentRef: {name: comp-group}
                    taskInfo: {name: group}
            schemaVersion: 2.1.0
            """;

    private final CompiledPipeline nested = SpecReader.parse(NESTED, "nested.yaml");

    @Test
    void isSwitchedOffForEveryTaskHoweverDeep() {
        CompiledPipeline off = Caching.override(nested, false);

        assertThat(off)
                .isEqualTo(
                        SpecReader.parse(NESTED.replace("{enableCache: true, cacheKey: mine}", "{}"), "nested.yaml"));
        assertThat(SpecWriter.yaml(off)).doesNotContain("enableCache");
    }

    @Test
    void isSwitchedOnForEveryTaskHoweverDeep() {
        assertThat(Caching.override(nested, true))
                .isEqualTo(SpecReader.parse(
                        NESTED.replace("cachingOptions: {}", "cachingOptions: {enableCache: true}"), "nested.yaml"));
    }
}
