package io.kfp4j.runtime;

import io.kfp4j.component.Artifact;
import io.kfp4j.component.ClassificationMetrics;
import io.kfp4j.component.ComponentException;
import io.kfp4j.component.Metrics;
import io.kfp4j.component.SlicedClassificationMetrics;
import io.kfp4j.component.signature.Field;
import io.kfp4j.component.signature.FieldType;
import io.kfp4j.spec.executor.ExecutorOutput;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the runtime tells the reader of a task's log; of a failure, the first line is the cause. */
final class Report {

    // KFP shows these from their metadata; they have no file.
    private static final List<Class<? extends Artifact>> METADATA_ONLY =
            List.of(Metrics.class, ClassificationMetrics.class, SlicedClassificationMetrics.class);

    private final PrintStream err;

    Report(PrintStream err) {
        this.err = err;
    }

    void refused(String component, ContractException e) {
        var problems = e.problems();
        if (problems.size() == 1) {
            err.println(component + " was not started: " + problems.get(0));
            return;
        }
        err.println(component + " was not started, for " + problems.size() + " reasons:");
        problems.forEach(problem -> err.println("- " + problem));
    }

    void interrupted(String component) {
        err.println(component + " was interrupted");
    }

    void failed(String component, Throwable e) {
        if (e instanceof ComponentException) {
            err.println(component + " failed: " + e.getMessage());
            for (var cause = e.getCause(); cause != null; cause = cause.getCause()) {
                err.println("Caused by: " + cause);
            }
        } else if (FullDisk.sentence(e).isPresent()) {
            err.println(component + " failed: " + FullDisk.sentence(e).orElseThrow());
        } else {
            err.println(component + " failed: " + e);
            e.printStackTrace(err);
        }
    }

    void warning(String sentence) {
        err.println("kfp4j: warning: " + sentence);
    }

    /** Names the output artifacts without a file; KFP tolerates them, whoever reads them may not. */
    void unwritten(List<Field> outputs, OutputPlaces places, ExecutorOutput output) {
        for (var field : outputs) {
            if (field.type() instanceof FieldType.OfArtifact type
                    && !isMetadataOnly(type, field, output)
                    && Files.notExists(places.of(field).path())) {
                warning("output '" + field.wireName() + "' was not written: there is nothing at '"
                        + places.of(field).path() + "'");
            }
        }
    }

    private static boolean isMetadataOnly(FieldType.OfArtifact type, Field field, ExecutorOutput output) {
        var written = output.artifacts().get(field.wireName());
        return METADATA_ONLY.contains(type.type())
                && written != null
                && !written.artifacts().get(0).metadata().isEmpty();
    }

    /**
     * Tells what the task has used.
     *
     * @param file also gets it as JSON, where given
     */
    void usage(ResourceUsage usage, @Nullable String file) {
        err.println("kfp4j: " + usage.sentence());
        if (file == null || file.isEmpty()) {
            return;
        }
        try (var files = new StagedFiles()) {
            files.add(Path.of(file), usage.json());
            files.publish();
        } catch (IOException | InvalidPathException e) {
            warning("cannot write the resource usage to '" + file + "': " + e);
        }
    }
}
