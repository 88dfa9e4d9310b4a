package io.kfp4j.maven;

import io.kfp4j.compiler.Compiler;
import io.kfp4j.compiler.CompilerOptions;
import io.kfp4j.component.signature.SignatureException;
import io.kfp4j.dsl.PipelineDefinitionException;
import io.kfp4j.spec.format.SpecException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.logging.Log;

/** The pipelines of a project, compiled together: all of them, or every problem that any of them has. */
final class ProjectPipelines {
    private final ProjectClassPath classPath;
    private final ClassLoader loader;
    private final Log log;

    ProjectPipelines(ProjectClassPath classPath, ClassLoader loader, Log log) {
        this.classPath = classPath;
        this.loader = loader;
        this.log = log;
    }

    /**
     * Compiles.
     *
     * @param named classes; all pipelines of the project where this is empty
     * @throws MojoFailureException with the problems, a line each
     */
    List<ProjectPipeline> compile(List<String> named, CompilerOptions options)
            throws IOException, MojoFailureException {
        var classes = named.isEmpty() ? new PipelineFinder(loader, log).in(classPath.classes()) : named;
        var definitions = new PipelineLoader(loader);
        List<ProjectPipeline> pipelines = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        for (String each : classes) {
            try {
                var definition = definitions.definition(each);
                pipelines.add(new ProjectPipeline(each, definition, Compiler.compile(definition, options)));
            } catch (PipelineDefinitionException | SignatureException | SpecException e) {
                problems.add(String.valueOf(e.getMessage()));
            } catch (RuntimeException e) {
                log.debug(e);
                problems.add(where(each, e) + ": '" + each + "' throws " + e + " while it is defined. Mend it.");
            }
        }
        if (!problems.isEmpty()) {
            throw new MojoFailureException("\n" + String.join("\n", problems));
        }
        checkNames(pipelines);
        return pipelines;
    }

    /** The line of the class itself that led to an exception, if it has one. */
    private static String where(String className, RuntimeException e) {
        return Stream.of(e.getStackTrace())
                .filter(frame -> frame.getClassName().equals(className) && frame.getFileName() != null)
                .map(frame -> frame.getFileName() + ":" + frame.getLineNumber())
                .findFirst()
                .orElse(className);
    }

    private static void checkNames(List<ProjectPipeline> pipelines) throws MojoFailureException {
        Map<String, String> classes = new HashMap<>();
        for (ProjectPipeline each : pipelines) {
            var other = classes.put(each.name(), each.className());
            if (other != null) {
                throw new MojoFailureException("'" + other + "' and '" + each.className() + "' are both the pipeline '"
                        + each.name() + "'. Rename one of the classes.");
            }
        }
    }
}
