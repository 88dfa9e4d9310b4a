package io.kfp4j.maven;

import io.kfp4j.cli.JavaPlaces;
import io.kfp4j.dsl.PipelineDefinition;
import io.kfp4j.lint.LintReport;
import io.kfp4j.spec.CompiledPipeline;

/**
 * A pipeline of the project.
 *
 * @param className the class that says it
 */
record ProjectPipeline(String className, PipelineDefinition definition, CompiledPipeline compiled) {

    /** As Kubeflow knows it. */
    String name() {
        var info = compiled.pipeline().pipelineInfo();
        return info == null ? className : info.name();
    }

    /** What the linter says, at the lines of the Java source. */
    LintReport lint() {
        return LintReport.of(className, compiled, new JavaPlaces(className, definition.graph(), compiled.pipeline()));
    }
}
