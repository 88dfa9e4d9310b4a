package io.kfp4j.maven;

import io.kfp4j.lint.Finding;
import io.kfp4j.lint.LintReport;
import io.kfp4j.lint.Severity;
import io.kfp4j.spec.format.WholeFile;
import java.io.File;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.jspecify.annotations.Nullable;

/** Finds mistakes in the project's pipelines before a cluster does, at the lines of their source. */
@Mojo(
        name = "lint",
        defaultPhase = LifecyclePhase.PROCESS_CLASSES,
        requiresDependencyResolution = ResolutionScope.COMPILE_PLUS_RUNTIME,
        threadSafe = true)
@SuppressWarnings("NullAway.Init") // Maven sets the fields
public final class LintMojo extends PipelineMojo {

    /** What fails the build. */
    enum FailOn {
        error(Severity.ERROR),
        warning(Severity.WARNING),
        info(Severity.INFO),
        never(null);

        private final @Nullable Severity severity;

        FailOn(@Nullable Severity severity) {
            this.severity = severity;
        }

        boolean includes(Finding finding) {
            return severity != null && finding.severity().compareTo(severity) <= 0;
        }
    }

    /** What fails the build: {@code error}, {@code warning} or {@code info}, and what is worse; or {@code never}. */
    @Parameter(property = "kfp4j.failOn", defaultValue = "error")
    FailOn failOn;

    /** A folder for reports in SARIF, which code hosts show beside the line; none are written if left out. */
    @Parameter(property = "kfp4j.sarifDirectory")
    @Nullable
    File sarifDirectory;

    @Override
    void execute(ProjectClassPath classPath, ClassLoader loader) throws IOException, MojoFailureException {
        var reports = compile(classPath, loader).stream()
                .map(each -> report(each))
                .map(each -> failures(each))
                .flatMap(Optional::stream)
                .toList();
        if (!reports.isEmpty()) {
            throw new MojoFailureException("\n" + String.join("\n", reports));
        }
    }

    private LintReport report(ProjectPipeline pipeline) {
        var report = pipeline.lint();
        if (sarifDirectory != null) {
            WholeFile.write(sarifDirectory.toPath().resolve(pipeline.name() + ".sarif"), report.sarif());
        }
        return report;
    }

    /** Says what does not fail the build, and gives back what does. */
    private Optional<String> failures(LintReport report) {
        var grave = report.findings().stream().filter(failOn::includes).toList();
        for (Finding finding : report.findings()) {
            if (failOn.includes(finding)) {
                continue;
            }
            if (finding.severity() == Severity.INFO) {
                getLog().info(line(report, finding));
            } else {
                getLog().warn(line(report, finding));
            }
        }
        return grave.isEmpty() ? Optional.empty() : Optional.of(lines(report, grave));
    }

    private static String line(LintReport report, Finding finding) {
        return lines(report, List.of(finding));
    }

    private static String lines(LintReport report, List<Finding> findings) {
        return new LintReport(report.source(), findings, report.places())
                .text()
                .lines()
                .limit(findings.size())
                .collect(Collectors.joining("\n"));
    }
}
